"""The typeface of the interface: its size, the distance of its lines; and where no icons are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.gui.style import bundled_fonts
from reader.gui.style.bundled_fonts import LARGER, interface_font
from reader.gui.style.theme_choice import ThemeChoice
from reader.gui.widgets.literal_text import LeadedLabel
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import press


def test_the_interface_is_set_in_the_face_that_ships(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next")
    families = {
        QFontInfo(widget.font()).family()
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.objectName() not in ("page", "card_passage")
        and not window.parts.page.isAncestorOf(widget)
    }
    assert families == {"Source Sans Pro"}


def test_the_face_is_as_large_as_the_desktop_asks_for() -> None:
    for points in (8.0, 11.0, 18.0):
        desktop = QFont("DejaVu Sans")
        desktop.setPointSizeF(points)
        assert interface_font(desktop).pointSizeF() == pytest.approx(points * LARGER)


def test_without_the_package_the_desktop_s_face_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundled_fonts, "INTERFACE", ("no_such_package", "Face", ("",)))
    desktop = QFont("DejaVu Sans", 10)
    assert interface_font(desktop) == desktop


def test_the_weights_that_are_used_are_drawn_and_not_made_up() -> None:
    styles = set(QFontDatabase.styles("Source Sans Pro"))
    assert {"Regular", "Semibold", "Bold", "Italic"} <= styles


def test_lines_of_a_card_are_1_4_of_their_size_away_from_each_other(qtbot: QtBot) -> None:
    label = LeadedLabel()
    qtbot.addWidget(label)
    label.setText("one")
    one = label.sizeHint().height()
    label.setText("one\ntwo\nthree")
    size = QFontInfo(label.font()).pixelSize()
    assert (label.sizeHint().height() - one) / 2 / size == pytest.approx(1.4, abs=0.06)


def test_what_a_card_shows_is_never_markup(qtbot: QtBot) -> None:
    label = LeadedLabel()
    qtbot.addWidget(label)
    label.setText("a <b>bold</b> & <img src='x'>\nline")
    assert label.text() == "a <b>bold</b> & <img src='x'>\nline"
    assert "<img" not in QLabel.text(label)
    assert label.textFormat() is Qt.TextFormat.RichText


def test_buttons_of_dialogs_and_menus_have_no_icons(qtbot: QtBot, qapp: QApplication) -> None:
    look = ThemeChoice(qapp, "light")
    dialog = QDialog()
    qtbot.addWidget(dialog)
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Close | kinds.Ok | kinds.Cancel, dialog)
    dialog.show()
    assert [button.text() for button in box.buttons() if not button.icon().isNull()] == []
    assert qapp.testAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    look.deleteLater()
