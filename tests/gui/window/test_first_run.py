"""What a person meets first, and what the program says about itself."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.about_dialog import MADE_WITH, AboutDialog, packages
from reader.gui.window.empty_page import EmptyPage
from reader.gui.window.main_window import MainWindow
from reader.system.paths import data_folder
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, close_window, open_file
from tests.gui.windows import press

SERVER = "http://127.0.0.1:8081"


def empty_page(window: MainWindow) -> EmptyPage:
    page = window.findChild(EmptyPage)
    assert isinstance(page, EmptyPage)
    return page


def about(window: MainWindow) -> str:
    press(window, "about")
    dialog = window.findChildren(AboutDialog)[-1]  # those before it are closed, and not yet gone
    texts = dialog.texts()
    dialog.close()
    return texts


def test_the_first_start_says_what_the_program_does(make_window: MakeWindow) -> None:
    page = empty_page(make_window())
    assert page.welcome.isVisible()
    assert "marks what cannot be trusted" in page.welcome.text()
    assert page.privacy.text().startswith("Nothing leaves this computer")
    assert page.recent() == []


def test_a_later_start_offers_what_was_open_last(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    close_window(window)
    again = make_window(Marks())
    page = empty_page(again)
    assert not page.welcome.isVisible()
    (button,) = page.recent()
    assert button.text() == "story.txt"
    with qtbot.waitSignal(again.settled):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert again.open_article.path == story


def test_a_server_s_address_changes_what_is_said_about_privacy(make_window: MakeWindow) -> None:
    window = make_window()
    assert "Nothing leaves this computer" in about(window)
    window.parts.settings.change(grammar=SERVER)
    assert SERVER in empty_page(window).privacy.text()
    said = about(window)
    assert f"is sent to {SERVER}" in said
    assert "Nothing leaves this computer:" not in said


def test_about_names_versions_licences_and_where_things_are_kept(make_window: MakeWindow) -> None:
    said = about(make_window())
    assert str(data_folder()) in said
    assert "GNU General Public License" in said
    for package in packages():
        assert package in said
        assert not package.endswith(": ")


def test_about_forgets_nothing_that_the_program_is_made_with() -> None:
    project = Path(__file__).parents[3] / "pyproject.toml"
    needed = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"]
    assert [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in needed] == list(MADE_WITH)
    assert len(list(packages())) > len(MADE_WITH) / 2
