"""Imports PDFs: text in reading order, headings, footnotes, tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import UnreadableFile
from reader.importers.article_builder import ArticleBuilder
from reader.importers.limits import MOST_PAGES
from reader.importers.pdf.page_margins import without_margins
from reader.importers.pdf.pdf_paragraphs import (
    Habits,
    body_size,
    heading_sizes,
    is_heading,
    joined,
    paragraphs,
    split_notes,
    without_notes,
)
from reader.importers.pdf.reading_order import in_reading_order, pieces
from reader.importers.pdf.text_runs import TextRun
from reader.model.article import Article, Removed, Role, Source

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

SIGNATURE = b"%PDF-"
_A_WORKING_TITLE = re.compile(
    r"Microsoft \w+ - .*|untitled|.*\.(?:docx?|odt|indd|tex|dvi|pdf|html?)", re.I
)
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_UNKNOWN = re.compile(r"[\ufffd\ue000-\uf8ff\x00]")
_MANY_UNKNOWN = 0.2  # share of letters beyond which nothing can be read


def recognise(data: bytes) -> bool:
    """Say whether a file without a telling suffix is a PDF."""
    return SIGNATURE in data[:1024]  # readers allow for something in front of it


def prepare() -> None:
    """Import what `load` needs, before nothing can be opened any more."""
    import pypdfium2

    pypdfium2.PdfDocument.new().close()


def load(data: bytes, path: Path | None) -> Article:
    """Read a PDF. Its scripts do not run, and no link, form or attachment is followed."""
    name = str(path or "Standard input")
    document = _opened(data, name)
    pages, heights, pictures = _pages(document, name)
    if not any(pages):
        raise UnreadableFile(
            f"{name} holds pictures of pages and no text, as a scanner makes them; have its text "
            "recognised (OCR) first."
            if pictures
            else f"{name} has no text to read; choose a file with text in it."
        )
    remaining, removed = without_margins(pages, heights)
    if any(pages) and not any(remaining):
        remaining, removed = pages, []  # a page of one line is no page number
    removed += [
        Removed(f"Page {number}", "a picture of a page: the words on it cannot be read")
        for number in pictures
    ]
    builder = ArticleBuilder()
    meta = document.get_metadata_dict()
    _build(builder, [in_reading_order(page) for page in remaining], meta.get("Producer", ""))
    builder.guess_headlines()
    _refuse_unknown_letters(builder, name)
    title = "" if _A_WORKING_TITLE.fullmatch(meta.get("Title", "")) else meta.get("Title", "")
    date = _DATE.match(meta.get("CreationDate", ""))
    return builder.article(
        " ".join(title.split()),
        path=path,
        removed=removed,
        source=Source(author=meta.get("Author", ""), date="-".join(date.groups()) if date else ""),
    )


def _opened(data: bytes, name: str) -> PdfDocument:
    import pypdfium2  # 0.1 s that other files need not pay
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise UnreadableFile(
                f"{name} is protected with a password; save a copy without one."
            ) from None
        if error.err_code == raw.FPDF_ERR_SECURITY:
            raise UnreadableFile(
                f"{name} is protected in a way that is not known; save a copy without protection."
            ) from None
        raise UnreadableFile(
            f"{name} is damaged and cannot be read. Try saving it again from the original program."
        ) from None
    if len(document) > MOST_PAGES:
        raise UnreadableFile(
            f"{name} has more than {MOST_PAGES} pages; split it into smaller files."
        )
    return document


def _pages(document: PdfDocument, name: str) -> tuple[list[list[TextRun]], list[float], list[int]]:
    """Return the pieces of each page, its height, and which pages are pictures without text."""
    from pypdfium2 import PdfiumError, raw

    pages: list[list[TextRun]] = []
    heights: list[float] = []
    pictures: list[int] = []
    for number in range(len(document)):
        try:
            page = document[number]
            size, text = page.get_size(), page.get_textpage()
        except PdfiumError:
            raise UnreadableFile(
                f"{name} is damaged at page {number + 1}. Try saving it again from the original "
                "program."
            ) from None
        rotation = page.get_rotation()
        pages.append(pieces(text, page=number, rotation=rotation, size=size))
        heights.append(size[1])
        has_picture = any(o.type == raw.FPDF_PAGEOBJ_IMAGE for o in page.get_objects(max_depth=3))
        if not pages[-1] and has_picture:
            pictures.append(number + 1)
        text.close()
        page.close()
    return pages, heights, pictures


def _build(builder: ArticleBuilder, pages: Sequence[Sequence[TextRun]], program: str) -> None:
    body = body_size(line for page in pages for line in page)
    lines: list[TextRun] = []
    notes: list[TextRun] = []
    for page in pages:
        text, below = without_notes(page, body)
        lines += text
        notes += below
    habits = Habits.of(lines, program=program)
    found = list(paragraphs(lines))
    sizes = heading_sizes(found, body)
    for paragraph in found:
        text_of = joined(paragraph, habits)
        if is_heading(paragraph, body):
            level = sizes.index(round(paragraph[0].size * 2) / 2) + 1
            builder.add(text_of, Role.HEADLINE, level=level)
        elif paragraph[0].cells and len(paragraph) > 1:
            builder.add_table([line.cells for line in paragraph])
        else:
            builder.add(text_of)
    for note in split_notes(notes):
        text_of = joined(note, habits)
        builder.add(re.sub(r"^(?:\d{1,3}|[*†‡§])\s*", "", text_of), Role.LIST_ITEM)


def _refuse_unknown_letters(builder: ArticleBuilder, name: str) -> None:
    text = builder.article("", path=None).text
    if len(_UNKNOWN.findall(text)) > _MANY_UNKNOWN * len(text):
        raise UnreadableFile(
            f"{name} does not say which letters its signs are; have its text recognised (OCR) "
            "first."
        )
