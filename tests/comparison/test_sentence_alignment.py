"""Sentences find their partners, whatever a rewriter did to their order and their words."""

from __future__ import annotations

import random
import re

from reader.comparison.compared_text import ComparedText
from reader.comparison.sentence_alignment import (
    SentenceAlignment,
    align_sentences,
    connected,
    longest_rising,
)
from reader.model.article import Article
from tests.comparison.texts import compared

HARBOUR = "The harbour board raised mooring fees by a tenth on Tuesday."
OWNERS = "Owners of small boats said they would appeal against the decision."
MAYOR = "Mayor Ines Calder told the council that the quay needs £4 million of repairs."
STORM = "Waves tore two bollards out of the northern mole during a gale in January."
CLOSING = "Hearings begin in the customs house next month."
SOURCE = (HARBOUR, OWNERS, MAYOR, STORM, CLOSING)


def pairs(alignment: SentenceAlignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(group.article, group.source) for group in alignment.groups]


def test_a_copy_is_aligned_with_itself() -> None:
    found = align_sentences(compared(*SOURCE), compared(*SOURCE))
    assert pairs(found) == [((n,), (n,)) for n in range(5)]
    assert {group.score for group in found.groups} == {1.0}
    assert not any(group.is_moved for group in found.groups)


def test_what_is_left_out_or_added_is_said() -> None:
    added = "A rival marina opened in Vellmouth last spring."
    found = align_sentences(compared(HARBOUR, OWNERS, added, STORM, CLOSING), compared(*SOURCE))
    assert found.added == (2,)
    assert found.omitted == (2,)


def test_reworded_sentences_are_held_by_names_and_figures() -> None:
    reworded = (
        "On Tuesday the cost of mooring in the harbour went up by 10 per cent.",
        "Those who own little vessels announced an appeal.",
        "The quay must be mended for £4m, Ines Calder informed councillors.",
        "Two bollards were lost from the mole in a January gale.",
        "The hearings start next month, in the customs house.",
    )
    found = align_sentences(compared(*reworded), compared(*SOURCE))
    assert pairs(found) == [((n,), (n,)) for n in range(5)]


def test_a_split_and_a_merged_sentence_have_two_partners() -> None:
    split = (
        "Mayor Ines Calder spoke to the council.",
        "The quay, she told the council, needs £4 million of repairs.",
    )
    merged = (
        "The harbour board raised mooring fees by a tenth on Tuesday, and owners of small boats "
        "said they would appeal against the decision."
    )
    found = align_sentences(compared(merged, *split, STORM, CLOSING), compared(*SOURCE))
    assert pairs(found)[:2] == [((0,), (0, 1)), ((1, 2), (2,))]


def test_a_moved_sentence_is_found_and_called_so() -> None:
    found = align_sentences(compared(STORM, HARBOUR, OWNERS, MAYOR, CLOSING), compared(*SOURCE))
    assert sorted(pairs(found)) == [
        ((0,), (3,)),
        ((1,), (0,)),
        ((2,), (1,)),
        ((3,), (2,)),
        ((4,), (4,)),
    ]
    assert [group.article for group in found.groups if group.is_moved] == [(0,)]


def test_texts_that_have_nothing_in_common_stay_unaligned() -> None:
    other = (
        "Bake the loaf for forty minutes, until its crust is brown.",
        "Let it cool under a cloth before you slice it.",
    )
    found = align_sentences(compared(*other), compared(*SOURCE))
    assert pairs(found) == []
    assert found.added == (0, 1)
    assert found.omitted == (0, 1, 2, 3, 4)


def name(number: int) -> str:
    """Return a name that no other number has."""
    parts = ("Ba", "do", "fi", "ga", "lu", "me", "no", "ri", "su", "ta")
    return "".join(parts[int(digit)] for digit in f"{number:03}").capitalize()


def test_a_spun_copy_of_which_two_words_in_three_were_replaced_is_aligned() -> None:
    rng = random.Random(3)
    strange = ("lamp", "river", "candle", "mirror", "window", "ladder", "basket", "feather")
    source = [f"{text} It was the {n}th report on {name(n)}." for n, text in enumerate(SOURCE * 4)]

    def spun(text: str) -> str:
        return re.sub(
            r"\b[a-z]+\b", lambda m: rng.choice(strange) if rng.random() < 0.67 else m[0], text
        )

    found = align_sentences(compared(*map(spun, source)), compared(*source))
    links = {(i, j) for g in found.groups for i in g.article for j in g.source}
    right = {(n, n) for n in range(40)}
    assert len(links & right) >= 36
    assert len(links - right) <= 4


def test_an_empty_side_is_no_fault() -> None:
    nothing, some = ComparedText(Article("", ()), ()), compared(HARBOUR)
    assert align_sentences(nothing, some).omitted == (0,)
    assert align_sentences(some, nothing).added == (0,)
    assert align_sentences(nothing, nothing).groups == ()


def test_long_texts_are_aligned_piece_by_piece() -> None:
    source = [f"Inspector {name(n)} counted the birds near {name(n)[::-1]}." for n in range(700)]
    found = align_sentences(compared(*source[100:]), compared(*source))
    assert len(found.groups) == 600
    assert found.omitted == tuple(range(100))
    assert all(group.source == (group.article[0] + 100,) for group in found.groups)


def test_links_make_groups() -> None:
    assert list(connected({(0, 0), (1, 0), (1, 1), (3, 2)})) == [((0, 1), (0, 1)), ((3,), (2,))]


def test_the_longest_rising_run_is_found() -> None:
    assert longest_rising([3, 0, 1, 2, 5, 4]) == [1, 2, 3, 5]
    assert longest_rising([]) == []
