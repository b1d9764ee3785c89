"""PDFs by LibreOffice and Chromium: the order of columns, and what is no text."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from reader.errors import UnreadableFile
from reader.loading import load, pdf
from reader.loading.pdf_lines import Piece, in_reading_order
from reader.loading.pdf_margins import without_margins
from reader.loading.pdf_paragraphs import joined, known_words, paragraphs
from reader.model.article import Article, Role
from tests.documents.make import FOLDER
from tests.documents.open_documents import FOOTNOTE, RUNNING_HEADER
from tests.documents.text_documents import SAMPLE


@pytest.fixture(scope="module")
def newspaper() -> Article:
    return load(FOLDER / "two_columns.pdf")


def piece(text: str, left: float, top: float, *, right: float = 0, **more: Any) -> Piece:
    return Piece(text, left, top - 10, right or left + 200, top, 10, **more)


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
    article = pdf.load((FOLDER / "chromium.pdf").read_bytes(), None)
    assert article.title.startswith("Skerrow ferry")
    assert pdf.recognise(b"\n%PDF-1.4")
    assert not pdf.recognise(b"A text about PDF-1.4")


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
    ],
)
def test_a_word_cut_in_two_is_joined_as_the_document_writes_it(
    first: str, second: str, elsewhere: str, whole: str
) -> None:
    known = known_words([piece(elsewhere, 0, 0)])
    assert joined([piece(first, 0, 0), piece(second, 0, 0)], known) == whole


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    lines = [
        piece("The ferry will sail again in May, the", 50, 100),
        piece("board said, and nobody was surprised.", 300, 700, column=1),
    ]
    assert len(list(paragraphs(lines))) == 1
