from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.gui.library.sidebar_model import IN_PART_ROLE, KIND_ROLE, STATUS_ROLE
from reader.gui.window.main_window import MainWindow
from reader.settings import Strictness
from tests.doubles import Marks, Misses, Waits
from tests.gui.conftest import MakeWindow, all_checked, close_window, open_file, rows
from tests.gui.windows import keys, press, scroll_to


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.txt" for name in ("one", "two", "three")]
    for number, path in enumerate(paths, 1):
        path.write_text(f"Title {path.stem}\n\nHere is {'odd ' * number}text.\n", encoding="utf-8")
    return paths


def open_all(qtbot: QtBot, window: MainWindow, files: list[Path]) -> None:
    window.open(files)
    all_checked(qtbot, window)


def shelf(window: MainWindow) -> list[tuple[str, str]]:
    model = window.parts.sidebar.open_list.rows
    found = (model.index(row) for row in range(model.rowCount()))
    return [(str(row.data()), str(row.data(STATUS_ROLE))) for row in found]


def row_centre(window: MainWindow, row: int) -> QPoint:
    view = window.parts.sidebar.open_list
    return view.visualRect(view.rows.index(row)).center()


def test_each_row_says_what_is_to_be_decided_in_its_article(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks())
    open_all(qtbot, window, files)
    assert [name for name, _ in shelf(window)] == ["Title one", "Title two", "Title three"]
    assert [status.split(" · ")[0] for _, status in shelf(window)] == [
        "1 to decide",
        "2 to decide",
        "3 to decide",
    ]
    press(window, "next", "confirm")
    assert shelf(window)[0][1].startswith("all decided")


def test_a_row_says_that_its_article_waits(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    waits = Waits()
    window = make_window(waits)
    window.open(files)
    qtbot.waitUntil(waits.entered.is_set)
    assert [status for _, status in shelf(window)] == [
        "waiting to be checked",
        "waiting to be read",
        "waiting to be read",
    ]
    waits.released.set()


def test_the_shelf_is_shut_until_there_is_something_to_choose(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, files[0])
    assert not window.parts.sidebar.isVisible()
    open_file(qtbot, window, files[1])
    assert window.parts.sidebar.isVisible()
    assert window.parts.actions["shelf"].isChecked()
    press(window, "close")
    assert not window.parts.sidebar.isVisible()


def test_what_the_person_wants_of_the_shelf_holds_also_after_a_restart(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks())
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.parts.sidebar.isVisible()
    open_all(qtbot, window, files)
    press(window, "shelf")
    assert not window.parts.sidebar.isVisible()
    close_window(window)
    again = make_window(Marks())
    open_all(qtbot, again, files)
    assert not again.parts.sidebar.isVisible()


def test_a_click_and_the_arrow_keys_with_enter_turn_to_an_article(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks())
    open_all(qtbot, window, files)
    view = window.parts.sidebar.open_list
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row_centre(window, 2))
    assert window.open_article.path == files[2]
    assert rows(window) == ["odd"] * 3
    keys(qtbot, view, Qt.Key.Key_Up)
    assert window.open_article.path == files[2]  # going through the list opens nothing
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.open_article.path == files[1]
    assert view.currentIndex().row() == 1


def test_the_cross_on_a_row_and_delete_close_its_article(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks())
    open_all(qtbot, window, files)
    view = window.parts.sidebar.open_list
    right = view.visualRect(view.rows.index(1)).right()
    cross = QPoint(right - 20, row_centre(window, 1).y())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cross)
    assert [article.path for article in window.parts.articles.all] == [files[0], files[2]]
    assert window.open_article.path == files[0]
    keys(qtbot, view, Qt.Key.Key_Down, Qt.Key.Key_Delete)
    assert [article.path for article in window.parts.articles.all] == [files[0]]


@pytest.mark.parametrize(
    ("forth", "back"),
    [
        ((Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier), None),
        (
            (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier),
            (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier),
        ),
    ],
)
def test_keys_walk_through_the_articles_round_the_end(
    qtbot: QtBot,
    make_window: MakeWindow,
    files: list[Path],
    forth: tuple[Qt.Key, Qt.KeyboardModifier],
    back: tuple[Qt.Key, Qt.KeyboardModifier] | None,
) -> None:
    window = make_window(Marks())
    open_all(qtbot, window, files)
    window.activateWindow()
    window.parts.page.setFocus()
    for expected in (1, 2, 0):
        qtbot.keyClick(window.parts.page, *forth)
        assert window.open_article.path == files[expected]
    if back:
        qtbot.keyClick(window.parts.page, *back)
        assert window.open_article.path == files[2]


