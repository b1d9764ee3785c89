from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.gui.page.qt_text import TextPositions, shown

# all that has ever moved a mark: pairs, joiners, marks that combine, other directions, Qt's own
TROUBLE = "a \t\n\0\x07\x1b\x7f\x85\r\xa0\xad\u0301\u200b\u200d\u2028\u2029\u202e\ufdd0\ufdd1\ufeff"
TROUBLE += "\ufffc\ufffe\uffff😀👩🏽𝔘שع中é"
texts = st.text(st.one_of(st.sampled_from(TROUBLE), st.characters()), max_size=60)


def in_qt(text: str) -> QTextDocument:
    document = QTextDocument()
    QTextCursor(document).insertText(shown(text))
    return document


def selected(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")


@given(texts, st.integers(0, 60), st.integers(1, 60))
def test_a_span_selects_its_own_passage_in_qt(text: str, start: int, length: int) -> None:
    positions = TextPositions(text)
    end = min(start + length, len(text))
    if start < end:
        found = selected(in_qt(text), positions.to_qt(start), positions.to_qt(end))
        assert found == shown(text[start:end])


@given(texts)
def test_qt_holds_as_many_units_as_the_text_has(text: str) -> None:
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert in_qt(text).characterCount() - 1 == units
    assert TextPositions(text).to_qt(len(text)) == units


@given(texts)
def test_the_way_to_qt_and_back_is_the_same_place(text: str) -> None:
    positions = TextPositions(text)
    places = range(len(text) + 1)
    assert [positions.from_qt(positions.to_qt(place)) for place in places] == list(places)


@given(texts, st.sets(st.integers(1, 60)))
def test_a_block_end_that_the_text_does_not_have_moves_no_place(text: str, at: set[int]) -> None:
    cuts = sorted(cut for cut in at if cut < len(text))
    document, start = QTextDocument(), 0
    cursor = QTextCursor(document)
    for cut in [*cuts, len(text)]:
        cursor.insertText(shown(text[start:cut]))
        if cut in cuts:
            cursor.insertBlock()
        start = cut
    positions = TextPositions(text, cuts)
    assert document.characterCount() - 1 == positions.to_qt(len(text))
    for place in range(len(text) + 1):
        assert positions.from_qt(positions.to_qt(place)) == place
        if place in cuts:
            assert positions.from_qt(positions.to_qt(place) - 1) == place
    for place in range(len(text)):
        here = positions.to_qt(place)
        units = len(shown(text[place]).encode("utf-16-le")) // 2
        assert selected(document, here, here + units) == shown(text[place])


def test_an_emoji_before_the_passage_does_not_shift_it() -> None:
    text = "a😀bc perhaps"
    start = text.index("perhaps")
    positions = TextPositions(text)
    assert positions.to_qt(start) == start + 1
    assert selected(in_qt(text), positions.to_qt(start), positions.to_qt(len(text))) == "perhaps"


def test_half_a_character_is_where_it_begins() -> None:
    positions = TextPositions("😀b")
    assert [positions.from_qt(unit) for unit in range(4)] == [0, 0, 1, 2]


@pytest.mark.parametrize("text", ["plain", "café, “quoted” שלום 中文 😀", "tab\tand\nlines"])
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    assert shown(text) == text


def test_controls_are_shown_and_not_swallowed() -> None:
    assert shown("a\0b\x1bc\x7f") == "a␀b␛c␡"
    assert all(
        unicodedata.category(c) != "Cc"
        for c in shown("".join(map(chr, range(0x20, 0xA0))))
        if c not in "\t\n"
    )
