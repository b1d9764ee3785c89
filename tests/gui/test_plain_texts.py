"""No word of an article, a file or a person becomes markup, in whatever tooltip or label it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.widgets.literal_text import LeadedLabel, plain_tip
from reader.gui.window.main_window import MainWindow
from tests.doubles import Marks, Misses
from tests.gui.conftest import MakeWindow, all_checked, open_file
from tests.gui.windows import press

IMAGE = '<img src="/nowhere/at/all.png">'
STORY = f"""\
<nav><p>Home {IMAGE.replace("<", "&lt;")}</p></nav>
<h1>Bold &lt;b&gt;title&lt;/b&gt; {IMAGE.replace("<", "&lt;")}</h1>
<p>The odd {IMAGE.replace("<", "&lt;")} sea was calm and grey and nobody went there that day.</p>
<h2>Part &lt;b&gt;one&lt;/b&gt; {IMAGE.replace("<", "&lt;")}</h2>
<p>The odd ferry was gone for all of the winter, said the harbour master on Tuesday.</p>
<h2>Part two</h2>
<p>The odd ferry was gone for all of the winter again, said the harbour master.</p>
"""
DIALOGS = (
    "unchecked",
    "removed",
    "about",
    "shortcuts",
    "preferences",
    "dictionary",
    "rules_off",
    "dismissed",
    "phrase_lists",
    "install_languagetool",
    "palette",
    "rule_page",
)
RICH = {"card_passage"}  # escapes what it shows, and is looked at here
OURS = re.compile(
    r"</?(?:qt|br|b|p|span)"
    r"(?: style=\"(?:color: #[0-9a-f]{6}|line-height: [0-9]+%; margin: 0)\")?>"
)


def tips_of(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for row in range(model.rowCount(above)):
        for column in range(columns):
            index = model.index(row, column, above)
            yield str(model.data(index, Qt.ItemDataRole.ToolTipRole) or "")
            if column == 0 and not isinstance(model, QAbstractListModel):
                yield from tips_of(model, index)


def tips() -> Iterator[tuple[str, str]]:
    """Yield every tooltip that there is, with the name of what has it."""
    for top in QApplication.topLevelWidgets():
        for part in (top, *top.findChildren(QWidget)):
            yield type(part).__name__, part.toolTip()
            if isinstance(part, QAbstractItemView) and part.model() is not None:
                for tip in tips_of(part.model(), QModelIndex()):
                    yield type(part).__name__, tip
        for action in top.findChildren(QAction):
            yield f"action {action.text()}", action.toolTip()


def labels() -> Iterator[QLabel]:
    """Yield every label that there is."""
    for top in QApplication.topLevelWidgets():
        for label in (top, *top.findChildren(QLabel)):
            if isinstance(label, QLabel) and type(label).__module__.startswith(
                ("reader", "PySide6")
            ):
                yield label


def test_no_tooltip_and_no_label_of_the_window_takes_words_for_markup(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = opened_with_markup(qtbot, make_window, tmp_path)
    for name in DIALOGS:
        press(window, name)
    seen = list(tips())
    markup = [(who, tip) for who, tip in seen if "<" in OURS.sub("", tip)]
    assert markup == []
    assert sum("&lt;img" in tip for _, tip in seen) >= 6, "the words are there, as words"
    kinds = {
        (label.objectName(), label.text()): label.textFormat()
        for label in labels()
        if label.objectName() not in RICH
        and label.pixmap().isNull()
        and not isinstance(label, LeadedLabel)
    }
    guessed = [who for who, kind in kinds.items() if kind is not Qt.TextFormat.PlainText]
    assert guessed == []
    rich = [label.text() for label in labels() if label.objectName() in RICH]
    rich += [QLabel.text(label) for label in labels() if isinstance(label, LeadedLabel)]
    assert any("&lt;img" in text for text in rich)
    assert all("<" not in OURS.sub("", text) for text in rich)


def opened_with_markup(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    """Return a window with markup in titles, names, notes, words and reasons."""
    folder = tmp_path / "<b>folder"
    folder.mkdir()
    paths = [folder / "<b>one.html", folder / "two<i>.html", folder / "<b>closed.html"]
    for path in paths:
        path.write_text(STORY, encoding="utf-8")
    window = make_window(
        Marks(word=f"odd {IMAGE}", rule="<b>rule", suggestions=(IMAGE,), evidence=IMAGE),
        Misses(word="ferry", why=f"It took {IMAGE}"),
        missing={"grammar": f"There is no {IMAGE}"},
    )
    open_file(qtbot, window, *paths)
    all_checked(qtbot, window)
    window.parts.articles.close(window.parts.articles.all[-1])
    press(window, "next", "confirm", "next")
    item = window.parts.review.current
    assert item is not None
    window.parts.decisions.annotate(item, f"<b>note {IMAGE}")
    return window


def test_a_long_tip_is_broken_and_a_short_one_is_left_alone() -> None:
    assert plain_tip("Copy") == "Copy"
    assert plain_tip("Tom & Jerry") == "Tom & Jerry"
    assert plain_tip("<b>") == "<qt>&lt;b&gt;</qt>"
    assert plain_tip("one\n<i>") == "<qt>one<br>&lt;i&gt;</qt>"
    assert plain_tip("word " * 40).startswith("<qt>")


def test_menus_do_not_take_a_file_s_name_for_a_shortcut(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "this & that.txt"
    path.write_text("A calm sea.\n", encoding="utf-8")
    window = make_window(Marks())
    open_file(qtbot, window, path)
    assert isinstance(window.parts.recent_menu, QMenu)
    assert window.parts.recent_menu.entries()[0].text() == "this && that.txt"
