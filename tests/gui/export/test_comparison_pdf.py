"""A comparison as PDF: both passages of each change, and both texts."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from reader.__main__ import main
from reader.comparison.compare import compare
from reader.gui.export.comparison_pdf import pdf_comparison
from reader.reports.provenance import Origin
from reader.settings import Strictness
from tests.comparison.texts import article
from tests.comparison.whole_pairs import whole_pairs

ORIGIN = Origin(Strictness.EVERYTHING, datetime(2026, 12, 1, tzinfo=UTC), "0.1.0")
SOURCE = "Ferry <b>stays</b>\n\nThe council will pay £4 million for a ferry, it said on Monday.\n"


def text_of(file: bytes) -> str:
    document = pypdfium2.PdfDocument(file)
    try:
        words = "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(words.split())


@pytest.mark.usefixtures("qapp")
def test_it_has_both_passages_and_what_changed_and_no_markup_of_the_texts() -> None:
    changed = article(SOURCE.replace("£4", "£9"))
    words = text_of(pdf_comparison(compare(changed, article(SOURCE)), ORIGIN))
    assert "“£9 million” is “£4 million” in the source." in words
    assert "Number, high" in words
    assert "<b>stays</b>" in words
    assert "About this comparison" in words


@pytest.mark.usefixtures("qapp")
def test_a_whole_article_takes_several_pages() -> None:
    pair = whole_pairs()[2]
    made = compare(article(pair.article), article(pair.source))
    document = pypdfium2.PdfDocument(pdf_comparison(made, ORIGIN))
    assert len(document) > 1
    document.close()


def test_the_command_line_writes_it(tmp_path: Path, qapp: QApplication) -> None:
    for name, text in (("a.txt", SOURCE.replace("£4", "£9")), ("s.txt", SOURCE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = tmp_path / "report.pdf"
    files = [str(tmp_path / "a.txt"), str(tmp_path / "s.txt")]
    assert main(["compare", "--reading", "off", *files, "--output", str(report)]) == 1
    assert "£9 million" in text_of(report.read_bytes())
