from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.doubles import Marks, Waits
from tests.gui.conftest import MakeWindow, all_checked, open_file, passage, rows
from tests.gui.windows import STORY, press, states


def test_an_unreadable_file_is_said_and_the_open_article_stays(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    for name, content in (("missing.txt", None), ("broken.txt", bytes(range(256)) * 40)):
        path = tmp_path / name
        if content:
            path.write_bytes(content)
        open_file(qtbot, window, path)
        assert name in window.parts.message_bar.text
    assert rows(window) == ["odd"] * 4
    assert window.parts.status_bar.text == "Checked: 4 findings"
    assert [entry.text() for entry in window.parts.recent_menu.entries()] == ["story.txt"]


def test_the_check_of_the_open_article_goes_on_after_another_could_not_be_opened(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    waits = Waits()
    window = make_window(Marks(), waits)
    with qtbot.waitSignal(window.parts.articles.opened):
        window.open([story])
    waits.released.set()
    open_file(qtbot, window, tmp_path / "missing.txt")
    assert window.parts.status_bar.text == "Checked: 4 findings"
    assert [len(item.parts) for item in window.parts.review.shown] == [2] * 4  # both were heard


def test_stopping_is_immediate_and_said(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    waits = Waits()
    window = make_window(Marks(), waits)
    with qtbot.waitSignal(window.parts.articles.state_changed):
        window.open([story])
    qtbot.waitUntil(waits.entered.is_set)
    with qtbot.waitSignal(window.settled, timeout=2_000):
        press(window, "stop")
        assert window.parts.status_bar.text == "The check was stopped after 0 of 3 paragraphs"
    assert not window.parts.actions["stop"].isEnabled()
    assert window.parts.actions["unchecked"].isEnabled()
    waits.released.set()


def test_another_article_replaces_one_that_is_still_checked(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    waits = Waits(word="odd")
    window = make_window(Marks("calm"), waits)
    window.open([story])
    qtbot.waitUntil(waits.entered.is_set)
    other = tmp_path / "other.txt"
    other.write_text("A calm sea.\n", encoding="utf-8")
    waits.released.set()
    open_file(qtbot, window, other)
    assert rows(window) == ["calm"]


def test_dropped_files_are_all_opened_with_the_first_in_front(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    window = make_window(Marks())
    data = QMimeData()
    other = tmp_path / "other.txt"
    other.write_text("An odd one.\n", encoding="utf-8")
    data.setUrls([QUrl.fromLocalFile(str(story)), QUrl.fromLocalFile(str(other))])
    drop = QDropEvent(
        QPointF(40, 40),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    all_checked(qtbot, window)
    assert window.open_article.path == story
    assert [article.path for article in window.parts.articles.all] == [story, other]
    assert [action.text() for action in window.parts.recent_menu.entries()] == [
        "story.txt",
        "other.txt",
    ]


def test_a_recent_file_is_opened_from_the_menu(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "close")
    with qtbot.waitSignal(window.settled):
        window.parts.recent_menu.entries()[0].trigger()
    assert window.open_article.path == story


def test_the_open_dialog_opens_what_was_chosen(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    press(window, "open")
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(window.settled):
        dialog.filesSelected.emit([str(story)])
    assert window.open_article.path == story
    dialog.close()


def test_closing_the_article_shows_the_invitation_again(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    assert window.is_empty
    open_file(qtbot, window, story)
    assert not window.is_empty
    press(window, "next", "close")
    assert window.is_empty
    assert rows(window) == []
    assert window.windowTitle() == "Askance"
    assert not window.parts.actions["reload"].isEnabled()


def test_a_file_that_changes_on_the_disk_is_checked_where_it_changed(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    marks = Marks()
    window = make_window(marks)
    open_file(qtbot, window, story)
    press(window, "next", "confirm", "next")
    assert passage(window) == "odd"
    asked = len(marks.asked)
    with qtbot.waitSignal(window.settled, timeout=5_000):
        replacement = story.with_suffix(".new")  # as editors do it
        replacement.write_text("Another odd beginning.\n\n" + STORY, encoding="utf-8")
        replacement.replace(story)
    assert states(window) == ["open", "confirmed", "open", "open", "open"]
    assert window.parts.review.position == 4  # the same finding as before, one further on
    assert len(marks.asked) - asked == 1


def test_a_deleted_file_is_said_and_its_text_stays(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    story.unlink()
    qtbot.waitUntil(lambda: "was moved or deleted" in window.parts.message_bar.text)
    assert rows(window) == ["odd"] * 4


def test_a_dropped_folder_stands_for_the_articles_in_it(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    folder, empty = tmp_path / "texts", tmp_path / "nothing here"
    empty.mkdir()
    (folder / "deeper").mkdir(parents=True)
    for name in ("b.txt", "a.md", "picture.png", "deeper/c.txt"):
        (folder / name).write_text("An odd text.", encoding="utf-8")
    window = make_window(Marks())
    window.parts.page.files_dropped.emit([folder, empty])
    all_checked(qtbot, window)
    opened = [article.path.name for article in window.parts.articles.all if article.path]
    assert opened == ["a.md", "b.txt"]
    assert window.parts.message_bar.text == "There is no article in the folder nothing here."
