"""What a person does not see is said: parts without a check, and what was left out of the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.checking.detector_set import DetectorSet
from reader.errors import EngineUnavailable
from reader.gui.dialogs.removed_text_dialog import RemovedTextDialog
from reader.gui.dialogs.unchecked_dialog import UncheckedDialog
from reader.gui.window.main_window import MainWindow
from reader.model.article import Removed
from reader.settings import Settings
from tests.doubles import Marks, Misses, Raises
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import press

REMOVED = (
    Removed("Home | News | Sport", "navigation"),
    Removed("We use cookies to make this page better.", "cookie notice"),
    Removed("Contact us", "navigation"),
)


@dataclass
class MissesOnce(Misses):
    """Cannot look at some paragraphs the first time."""

    name: str = "misses_once"

    def detect(self, article, paragraphs):  # type: ignore[no-untyped-def]
        self.asked += paragraphs
        if len(self.asked) <= len(article.paragraphs):
            yield from super().detect(article, paragraphs)


def unchecked_dialog(window: MainWindow) -> UncheckedDialog:
    press(window, "unchecked")
    dialog = window.findChild(UncheckedDialog)
    assert isinstance(dialog, UncheckedDialog)
    return dialog


def try_again(qtbot: QtBot, window: MainWindow) -> None:
    buttons = unchecked_dialog(window).findChildren(QPushButton)
    (again,) = [button for button in buttons if button.text() == "Try again"]
    with qtbot.waitSignal(window.settled, timeout=5_000):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)


def test_what_was_not_checked_is_listed_under_its_reason(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Misses("o"), Misses("harbour", name="other", why="It broke."))
    open_file(qtbot, window, story)
    assert window.parts.panel.notice.text == "2 parts were not checked"
    dialog = unchecked_dialog(window)
    assert dialog.lines() == [
        "Misses: It took too long.",
        "“The odd ferry It left the odd harbour. Nobody saw the odd captain or his odd dog.”",
        "Other: It broke.",
        "“It left the odd harbour.”",
    ]
    dialog.close()


def test_trying_again_checks_only_what_was_not_checked(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    detector = MissesOnce("harbour")
    window = make_window(detector)
    open_file(qtbot, window, story)
    assert window.parts.status_bar.text.startswith("Checked in part")
    asked = len(detector.asked)
    try_again(qtbot, window)
    article = window.parts.review.article
    assert article is not None
    again = [paragraph.text(article) for paragraph in detector.asked[asked:]]
    assert again == ["It left the odd harbour."]
    assert window.parts.status_bar.text == "Checked: nothing found"
    assert window.parts.panel.notice.text == ""


def test_trying_again_makes_an_engine_that_failed_anew(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    gone = Raises(name="grammar", error=EngineUnavailable("The server ended."))
    turns = iter([(gone,), (Marks(name="grammar"),)])

    def equip(_: Settings) -> DetectorSet:
        return DetectorSet(next(turns))

    window = make_window(equip=equip)
    open_file(qtbot, window, story)
    assert window.parts.message_bar.text == "Not checked for grammar: The server ended."
    assert "Grammar is not checked" in window.parts.status_bar.engine
    try_again(qtbot, window)
    assert window.parts.status_bar.text == "Checked: 4 findings"
    assert window.parts.message_bar.texts == []


def test_a_click_on_a_part_shows_it(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join([*["A plain line."] * 400, "An odd line."]), encoding="utf-8")
    window = make_window(Misses("odd"))
    open_file(qtbot, window, path)
    dialog = unchecked_dialog(window)
    dialog.part_chosen.emit(window.open_article.state.unchecked[0].span)
    qtbot.waitUntil(lambda: window.parts.page.verticalScrollBar().value() > 0)
    dialog.close()


def test_what_was_removed_is_grouped_searched_and_copied(qtbot: QtBot) -> None:
    view = RemovedTextDialog(REMOVED)
    qtbot.addWidget(view)
    assert view.lines() == [
        "navigation",
        "Home | News | Sport",
        "Contact us",
        "cookie notice",
        "We use cookies to make this page better.",
    ]
    qtbot.keyClicks(view.field, "COOKIES to")
    assert view.lines() == ["cookie notice", "We use cookies to make this page better."]
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.tree.setFocus()
    qtbot.keyClick(view.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "We use cookies to make this page better."
    view.field.clear()
    first = view.tree.topLevelItem(0)
    assert first is not None
    first.setSelected(True)
    view.copy()
    assert QGuiApplication.clipboard().text() == "Home | News | Sport\n\nContact us"


def test_the_view_of_what_was_removed_opens_where_something_was(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    assert not window.parts.actions["removed"].isEnabled()
    page = tmp_path / "page.eml"
    page.write_text(
        "From: a@b.example\nSubject: The ferry\nContent-Type: text/plain; charset=utf-8\n\n"
        "The ferry left the harbour on Monday with nobody on board.\n\n-- \nSent by a machine\n",
        encoding="utf-8",
    )
    open_file(qtbot, window, page)
    article = window.open_article.article
    assert article is not None
    assert article.removed != ()
    press(window, "removed")
    view = window.findChild(RemovedTextDialog)
    assert isinstance(view, RemovedTextDialog)
    assert view.lines() != []
    view.close()
