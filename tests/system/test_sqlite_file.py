"""The files that must not be lost: old layouts, damage, disks that take nothing."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from reader.checking import result_cache
from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family
from reader.model.own_mark import OWN_MARK, OwnMark
from reader.review import review_store as review
from reader.review.review_entries import DictionaryWord, RuleOff, StoredDecision
from reader.review.review_store import NotStored, ReviewStore
from reader.system.sqlite_file import PATIENCE, open_database

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
    """
    CREATE TABLE decisions (
        key TEXT PRIMARY KEY, choice TEXT NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '', article TEXT NOT NULL DEFAULT '', decided INTEGER NOT NULL,
        reviewer TEXT NOT NULL DEFAULT ''
    );
    CREATE TABLE words (word TEXT PRIMARY KEY);
    CREATE TABLE rules_off (rule TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (rule, article));
    INSERT INTO decisions VALUES ('k1', 'kept', 'odd', 'marks.odd_word', 'why', '/a.txt', 7, '');
    INSERT INTO words VALUES ('skerrow');
    INSERT INTO rules_off VALUES ('marks.odd_word', '');
    PRAGMA user_version = 2
    """,
    """
    CREATE TABLE decisions (
        key TEXT PRIMARY KEY, choice TEXT NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '', article TEXT NOT NULL DEFAULT '', decided INTEGER NOT NULL,
        reviewer TEXT NOT NULL DEFAULT '', family TEXT NOT NULL DEFAULT '',
        suggestion TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '',
        text_before TEXT NOT NULL DEFAULT '', text_after TEXT NOT NULL DEFAULT ''
    );
    CREATE TABLE words (word TEXT PRIMARY KEY);
    CREATE TABLE rules_off (rule TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (rule, article));
    INSERT INTO decisions (key, choice, quote, rule, note, article, decided)
        VALUES ('k1', 'kept', 'odd', 'marks.odd_word', 'why', '/a.txt', 7);
    INSERT INTO words VALUES ('skerrow');
    INSERT INTO rules_off VALUES ('marks.odd_word', '');
    PRAGMA user_version = 3
    """,
)
OLD_RESULTS = (
    """
    CREATE TABLE results (key TEXT PRIMARY KEY, findings TEXT, used INTEGER);
    INSERT INTO results VALUES ('k1', '{"findings": [], "measures": []}', 7);
    PRAGMA user_version = 1
    """,
)
OWN = OwnMark(Family.QUOTATION, "yard", "Ada", "the ball is in their ", ", he said")
NEWER = (
    StoredDecision(
        Decision("k2", DecisionKind.DISMISSED, "dog", "marks.odd_word", "", "Ada"), "", 7
    ),
    StoredDecision(
        Decision("k3", DecisionKind.CONFIRMED, "court", OWN_MARK, "why", "Ada", OWN), "/a.txt", 8
    ),
    StoredDecision(Decision("k4", DecisionKind.OPEN, "cat", "marks.odd_word", "ask Bo"), "", 9),
)
DECISION = Decision("k1", DecisionKind.CONFIRMED, "odd", "marks.odd_word", "why")


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
        store.put([StoredDecision(DECISION)])
    return path


def test_every_layout_but_the_newest_has_its_old_file_here() -> None:
    assert len(OLD_REVIEWS) >= len(review.MIGRATIONS) - 1
    assert len(OLD_RESULTS) >= len(result_cache.MIGRATIONS) - 1


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
        assert store.own_marks() == ()
        store.put(NEWER)
    with closing(sqlite3.connect(path)) as database:
        (kind,) = database.execute("SELECT choice FROM decisions WHERE key = 'k1'").fetchone()
        assert kind == "confirmed"
    with closing(ReviewStore(path)) as store:
        assert set(decisions(store)) == {DECISION, *(kept.decision for kept in NEWER)}
        assert store.own_marks() == (NEWER[1],)


@pytest.mark.parametrize("family", ["'of tomorrow'", "7", "x'ff'"])
def test_an_own_mark_of_a_kind_that_is_not_known_is_left_out_and_counted(
    path: Path, family: str
) -> None:
    with closing(ReviewStore(path)) as store:
        store.put([*NEWER, StoredDecision(DECISION)])
    made(path, f"UPDATE decisions SET family = {family} WHERE key = 'k3'")
    with closing(ReviewStore(path)) as store:
        assert store.trouble.startswith("1 entry in review.sqlite cannot be understood")
        assert {decision.key for decision in decisions(store)} == {"k1", "k2", "k4"}


@pytest.mark.parametrize("layout", OLD_RESULTS)
def test_kept_results_of_every_older_layout_are_still_found(path: Path, layout: str) -> None:
    made(path, layout)
    opened = open_database(path, result_cache.MIGRATIONS, durable=False)
    with closing(opened.connection) as database:
        assert opened.trouble == ""
        assert database.execute("SELECT key FROM results").fetchall() == [("k1",)]


def test_a_layout_is_brought_up_whole_or_not_at_all(path: Path) -> None:
    made(path, f"{OLD_REVIEWS[0]}; CREATE TABLE in_the_way (a TEXT)")
    second = "CREATE TABLE fine (a TEXT); CREATE TABLE in_the_way (b TEXT)"
    opened = open_database(path, (review.MIGRATIONS[0], second), durable=True)
    opened.connection.close()
    assert opened.trouble.startswith("review.sqlite was damaged: it was set aside as ")
    (aside,) = path.parent.glob("*.damaged-*")
    with closing(sqlite3.connect(aside)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (1,)
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        assert ("fine",) not in tables
        assert ("decisions",) in tables
    with closing(sqlite3.connect(path)) as database:  # what was in it is in the new one
        assert database.execute("SELECT key FROM decisions").fetchall() == [("k1",)]
        assert database.execute("PRAGMA user_version").fetchone() == (2,)


def test_a_file_of_a_newer_program_is_shown_and_left_as_it_is(filled: Path) -> None:
    made(
        filled,
        "ALTER TABLE decisions ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';"
        "CREATE TABLE moods (mood TEXT);"
        "INSERT INTO decisions (key, choice, quote, rule, decided) "
        "VALUES ('k9', 'asked', 'odd', 'marks.odd_word', 7);"
        "PRAGMA user_version = 99",
    )
    before = filled.read_bytes()
    with closing(ReviewStore(filled)) as store:
        assert "written by a newer version" in store.trouble
        assert "1 entry in review.sqlite cannot be understood" in store.trouble
        assert decisions(store) == [DECISION]
        store.put([StoredDecision(Decision("k2", DecisionKind.DISMISSED, "dog", "marks.odd_word"))])
    assert filled.read_bytes() == before


@pytest.mark.parametrize(
    "row",
    [
        "'k2', 'asked', 'odd', 'marks.odd_word', '', '', 7, ''",  # a later version's choice
        "NULL, 'confirmed', 'odd', 'marks.odd_word', '', '', 7, ''",
        "'k2', 'confirmed', CAST(x'ff80' AS TEXT), 'marks.odd_word', '', '', 7, ''",  # no UTF-8
        "'k2', 'confirmed', 'odd', 'marks.odd_word', x'00', '', 7, ''",
        "'k2', 'confirmed', 'odd', 'marks.odd_word', '', '', 'now', ''",
        "'k2', 'confirmed', 'odd', 'marks.odd_word', '', '', 9000000000000000, ''",  # no year
    ],
)
def test_a_row_that_is_not_understood_is_left_out_and_said(filled: Path, row: str) -> None:
    columns = "key, choice, quote, rule, note, article, decided, reviewer"
    made(filled, f"INSERT INTO decisions ({columns}) VALUES ({row})")
    with closing(ReviewStore(filled)) as store:
        assert decisions(store) == [DECISION]
        assert store.trouble == (
            "1 entry in review.sqlite cannot be understood by this version: left out here, and "
            "left in the file."
        )
        store.put([StoredDecision(Decision("k3", DecisionKind.CONFIRMED, "cat", "marks.odd_word"))])
    with closing(ReviewStore(filled)) as store:
        assert {decision.key for decision in decisions(store)} == {"k1", "k3"}
    assert not list(filled.parent.glob("*.damaged-*"))


def test_a_row_that_a_damaged_old_file_left_is_understood(filled: Path) -> None:
    made(filled, "UPDATE decisions SET choice = 'kept'")
    with closing(ReviewStore(filled)) as store:
        assert decisions(store) == [DECISION]
        assert store.trouble == ""


def test_words_and_rules_that_are_not_understood_are_left_out(filled: Path) -> None:
    made(
        filled,
        "INSERT INTO words VALUES (NULL), ('skerrow'), (CAST(x'ff' AS TEXT));"
        "INSERT INTO rules_off VALUES (x'ff', ''), ('marks.odd_word', '')",
    )
    with closing(ReviewStore(filled)) as store:
        assert [word.word for word in store.words()] == ["skerrow"]
        assert [rule.rule for rule in store.rules_off()] == ["marks.odd_word"]
        assert store.trouble.startswith("3 entries in review.sqlite")


@pytest.mark.parametrize(
    "damage",
    [
        "DROP TABLE words",
        "ALTER TABLE decisions DROP COLUMN reviewer",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 1",
        "PRAGMA user_version = -7",
    ],
)
def test_tables_that_are_not_those_of_the_layout_are_set_aside_and_taken_over(
    filled: Path, damage: str
) -> None:
    made(filled, damage)
    with closing(ReviewStore(filled)) as store:
        assert "was set aside" in store.trouble
        assert store.trouble.endswith("with what could still be read in it (1 entry).")
        assert decisions(store) == [DECISION]


@pytest.mark.parametrize("end", [4, 100, 4096])
def test_a_file_whose_head_is_gone_is_read_by_that_of_a_new_one(filled: Path, end: int) -> None:
    entries = [
        StoredDecision(Decision(f"k{n}", DecisionKind.CONFIRMED, "odd", "r" * 99))
        for n in range(99)
    ]
    with closing(ReviewStore(filled)) as store:
        store.put([*entries, DictionaryWord("skerrow")])
    filled.write_bytes(b"\0" * end + filled.read_bytes()[end:])
    with closing(ReviewStore(filled)) as store:
        assert store.trouble.endswith("with what could still be read in it (100 entries).")
        assert len(decisions(store)) == 99
        assert store.knows_word("skerrow")


def test_what_was_written_last_is_taken_over_from_the_log(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as other:  # keeps the log from being put away
        other.execute("SELECT * FROM decisions").fetchone()
        with closing(ReviewStore(filled)) as store:
            store.put(
                [StoredDecision(Decision("k2", DecisionKind.CONFIRMED, "dog", "marks.odd_word"))]
            )
        log = filled.with_name("review.sqlite-wal").read_bytes()
        content = filled.read_bytes()
    filled.write_bytes(content)
    filled.with_name("review.sqlite-wal").write_bytes(log)
    made_bad = bytearray(content)
    made_bad[60:64] = b"\0\0\0\x01"  # the layout
    filled.write_bytes(made_bad)
    with closing(ReviewStore(filled)) as store:
        assert {decision.key for decision in decisions(store)} == {"k1", "k2"}


def test_the_file_is_written_ahead(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize(("share", "most_lost"), [(0.0, 999), (0.3, 99), (0.6, 99), (0.9, 99)])
def test_a_file_damaged_anywhere_is_set_aside_whole_and_what_is_sound_taken_over(
    filled: Path, share: float, most_lost: int
) -> None:
    with closing(ReviewStore(filled)) as store:
        store.put(
            StoredDecision(Decision(f"k{n}", DecisionKind.CONFIRMED, "odd", "r" * 99))
            for n in range(999)
        )
    content = bytearray(filled.read_bytes())
    at = int(len(content) * share)
    content[at : at + 8192] = b"\xa5" * 8192
    filled.write_bytes(content)
    with closing(ReviewStore(filled)) as store:
        assert store.trouble.startswith("review.sqlite was damaged: it was set aside as ")
        kept = {decision.key for decision in decisions(store)}
        assert kept <= {f"k{n}" for n in range(999)}
        assert len(kept) >= 999 - most_lost
        assert not kept or f"({len(kept):,} entries)" in store.trouble
        store.put([StoredDecision(DECISION)])
    (aside,) = filled.parent.glob("*.damaged-*")
    assert aside.read_bytes() == content
    with closing(ReviewStore(filled)) as store:
        assert store.trouble == ""
        assert {decision.key for decision in decisions(store)} == {*kept, "k1"}


def test_what_could_not_be_written_is_written_with_the_next_decision(
    filled: Path,
) -> None:
    with closing(ReviewStore(filled)) as store, closing(sqlite3.connect(filled)) as other:
        other.execute("CREATE TRIGGER full BEFORE INSERT ON decisions BEGIN "
                      "SELECT RAISE(ABORT, 'database or disk is full'); END")  # fmt: skip
        with pytest.raises(NotStored, match=r"could not be saved .*disk is full"):
            store.put(
                [StoredDecision(Decision("k2", DecisionKind.DISMISSED, "dog", "marks.odd_word"))]
            )
        store.refresh()
        assert {decision.key for decision in decisions(store)} == {"k1", "k2"}
        other.execute("DROP TRIGGER full")
        store.put([StoredDecision(Decision("k3", DecisionKind.DISMISSED, "cat", "marks.odd_word"))])
    with closing(ReviewStore(filled)) as store:
        assert {decision.key for decision in decisions(store)} == {"k1", "k2", "k3"}


def test_what_was_decided_is_shown_where_nothing_can_be_written(filled: Path) -> None:
    filled.with_name("review.sqlite-wal").mkdir()  # as on a disk where no file can be made
    with closing(ReviewStore(filled)) as store:
        assert "cannot be written" in store.trouble
        assert decisions(store) == [DECISION]
        store.remove([StoredDecision(DECISION)])
    filled.with_name("review.sqlite-wal").rmdir()
    with closing(ReviewStore(filled)) as store:
        assert decisions(store) == [DECISION]


def test_a_folder_in_the_files_place_is_said(path: Path) -> None:
    path.mkdir()
    with closing(ReviewStore(path)) as store:
        assert "cannot be written" in store.trouble
        store.put([StoredDecision(DECISION)])
        assert store.decision("k1") == DECISION


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_in_the_files_place_is_said_and_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    with closing(ReviewStore(path)) as store:
        assert "cannot be written (it is no regular file)" in store.trouble


def test_without_a_file_decisions_hold_until_the_end() -> None:
    with closing(ReviewStore(None)) as store:
        store.put([StoredDecision(DECISION)])
        store.refresh()
        assert decisions(store) == [DECISION]
        assert not store.is_waiting


def test_half_a_surrogate_pair_is_written_out_and_stops_nothing(path: Path) -> None:
    off = RuleOff("marks.odd_word", "/tmp/na\udcffme.txt")  # a name that is no UTF-8
    with closing(ReviewStore(path)) as store:
        store.put(
            [StoredDecision(replace(DECISION, note="\ud800 x")), DictionaryWord("sk\udfff"), off]
        )
        store.put([StoredDecision(Decision("k2", DecisionKind.DISMISSED, "dog", "marks.odd_word"))])
    with closing(ReviewStore(path)) as store:
        assert {decision.note for decision in decisions(store)} == {"\\ud800 x", ""}
        assert store.is_off("marks.odd_word", off.article)
        assert not store.is_off("marks.odd_word", "/tmp/name.txt")


def test_a_change_that_is_refused_holds_up_no_other(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as other:
        other.execute("CREATE TRIGGER odd BEFORE INSERT ON decisions WHEN NEW.key = 'k2' BEGIN "
                      "SELECT RAISE(ABORT, 'not this one'); END")  # fmt: skip
    with closing(ReviewStore(filled)) as store:
        for key in ("k2", "k3", "k4"):
            with pytest.raises(NotStored, match="not this one"):
                store.put(
                    [StoredDecision(Decision(key, DecisionKind.CONFIRMED, "dog", "marks.odd_word"))]
                )
        with pytest.raises(NotStored):  # older than what waits: they go together
            store.put(
                [StoredDecision(Decision("k2", DecisionKind.DISMISSED, "dog", "marks.odd_word"))]
            )
        assert store.is_waiting
        with closing(sqlite3.connect(filled)) as other:
            other.execute("DROP TRIGGER odd")
        store.flush()
        assert not store.is_waiting
    with closing(ReviewStore(filled)) as store:
        assert {d.key: str(d.kind) for d in decisions(store)} == {
            "k1": "confirmed", "k2": "dismissed", "k3": "confirmed", "k4": "confirmed"
        }  # fmt: skip


@pytest.fixture
def holder(filled: Path) -> Iterator[sqlite3.Connection]:
    """Another program that holds the file."""
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


NEW = StoredDecision(Decision("k2", DecisionKind.DISMISSED, "dog", "marks.odd_word"))


def test_a_decision_waits_for_another_program_without_keeping_anybody_waiting(
    filled: Path, holder: sqlite3.Connection
) -> None:
    with closing(ReviewStore(filled, patience=0)) as store:
        assert store.trouble == ""
        begun = time.monotonic()
        with pytest.raises(NotStored, match="Another program holds the file"):
            store.put([NEW])
        with pytest.raises(NotStored, match="Another program holds the file"):
            store.flush()
        assert time.monotonic() - begun < PATIENCE / 2
        holder.execute("ROLLBACK")
        store.flush()
        assert not store.is_waiting
        assert holder.execute("SELECT count(*) FROM decisions").fetchone() == (2,)


def test_what_waits_is_written_at_the_end(filled: Path, holder: sqlite3.Connection) -> None:
    store = ReviewStore(filled, patience=0)
    with pytest.raises(NotStored):
        store.put([NEW])
    holder.execute("ROLLBACK")
    assert store.close() == ""
    assert holder.execute("SELECT count(*) FROM decisions").fetchone() == (2,)


def test_what_cannot_be_written_at_the_end_is_said(
    filled: Path, holder: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "PATIENCE", 0.1)
    store = ReviewStore(filled, patience=0)
    with pytest.raises(NotStored):
        store.put([NEW])
    assert "could not be saved, and is lost (database is locked)" in store.close()


def test_a_file_that_is_held_at_the_start_is_opened_later(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "open_database", partial(open_database, patience=0.1))
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO words VALUES ('skerrow')")
        store = ReviewStore(filled, patience=0)
        assert store.trouble.startswith("Another program holds ")
        assert decisions(store) == [DECISION]
        with pytest.raises(NotStored, match="Another program holds the file"):
            store.swap([StoredDecision(DECISION)], [NEW])
        other.execute("COMMIT")
    store.flush()
    assert store.knows_word("skerrow")
    assert decisions(store) == [NEW.decision]
    assert store.close() == ""
    with closing(ReviewStore(filled)) as store:
        assert decisions(store) == [NEW.decision]
