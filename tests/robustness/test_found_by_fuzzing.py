"""What broke a loader once: the smallest document that did, one of each kind."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

from reader.importers.mail import email_message
from reader.importers.pdf.reading_order import in_reading_order
from reader.importers.pdf.text_runs import TextRun
from reader.importers.web import html

TEXT = "The ferry between Skerrow and the island of Hulm will sail again in May."


def test_a_control_character_beside_what_is_left_out_of_a_page() -> None:
    paragraph = f"<p>{TEXT}</p>" * 5
    page = (
        f"<html><body><article>{paragraph}<p><b>By</b><time>today</time>&#1; Ann</p>"
        f"{paragraph}</article></body></html>"
    )
    assert TEXT in html.load(page.encode(), Path("page.html")).text


def test_a_date_in_a_year_that_no_calendar_has() -> None:
    letter = f"From: ann@harbour.example\nDate: Thu, 16 Mar 99999999999 09:30:00 +0000\n\n{TEXT}\n"
    article = email_message.load(letter.encode(), Path("letter.eml"))
    assert TEXT in article.text
    assert article.source.date == ""


def test_words_of_a_page_that_stand_miles_beside_it() -> None:
    lines = [
        piece
        for y in range(0, 100, 20)
        for piece in (
            TextRun("The ferry sails.", 0, y, 200, y + 10, 10),
            TextRun("It is late.", 2e7, y, 2e7 + 200, y + 10, 10),
        )
    ]
    tracemalloc.start()
    ordered = in_reading_order(lines)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(ordered) == len(lines)
    assert peak < 50_000_000
