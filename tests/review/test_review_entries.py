from __future__ import annotations

from pathlib import Path

import pytest

from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family
from reader.model.own_mark import OWN_MARK, OwnMark
from reader.review.review_entries import (
    DictionaryWord,
    Entry,
    RuleOff,
    StoredDecision,
    entries_of,
    text_of,
)
from reader.review.review_store import ReviewStore

KEY = "0123456789abcdef"
OWN = OwnMark(Family.QUOTATION, "yard", "", "is now ", " ,\tor ")
HOSTILE = "a\ttab, a\nline, a \\n that is none, “quotes” and \\"
ENTRIES: list[Entry] = [
    DictionaryWord("skerrow"),
    RuleOff("grammar.UPPERCASE_SENTENCE_START"),
    RuleOff("replaced_words.replaced_word", "/home/ann/a file.txt"),
    StoredDecision(
        Decision(KEY, DecisionKind.CONFIRMED, "throws", "marks.odd", "ask Bo"), "/a.txt", 1_750_000
    ),
    StoredDecision(
        Decision(KEY[::-1], DecisionKind.DISMISSED, HOSTILE, "marks.odd", HOSTILE), "", 7
    ),
    StoredDecision(Decision(KEY[1:] + "0", DecisionKind.OPEN, "odd", "marks.odd", "ask Bo"), "", 8),
    StoredDecision(
        Decision(KEY[2:] + "00", DecisionKind.CONFIRMED, "in court", OWN_MARK, mark=OWN), "/a", 9
    ),
]


def test_what_is_written_as_text_is_read_back_as_it_was() -> None:
    read = entries_of(text_of(ENTRIES))
    assert list(read.entries) == ENTRIES
    assert read.left_out == ()


def test_every_entry_is_one_line_that_a_person_can_read() -> None:
    lines = text_of(ENTRIES).splitlines()
    assert len(lines) == 1 + len(ENTRIES)
    assert lines[1] == "word\tskerrow"
    assert lines[2].startswith("rule off\teverywhere\t")
    assert lines[4].startswith("confirmed\tthrows\tmarks.odd\task Bo\t")


def test_a_list_of_an_older_version_is_read() -> None:
    old = text_of(ENTRIES).replace("\nconfirmed\t", "\nkept\t")
    assert "\nkept\t" in old
    assert list(entries_of(old).entries) == ENTRIES


@pytest.mark.parametrize(
    "line",
    [
        "hello",
        "word",
        "word\t",
        "rule off\teverywhere",
        f"confirmed\ta\tb\t\tyesterday\t\t{KEY}",
        "dismissed\ta\tb\t\t7\t\tno key",
        f"confirmed\ta\tb\t\t7\t\t{KEY}\tAda\tgrammar",
        f"confirmed\ta\tb\t\t7\t\t{KEY}\tAda\tno family\t\t\t\t",
        f"burnt\ta\tb\t\t7\t\t{KEY}",
    ],
)
def test_a_line_that_is_not_understood_is_named_and_the_others_are_read(line: str) -> None:
    read = entries_of(f"# mine\n{line}\n\nword\tferry\n")
    assert read.entries == (DictionaryWord("ferry"),)
    assert read.left_out == (2,)


def test_everything_that_is_kept_is_listed_removed_and_brought_back(tmp_path: Path) -> None:
    store = ReviewStore(tmp_path / "review.sqlite")
    store.put(ENTRIES)
    listed = store.entries()
    assert set(listed) == set(ENTRIES)
    assert [kept.decided for kept in store.decisions()] == [1_750_000, 9, 8, 7]
    assert [off.article for off in store.rules_off()] == ["", "/home/ann/a file.txt"]
    for entry in ENTRIES:
        store.remove([entry])
        assert set(store.entries()) == set(ENTRIES) - {entry}
        store.put([entry])
    store.close()
    assert ReviewStore(tmp_path / "review.sqlite").entries() == listed


def test_words_are_kept_in_small_letters_and_known_in_all(tmp_path: Path) -> None:
    store = ReviewStore(tmp_path / "review.sqlite")
    store.put([DictionaryWord("Skerrow"), DictionaryWord("SKERROW")])
    assert store.words() == [DictionaryWord("skerrow")]
    assert store.knows_word("SkerroW")


def test_a_decision_without_a_time_is_made_now(tmp_path: Path) -> None:
    store = ReviewStore(tmp_path / "review.sqlite")
    store.put([StoredDecision(Decision(KEY, DecisionKind.CONFIRMED, "throws", "marks.odd"))])
    assert store.decisions()[0].decided > 0
