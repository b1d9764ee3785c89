"""The files that must not be lost: old layouts, damage, disks that take nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.checking import cache
from reader.database import open_database
from reader.model.decision import Choice, Decision
from reader.review import store as review
from reader.review.entries import KeptDecision
from reader.review.store import NotKept, ReviewStore

# The layouts as they were shipped, with a row each. Never change one; add the next.
OLD_REVIEWS = (
    """
    CREATE TABLE decisions (
        key TEXT PRIMARY KEY, choice TEXT NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '', article TEXT NOT NULL DEFAULT '', decided INTEGER NOT NULL
    );
    CREATE TABLE words (word TEXT PRIMARY KEY);
    CREATE TABLE rules_off (rule TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (rule, article));
    INSERT INTO decisions VALUES ('k1', 'kept', 'odd', 'marks.odd_word', 'why', '/a.txt', 7);
    INSERT INTO words VALUES ('skerrow');
    INSERT INTO rules_off VALUES ('marks.odd_word', '');
    PRAGMA user_version = 1
    """,
)
OLD_RESULTS = (
    """
    CREATE TABLE results (key TEXT PRIMARY KEY, findings TEXT, used INTEGER);
    INSERT INTO results VALUES ('k1', '{"findings": [], "measures": []}', 7);
    PRAGMA user_version = 1
    """,
)
DECISION = Decision("k1", Choice.KEPT, "odd", "marks.odd_word", "why")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "review.sqlite"


def decisions(store: ReviewStore) -> list[Decision]:
    return [kept.decision for kept in store.decisions()]


def made(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.executescript(script)


@pytest.fixture
def filled(path: Path) -> Path:
    with closing(ReviewStore(path)) as store:
        store.put([KeptDecision(DECISION)])
    return path


def test_every_layout_but_the_newest_has_its_old_file_here() -> None:
    assert len(OLD_REVIEWS) >= len(review.MIGRATIONS) - 1
    assert len(OLD_RESULTS) >= len(cache.MIGRATIONS) - 1


@pytest.mark.parametrize("layout", OLD_REVIEWS)
def test_a_review_of_every_older_layout_is_brought_up_and_keeps_all(
    path: Path, layout: str
) -> None:
    made(path, layout)
    with closing(ReviewStore(path)) as store:
        assert store.trouble == ""
        assert decisions(store) == [DECISION]
        assert store.knows_word("Skerrow")
        assert store.is_off("marks.odd_word", "anywhere")
        store.put(
            [KeptDecision(Decision("k2", Choice.DISMISSED, "dog", "marks.odd_word", "", "Ada"))]
        )
    with closing(ReviewStore(path)) as store:
        assert {decision.reviewer for decision in decisions(store)} == {"", "Ada"}


@pytest.mark.parametrize("layout", OLD_RESULTS)
def test_kept_results_of_every_older_layout_are_still_found(path: Path, layout: str) -> None:
    made(path, layout)
    database, trouble = open_database(path, cache.MIGRATIONS, durable=False)
    with closing(database):
        assert trouble == ""
        assert database.execute("SELECT key FROM results").fetchall() == [("k1",)]


def test_a_layout_is_brought_up_whole_or_not_at_all(path: Path) -> None:
    made(path, f"{OLD_REVIEWS[0]}; CREATE TABLE in_the_way (a TEXT)")
    second = "CREATE TABLE fine (a TEXT); CREATE TABLE in_the_way (b TEXT)"
    database, trouble = open_database(path, (review.MIGRATIONS[0], second), durable=True)
    database.close()
    assert "in_the_way already exists" in trouble
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (1,)
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        assert ("fine",) not in tables
        assert ("decisions",) in tables


def test_a_file_of_a_newer_program_is_left_as_it_is(filled: Path) -> None:
    made(filled, "PRAGMA user_version = 99")
    before = filled.read_bytes()
    with closing(ReviewStore(filled)) as store:
        assert "written by a newer version" in store.trouble
    assert filled.read_bytes() == before


def test_the_file_is_written_ahead(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_a_file_damaged_anywhere_is_set_aside_whole(filled: Path, share: float) -> None:
    with closing(ReviewStore(filled)) as store:
        store.put(KeptDecision(Decision(f"k{n}", Choice.KEPT, "odd", "r" * 99)) for n in range(999))
    content = bytearray(filled.read_bytes())
    at = int(len(content) * share)
    content[at : at + 8192] = b"\xa5" * 8192
    filled.write_bytes(content)
    with closing(ReviewStore(filled)) as store:
        assert store.trouble.startswith("review.sqlite was damaged: it was set aside as ")
        store.put([KeptDecision(DECISION)])
    (aside,) = filled.parent.glob("*.damaged-*")
    assert aside.read_bytes() == content
    with closing(ReviewStore(filled)) as store:
        assert (store.trouble, decisions(store)) == ("", [DECISION])


def test_what_could_not_be_written_is_written_with_the_next_decision(
    filled: Path,
) -> None:
    with closing(ReviewStore(filled)) as store, closing(sqlite3.connect(filled)) as other:
        other.execute("CREATE TRIGGER full BEFORE INSERT ON decisions BEGIN "
                      "SELECT RAISE(ABORT, 'database or disk is full'); END")  # fmt: skip
        with pytest.raises(NotKept, match=r"could not be saved .*disk is full"):
            store.put([KeptDecision(Decision("k2", Choice.DISMISSED, "dog", "marks.odd_word"))])
        store.refresh()
        assert {decision.key for decision in decisions(store)} == {"k1", "k2"}
        other.execute("DROP TRIGGER full")
        store.put([KeptDecision(Decision("k3", Choice.DISMISSED, "cat", "marks.odd_word"))])
    with closing(ReviewStore(filled)) as store:
        assert {decision.key for decision in decisions(store)} == {"k1", "k2", "k3"}


def test_what_was_decided_is_shown_where_nothing_can_be_written(filled: Path) -> None:
    filled.with_name("review.sqlite-wal").mkdir()  # as on a disk where no file can be made
    with closing(ReviewStore(filled)) as store:
        assert "cannot be written" in store.trouble
        assert decisions(store) == [DECISION]
        store.remove([KeptDecision(DECISION)])
    filled.with_name("review.sqlite-wal").rmdir()
    with closing(ReviewStore(filled)) as store:
        assert decisions(store) == [DECISION]


def test_a_folder_in_the_files_place_is_said(path: Path) -> None:
    path.mkdir()
    with closing(ReviewStore(path)) as store:
        assert "cannot be written" in store.trouble
        store.put([KeptDecision(DECISION)])
        assert store.decision("k1") == DECISION
