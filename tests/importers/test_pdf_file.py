"""PDFs by LibreOffice and Chromium: the order of columns, and what is no text."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from reader.errors import UnreadableFile
from reader.importers import load
from reader.importers.pdf import pdf_file
from reader.importers.pdf.page_margins import without_margins
from reader.importers.pdf.pdf_paragraphs import Habits, joined, paragraphs
from reader.importers.pdf.reading_order import in_reading_order
from reader.importers.pdf.text_runs import TextRun
from reader.model.article import Article, Role
from tests.documents.binary_documents import LEAFLET, LEAFLET_DATE, LEAFLET_ITEMS, LEAFLET_TITLE
from tests.documents.make import FOLDER
from tests.documents.open_documents import FOOTNOTE, RUNNING_HEADER
from tests.documents.text_documents import SAMPLE


@pytest.fixture(scope="module")
def newspaper() -> Article:
    return load(FOLDER / "two_columns.pdf")


def piece(text: str, left: float, top: float, *, right: float = 0, **more: Any) -> TextRun:
    return TextRun(text, left, top - 10, right or left + 200, top, 10, **more)


def test_columns_are_read_one_after_the_other(newspaper: Article) -> None:
    original = load(SAMPLE).paragraphs
    beginnings = [p.text(newspaper)[:20] for p in newspaper.paragraphs]
    assert len(newspaper.paragraphs) == len(original) + 1  # the footnote
    assert beginnings.index("Dale &amp; Sons, the") < beginnings.index("“A breakwater stands")


def test_headers_and_page_numbers_are_removed_and_kept(newspaper: Article) -> None:
    removed = {part.text: part.why for part in newspaper.removed}
    assert removed[RUNNING_HEADER] == "a running header or footer"
    assert removed["Page 2"] == "a page number"
    assert RUNNING_HEADER not in newspaper.text


def test_a_footnote_comes_after_the_article_and_its_number_not_into_the_sentence(
    newspaper: Article,
) -> None:
    last = newspaper.paragraphs[-1]
    assert (last.text(newspaper), last.role) == (FOOTNOTE, Role.LIST_ITEM)
    assert "on Thursday, 14 March 2023.\n" in newspaper.text


def test_words_that_the_lines_cut_are_whole(newspaper: Article) -> None:
    assert "fishing boat that carries twelve" in newspaper.text
    assert "-\n" not in newspaper.text
    assert not [word for word in newspaper.text.split() if "\x02" in word or "\xad" in word]


def test_what_a_browser_prints_around_a_page_is_removed() -> None:
    article = load(FOLDER / "chromium.pdf")
    whys = {part.why for part in article.removed}
    assert "printed by a browser around the page" in whys
    assert "file://" not in article.text


def test_an_encrypted_file_is_said_to_be_so() -> None:
    with pytest.raises(UnreadableFile, match="protected with a password"):
        load(FOLDER / "encrypted.pdf")


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(UnreadableFile, match=r"pictures of pages and no text.*OCR"):
        load(FOLDER / "scanned.pdf")


def test_half_a_pdf_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "half.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    with pytest.raises(UnreadableFile, match="is damaged"):
        load(path)


def test_a_pdf_is_known_by_its_content() -> None:
    article = pdf_file.load((FOLDER / "chromium.pdf").read_bytes(), None)
    assert article.title.startswith("Skerrow ferry")
    assert pdf_file.recognise(b"\n%PDF-1.4")
    assert not pdf_file.recognise(b"A text about PDF-1.4")


def test_a_line_over_both_columns_parts_them() -> None:
    left = [piece(f"a{n}", 50, 700 - 12 * n) for n in range(5)]
    right = [piece(f"b{n}", 300, 700 - 12 * n) for n in range(5)]
    across = piece("across", 50, 630, right=500)
    below = [piece("c", 50, 600), piece("d", 300, 600)]
    ordered = in_reading_order([*right, *below, across, *left])
    assert " ".join(p.text for p in ordered) == "a0 a1 a2 a3 a4 b0 b1 b2 b3 b4 across c d"


def test_the_cells_of_a_table_are_no_columns() -> None:
    rows = [
        [piece("May", 50, 700 - 12 * n, right=70), piece("48", 150, 700 - 12 * n, right=160)]
        for n in range(6)
    ]
    assert [p.cells for p in in_reading_order(list(chain(*rows)))] == [("May", "48")] * 6


def test_a_sentence_that_recurs_in_the_middle_of_pages_is_no_header() -> None:
    pages = [[piece("The same sentence.", 50, 400)] for _ in range(3)]
    kept, removed = without_margins(pages, [800.0] * 3)
    assert (kept, removed) == (pages, [])


@pytest.mark.parametrize(
    ("first", "second", "elsewhere", "whole"),
    [
        ("the break-", "water held", "", "the breakwater held"),
        ("a well-", "known ferry", "the well-known ferry", "a well-known ferry"),
        ("from Anglo-", "Saxon times", "", "from Anglo-Saxon times"),
        ("the break\x02", "water held", "", "the breakwater held"),
        ("the long-", "awaited ferry", "", "the long-awaited ferry"),
        ("a decision-", "maker said", "", "a decision-maker said"),
        ("was an-", "nounced", "", "was announced"),
        ("was re-", "elected", "", "was reelected"),
        ("the break\u2010", "water held", "the break-water", "the breakwater held"),
        ("the break-", "water held", "yester\u2010", "the break-water held"),
        ("the money", "—which was gone", "here—there", "the money—which was gone"),
        ("the money—", "which was gone", "here—there", "the money—which was gone"),
        ("the money", "– which was gone", "here – there", "the money – which was gone"),
        ("at https://harbour.example/", "b for", "", "at https://harbour.example/b for"),
        ("and/or", "nothing", "", "and/or nothing"),
    ],
)
def test_a_word_cut_in_two_is_joined_as_the_document_writes_it(
    first: str, second: str, elsewhere: str, whole: str
) -> None:
    habits = Habits.of([piece(elsewhere, 0, 0)])
    assert joined([piece(first, 0, 0), piece(second, 0, 0)], habits) == whole


def test_what_a_browser_prints_has_only_hyphens_that_were_written() -> None:
    habits = Habits.of([], program="Skia/PDF m156")
    cut = [piece("a cease-", 0, 0), piece("fire at sea", 0, 0)]
    assert joined(cut, habits) == "a cease-fire at sea"


RAGGED = [190, 184, 199, 178, 195, 188, 140]


def column(rights: list[int], *, top: float = 700) -> list[TextRun]:
    """Return lines of running text that end at these places."""
    return [
        piece(f"and so the line {n} goes on", 50, top - 14 * n, right=right)
        for n, right in enumerate(rights)
    ]


@pytest.mark.parametrize(
    "wide",
    [
        piece("Skerrow, 12 March 2024", 300, 740, right=420),
        piece("A headline that reaches further than the text", 50, 740, right=420),
        piece("https://harbour.example/a/very/long/address", 50, 560, right=420),
    ],
)
def test_one_line_that_reaches_further_parts_no_paragraph(wide: TextRun) -> None:
    lines = sorted([*column(RAGGED), wide], key=lambda p: -p.top)
    assert [len(p) for p in paragraphs(lines)] in ([1, 7], [7, 1])


def test_a_large_initial_is_the_first_letter_of_its_word() -> None:
    cap = replace(piece("T", 50, 712, right=68), bottom=684, size=30.0)
    first = [piece("he ferry was late", 70, 710), piece("again on Monday, and", 70, 696)]
    rest = column([250, 250, 250], top=680)
    lines = in_reading_order([cap, *first, *rest])
    assert lines[0].text == "The ferry was late"
    assert len(list(paragraphs(lines))) == 1


def test_an_initial_can_be_a_word() -> None:
    cap = replace(piece("A", 50, 712, right=68), bottom=684, size=30.0)
    assert in_reading_order([cap, piece("ferry was late", 70, 710)])[0].text == "A ferry was late"


def test_a_line_that_was_spread_to_the_full_width_is_no_row() -> None:
    spread = [piece(word, 50 + 70 * n, 686, right=90 + 70 * n) for n, word in enumerate("abc")]
    lines = in_reading_order([*column([230], top=700), *spread, *column([230, 120], top=672)])
    assert [p.cells for p in lines] == [()] * 4
    assert lines[1].text == "a b c"


def test_the_sign_before_an_item_is_no_cell() -> None:
    found = [piece("•", 50, 700, right=54), piece("the fog", 75, 700, right=120)]
    assert [(p.text, p.cells) for p in in_reading_order(found)] == [("• the fog", ())]


def test_what_is_set_beside_the_text_in_another_size_comes_after_it() -> None:
    quote = replace(piece("Nobody knew", 260, 690, right=330), size=18.0)
    lines = in_reading_order([*column([230, 230, 120]), quote])
    assert [p.text for p in lines][-1] == "Nobody knew"
    assert not any(p.cells for p in lines)


def test_a_leaflet_reads_as_it_was_written() -> None:
    """By WeasyPrint 70.0, which ends the words that it cuts with U+2010."""
    article = load(FOLDER / "weasyprint.pdf")
    texts = [p.text(article) for p in article.paragraphs]
    assert texts == [LEAFLET_DATE, LEAFLET_TITLE, *LEAFLET, *LEAFLET_ITEMS]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    lines = [
        piece("The ferry will sail again in May, the", 50, 100),
        piece("board said, and nobody was surprised.", 300, 700, column=1),
    ]
    assert len(list(paragraphs(lines))) == 1