def test_a_closed_article_is_reopened_where_it_was(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path], tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(f"Line {n} is odd." for n in range(400)), encoding="utf-8")
    window = make_window(Marks())
    assert not window.parts.actions["reopen_closed"].isEnabled()
    open_all(qtbot, window, [long, *files])
    place = scroll_to(qtbot, window, 3_000)
    press(window, "close")
    assert window.open_article.path == files[0]
    qtbot.keyClick(
        window,
        Qt.Key.Key_T,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    all_checked(qtbot, window)
    assert window.open_article.path == long
    qtbot.waitUntil(lambda: window.parts.page.verticalScrollBar().value() > 0)
    assert window.parts.page.place() == place
    assert not window.parts.actions["reopen_closed"].isEnabled()


def test_recent_files_that_are_not_open_are_listed_and_those_gone_are_grey(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks())
    open_all(qtbot, window, files)
    for _ in files:
        press(window, "close")
    files[1].unlink()
    window.parts.sidebar.recent_list.show_files()
    recent = window.parts.sidebar.recent_list
    items = [recent.item(row) for row in range(recent.count())]
    gone = {item.text(): not item.flags() & Qt.ItemFlag.ItemIsEnabled for item in items}
    assert gone == {"one.txt": False, "two.txt (gone)": True, "three.txt": False}
    window.parts.recent_menu.aboutToShow.emit()
    assert [e.isEnabled() for e in window.parts.recent_menu.entries() if e.text() == "two.txt"] == [
        False
    ]
    press(window, "shelf")
    first = next(item for item in items if item.text() == "one.txt")
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(
            recent.viewport(),
            Qt.MouseButton.LeftButton,
            pos=recent.visualItemRect(first).center(),
        )
    assert window.open_article.path == files[0]


def test_a_section_that_is_added_stands_on_the_shelf(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    press(window, "shelf")
    outline = QLabel("May")
    section = window.parts.sidebar.add_section("Outline", outline)
    qtbot.waitUntil(outline.isVisible)
    assert (
        section.geometry().bottom() > window.parts.sidebar.height() // 2
    )  # it has the room that is left


def test_counts_behind_follow_the_strictness(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks(confidence=0.7))
    open_all(qtbot, window, files)
    press(window, f"strictness_{Strictness.SURE}")
    said = [f"{n} less sure, not shown" for n in (1, 2, 3)]
    assert [status.split(" · ")[0] for _, status in shelf(window)] == said


def test_a_screen_reader_hears_title_and_count(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks())
    open_all(qtbot, window, files)
    heard = QAccessible.queryAccessibleInterface(window.parts.sidebar.open_list)
    assert heard.text(QAccessible.Text.Name) == "Open articles"
    row = window.parts.sidebar.open_list.rows.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row.startswith("Title three, 3 to decide")


GERMAN = "Das Schiff lag elf Monate lang im Dock, weil Taucher im Rumpf Risse gefunden hatten."


@pytest.mark.parametrize(
    ("text", "missing", "detector", "said"),
    [
        (GERMAN, {}, Marks(), "not checked: German"),
        ("A calm sea.", {"grammar": "No Java."}, Marks(), "nothing found, grammar not checked"),
        ("A calm sea.", {"wording": "Gone."}, Marks(), "nothing found, wording not checked"),
        ("An odd sea.", {"grammar": "No Java."}, Marks(), "1 to decide, grammar not checked"),
        (
            f"{GERMAN}\n\nA calm sea all day long here.",
            {},
            Marks(),
            "nothing found, 1 part",
        ),
        ("A calm sea.", {}, Misses("calm"), "nothing found, 1 part"),
        ("A calm sea.", {}, Marks(), "nothing found"),
    ],
)
def test_a_row_never_passes_over_what_was_not_checked(
    qtbot: QtBot,
    make_window: MakeWindow,
    tmp_path: Path,
    text: str,
    missing: dict[str, str],
    detector: Marks,
    said: str,
) -> None:
    path = tmp_path / "sea.txt"
    path.write_text(text, encoding="utf-8")
    window = make_window(detector, missing=missing)
    open_file(qtbot, window, path)
    ((_, status),) = shelf(window)
    assert status.startswith(said)
    assert len(status) - len(said) <= len("(s) not checked")
    row = window.parts.sidebar.open_list.rows.index(0)
    assert row.data(IN_PART_ROLE) is ("not checked" in status)


def test_a_check_that_was_stopped_is_not_called_empty(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    waits = Waits()
    window = make_window(waits)
    window.open([story])
    qtbot.waitUntil(waits.entered.is_set)
    press(window, "stop")
    waits.released.set()
    assert [status for _, status in shelf(window)] == ["check not finished"]


def test_titles_that_are_alike_are_told_apart_by_their_files(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    paths = [tmp_path / "one.txt", tmp_path / "two.md", tmp_path / "three.txt"]
    for path, title in zip(paths, ("The talks", "The talks", "A sea"), strict=True):
        mark = "# " if path.suffix == ".md" else ""
        path.write_text(f"{mark}{title}\n\nHere is a calm text.\n", encoding="utf-8")
    window = make_window(Marks())
    open_all(qtbot, window, paths)
    assert [title for title, _ in shelf(window)] == [
        "one.txt: The talks",
        "two.md: The talks",
        "A sea",
    ]
    rows = window.parts.sidebar.open_list.rows
    assert [rows.index(row).data(KIND_ROLE) for row in range(3)] == ["TXT", "MD", "TXT"]
