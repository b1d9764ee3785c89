"""What broke a loader once: the smallest document that did, one of each kind."""

from __future__ import annotations

from pathlib import Path

from reader.loading import mail, web_page

TEXT = "The ferry between Skerrow and the island of Hulm will sail again in May."


def test_a_control_character_beside_what_is_left_out_of_a_page() -> None:
    paragraph = f"<p>{TEXT}</p>" * 5
    page = (
        f"<html><body><article>{paragraph}<p><b>By</b><time>today</time>&#1; Ann</p>"
        f"{paragraph}</article></body></html>"
    )
    assert TEXT in web_page.load(page.encode(), Path("page.html")).text


def test_a_date_in_a_year_that_no_calendar_has() -> None:
    letter = f"From: ann@harbour.example\nDate: Thu, 16 Mar 99999999999 09:30:00 +0000\n\n{TEXT}\n"
    article = mail.load(letter.encode(), Path("letter.eml"))
    assert TEXT in article.text
    assert article.source.date == ""
