"""What was copied elsewhere opens as an article."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, rows
from tests.gui.windows import press


def copied(*, text: str = "", html: str = "", file: Path | None = None) -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if file:
        data.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(data)


def test_a_copied_text_opens_and_is_checked(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(Marks())
    copied(text="An odd ferry, and another odd ferry, sailed.")
    with qtbot.waitSignal(window.settled):
        press(window, "paste_article")
    assert rows(window) == ["odd", "odd"]


def test_an_empty_clipboard_is_said_to_be_so(make_window: MakeWindow) -> None:
    window = make_window(Marks())
    copied(text="An odd ferry.")
    QGuiApplication.clipboard().clear()
    press(window, "paste_article")
    assert window.parts.message_bar.text.startswith("There is no text on the clipboard")


def test_a_copied_part_of_a_page_keeps_its_structure(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(Marks())
    copied(text="Late\nAn odd ferry.", html="<h1>Late</h1><p>An <i>odd</i> ferry.</p>")
    with qtbot.waitSignal(window.settled):
        press(window, "paste_article")
    article = window.parts.articles.front.article
    assert article is not None
    assert (article.title, article.text) == ("Late", "Late\n\nAn odd ferry.")


def test_a_copied_file_opens(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    window = make_window(Marks())
    copied(file=story)
    with qtbot.waitSignal(window.settled):
        press(window, "paste_article")
    assert window.parts.articles.front.path == story


def test_an_empty_clipboard_is_said(make_window: MakeWindow) -> None:
    window = make_window(Marks())
    copied(text=" \n ")
    press(window, "paste_article")
    assert "no text on the clipboard" in window.parts.message_bar.text
