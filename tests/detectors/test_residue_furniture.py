"""A page's furniture is known by the whole line, and the same words in a sentence are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.english.boilerplate import (
    boilerplate_in,
    boilerplate_kind,
    is_boilerplate,
    is_section_label,
)

LINES = Path(__file__).parent / "residue"


def lines(name: str) -> list[str]:
    return (LINES / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", lines("furniture_lines.txt"))
def test_a_line_of_a_page_is_furniture(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", lines("honest_lines.txt"))
def test_a_sentence_with_the_same_words_is_not(line: str) -> None:
    assert boilerplate_kind(line) is None


@pytest.mark.parametrize("line", lines("honest_lines.txt"))
def test_nothing_inside_such_a_sentence_is_furniture(line: str) -> None:
    paragraph = f"The council met on Monday. {line} Nobody objected."
    assert list(boilerplate_in(paragraph)) == []


@pytest.mark.parametrize(
    "dressed", ["» Read more «", "READ MORE...", "* read more", "[Read more →]"]
)
def test_case_and_decoration_do_not_count(dressed: str) -> None:
    assert is_boilerplate(dressed)


def test_an_ambiguous_word_counts_only_where_every_line_is_furniture() -> None:
    alone, among_verse = "Home\nSearch\nMenu", "Home\nI went there once"
    assert len(list(boilerplate_in(alone))) == 3
    assert list(boilerplate_in(among_verse)) == []


def test_neighbours_of_one_kind_are_one_leftover() -> None:
    text = "He left. Copyright 2020 Harbour News. All rights reserved."
    assert [span.of(text) for span, _ in boilerplate_in(text)] == [text[9:]]


@pytest.mark.parametrize("label", ["World", "Business News", "Sport | Football", "US & Canada"])
def test_a_section_label_is_known(label: str) -> None:
    assert is_section_label(label)


@pytest.mark.parametrize("line", ["World Cup", "Business is slow", "Sports day ends in tears"])
def test_a_headline_is_no_section_label(line: str) -> None:
    assert not is_section_label(line)


@pytest.mark.parametrize("line", ["World", "Business", "Politics"])
def test_a_section_label_alone_is_not_furniture(line: str) -> None:
    assert not is_boilerplate(line)
