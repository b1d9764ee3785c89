from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family
from reader.model.own_mark import OwnMark
from reader.review.merge import Preference, merge
from reader.review.review_entries import StoredDecision

CONFIRMED, DISMISSED, ASK_AUTHOR, OPEN = DecisionKind


def by(
    reviewer: str,
    choice: DecisionKind,
    *,
    key: str = "k",
    note: str = "",
    at: int = 1,
    mark: OwnMark | None = None,
) -> StoredDecision:
    return StoredDecision(
        Decision(key, choice, "odd", "marks.odd_word", note, reviewer, mark), "", at
    )


def test_what_only_one_has_decided_is_taken() -> None:
    merged = merge([by("Ada", CONFIRMED, key="a")], [by("Ben", DISMISSED, key="b")])
    assert [kept.decision.key for kept in merged.new] == ["b"]
    assert (merged.agreed, merged.conflicts) == (0, ())


def test_who_agree_are_both_named_and_both_notes_kept() -> None:
    merged = merge([by("Ada", CONFIRMED, note="No.")], [by("Ben", CONFIRMED, note="Never.")])
    (both,) = merged.new
    assert (both.decision.reviewer, both.decision.note) == ("Ada, Ben", "No.\nNever.")


def test_merging_twice_changes_nothing_more() -> None:
    mine, theirs = [by("Ada", CONFIRMED, note="No.")], [by("Ben", CONFIRMED, note="Never.")]
    once = merge(mine, theirs).new
    again = merge(once, theirs)
    assert (again.new, again.agreed, again.conflicts) == ((), 1, ())


def test_who_disagree_are_in_conflict() -> None:
    merged = merge([by("Ada", CONFIRMED)], [by("Ben", DISMISSED)])
    (conflict,) = merged.conflicts
    assert (merged.new, merged.agreed) == ((), 0)
    assert conflict.mine.decision.reviewer == "Ada"
    assert conflict.theirs.decision.reviewer == "Ben"


@pytest.mark.parametrize(
    ("preference", "mine_at", "reviewer"),
    [
        (Preference.MINE, 1, "Ada"),
        (Preference.THEIRS, 9, "Ben"),
        (Preference.NEWER, 1, "Ben"),
        (Preference.NEWER, 9, "Ada"),
        (Preference.NEWER, 5, "Ada"),
    ],
)
def test_a_conflict_is_settled_by_preference(
    preference: Preference, mine_at: int, reviewer: str
) -> None:
    merged = merge([by("Ada", CONFIRMED, at=mine_at)], [by("Ben", DISMISSED, at=5)])
    (conflict,) = merged.conflicts
    assert conflict.settled(preference).decision.reviewer == reviewer


def test_nobody_is_in_conflict_with_themselves() -> None:
    older, newer = by("Ada", CONFIRMED, at=1), by("Ada", DISMISSED, at=2)
    assert merge([older], [newer]).new == (newer,)
    assert (merge([newer], [older]).agreed, merge([newer], [older]).older) == (0, 1)


def test_of_one_s_own_notes_the_newer_holds() -> None:
    older, newer = by("Ada", CONFIRMED, note="No.", at=1), by("Ada", CONFIRMED, note="Never.", at=2)
    assert merge([older], [newer]).new == (newer,)
    assert merge([newer], [older]).older == 1
    assert merge([newer], [replace(newer, decided=3, article="/elsewhere")]).agreed == 1


def test_a_note_on_what_is_open_is_kept_with_the_others_decision() -> None:
    noted, kept = by("Ada", OPEN, note="Who?", at=2), by("Ben", CONFIRMED, note="Bo.", at=1)
    for mine, theirs, note in ((noted, kept, "Who?\nBo."), (kept, noted, "Bo.\nWho?")):
        merged = merge([mine], [theirs])
        assert merged.conflicts == ()
        (both,) = merged.new
        said = both.decision
        assert (said.kind, said.reviewer, said.note) == (CONFIRMED, "Ben", note)
    (both,) = merge([noted], [by("Ben", OPEN, note="Where?")]).new
    assert (both.decision.kind, both.decision.reviewer) == (OPEN, "Ada, Ben")


def test_two_who_marked_the_same_are_both_named() -> None:
    mine = by("Ada", CONFIRMED, mark=OwnMark(Family.WORDING, "", "Ada", "the ", ""))
    theirs = by("Ben", CONFIRMED, mark=OwnMark(Family.WORDING, "strange", "Ben"))
    (both,) = merge([mine], [theirs]).new
    assert both.decision.reviewer == "Ada, Ben"
    assert both.decision.mark == OwnMark(Family.WORDING, "strange", "Ada", "the ", "")
    again = merge([both], [theirs])
    assert (again.new, again.agreed) == ((), 1)


def test_two_without_a_name_may_be_two_people() -> None:
    assert len(merge([by("", CONFIRMED)], [by("", DISMISSED)]).conflicts) == 1
