from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.state.check_status import Phase
from reader.gui.window.main_window import MainWindow
from tests.doubles import Marks, Raises, Waits
from tests.gui.conftest import MakeWindow, all_checked, open_file, passage, rows
from tests.gui.windows import STORY, press, scroll_to, states


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text("Another title\n\nIn it one odd word, and a second odd word.\n", "utf-8")
    return path


def open_both(qtbot: QtBot, window: MainWindow, *paths: Path) -> None:
    window.open(paths)
    all_checked(qtbot, window)


def turn_to(window: MainWindow, path: Path) -> None:
    window.parts.articles.bring_to_front(
        next(a for a in window.parts.articles.all if a.path == path)
    )


def test_files_opened_together_are_checked_one_after_another(
    qtbot: QtBot, make_window: MakeWindow, story: Path, other: Path
) -> None:
    marks = Marks()
    window = make_window(marks)
    open_both(qtbot, window, story, other)
    assert [a.review.open_count for a in window.parts.articles.all if a.review] == [4, 2]
    assert rows(window) == ["odd"] * 4
    assert len(marks.asked) == 5


def test_each_article_comes_back_as_it_was_left(
    qtbot: QtBot, make_window: MakeWindow, story: Path, other: Path
) -> None:
    marks = Marks()
    window = make_window(marks)
    open_both(qtbot, window, story, other)
    press(window, "next", "confirm", "dismiss")
    asked = len(marks.asked)
    turn_to(window, other)
    assert rows(window) == ["odd"] * 2
    assert passage(window) == ""
    assert not window.parts.actions["undo"].isEnabled()
    press(window, "next", "confirm")
    turn_to(window, story)
    assert states(window) == ["confirmed", "dismissed", "open", "open"]
    assert window.parts.review.position == 3
    press(window, "undo")
    assert states(window) == ["confirmed", "open", "open", "open"]
    turn_to(window, other)
    assert states(window) == ["confirmed", "open"]
    assert len(marks.asked) == asked  # nothing is checked twice


def test_the_page_comes_back_at_its_place(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, other: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(["A line that is odd."] * 300), encoding="utf-8")
    window = make_window(Marks())
    open_both(qtbot, window, long, other)
    scroll_to(qtbot, window, 3_000)
    scrolled, document = window.parts.page.verticalScrollBar().value(), window.parts.page.document()
    turn_to(window, other)
    assert window.parts.page.verticalScrollBar().value() == 0
    turn_to(window, long)
    assert window.parts.page.verticalScrollBar().value() == scrolled
    assert window.parts.page.document() is document  # taken up as it was, not set again


def test_a_page_whose_type_was_changed_meanwhile_is_set_anew_at_its_place(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, other: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(["A line that is odd."] * 300), encoding="utf-8")
    window = make_window(Marks())
    open_both(qtbot, window, long, other)
    place = scroll_to(qtbot, window, 3_003)
    turn_to(window, other)
    press(window, "zoom_in")
    turn_to(window, long)
    qtbot.waitUntil(lambda: window.parts.page.verticalScrollBar().value() > 0)
    assert window.parts.page.place() == place
    assert window.parts.page.document().defaultFont().pixelSize() > 18


def test_what_was_said_about_an_article_comes_and_goes_with_it(
    qtbot: QtBot, make_window: MakeWindow, story: Path, other: Path, expected_logs: list[str]
) -> None:
    expected_logs.append("detector raises failed")
    window = make_window(Raises(word="odd"))
    open_file(qtbot, window, story)
    assert "Not checked for raises" in window.parts.message_bar.text
    other.write_text("!", encoding="utf-8")
    window.parts.articles.open([], among=[other])
    all_checked(qtbot, window)
    window.parts.message_bar.put_away()
    turn_to(window, other)
    assert "Not checked for raises" in window.parts.message_bar.text
    turn_to(window, story)
    assert window.parts.message_bar.texts == []  # the person has put it away


def test_who_is_turned_to_is_checked_first_and_the_other_is_taken_up_again(
    qtbot: QtBot, make_window: MakeWindow, story: Path, other: Path
) -> None:
    waits = Waits()
    window = make_window(waits)
    window.open([story, other])
    qtbot.waitUntil(waits.entered.is_set)
    second = window.parts.articles.all[1]
    waits.entered.clear()
    with qtbot.waitSignal(window.parts.articles.fronted):
        turn_to(window, other)  # it is not even read yet
    waits.released.set()
    qtbot.waitUntil(lambda: second.state.phase is Phase.CHECKED and second.verdict is not None)
    assert window.open_article is second
    all_checked(qtbot, window)
    assert [a.review.open_count for a in window.parts.articles.all if a.review] == [4, 2]


def test_a_file_that_is_open_is_not_opened_twice(
    qtbot: QtBot, make_window: MakeWindow, story: Path, other: Path
) -> None:
    window = make_window(Marks())
    open_both(qtbot, window, story, other)
    open_file(qtbot, window, other)
    assert [article.path for article in window.parts.articles.all] == [story, other]
    assert window.open_article.path == other


def test_one_of_several_that_cannot_be_read_is_said_and_the_next_is_in_front(
    qtbot: QtBot, make_window: MakeWindow, story: Path, other: Path, tmp_path: Path
) -> None:
    window = make_window(Marks())
    open_both(qtbot, window, tmp_path / "missing.txt", story, other)
    assert "missing.txt" in window.parts.message_bar.text
    assert [article.path for article in window.parts.articles.all] == [story, other]
    assert window.open_article.path == story


def test_closing_the_one_in_front_shows_its_neighbour(
    qtbot: QtBot, make_window: MakeWindow, story: Path, other: Path
) -> None:
    window = make_window(Marks())
    open_both(qtbot, window, story, other)
    press(window, "close")
    assert window.open_article.path == other
    assert rows(window) == ["odd"] * 2
    press(window, "close")
    assert window.is_empty


def test_a_change_on_the_disk_of_one_behind_is_checked_behind(
    qtbot: QtBot, make_window: MakeWindow, story: Path, other: Path
) -> None:
    window = make_window(Marks())
    open_both(qtbot, window, story, other)
    other.write_text("odd odd odd", encoding="utf-8")
    second = window.parts.articles.all[1]
    qtbot.waitUntil(lambda: second.review is not None and second.review.open_count == 3)
    assert rows(window) == ["odd"] * 4
    assert window.open_article.path == story


def test_a_decision_about_the_same_passage_holds_in_every_article(
    qtbot: QtBot, make_window: MakeWindow, story: Path, other: Path
) -> None:
    other.write_text(STORY, encoding="utf-8")
    window = make_window(Marks())
    open_both(qtbot, window, story, other)
    press(window, "next", "confirm")
    turn_to(window, other)
    assert states(window) == ["confirmed", "open", "open", "open"]


def test_stopping_the_one_in_front_lets_the_others_go_on(
    qtbot: QtBot, make_window: MakeWindow, story: Path, other: Path
) -> None:
    waits = Waits()
    window = make_window(waits)
    window.open([story, other])
    qtbot.waitUntil(waits.entered.is_set)
    press(window, "stop")
    waits.released.set()
    all_checked(qtbot, window)
    assert window.parts.status_bar.text.startswith("The check was stopped")
    assert window.parts.articles.all[1].state.phase is Phase.CHECKED
