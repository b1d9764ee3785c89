"""A review leaves the window as a file, and another one comes in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFileDialog, QInputDialog, QLabel
from pytestqt.qtbot import QtBot

from reader.gui.export.merge_dialog import MergeDialog
from reader.gui.window.main_window import MainWindow
from reader.review.merge import Preference
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import STORY, press, states


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    return window


@pytest.fixture
def bens(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Path:
    """Return the review of Ben, who dismissed two and kept the third; nothing is decided here."""
    path = tmp_path / "ben.askance.json"
    window.parts.settings.change(reviewer="Ben")
    press(window, "next", "dismiss", "dismiss", "confirm")
    window.parts.review_exchange.save(path)
    assert states(window) == ["dismissed", "dismissed", "confirmed", "open"]
    press(window, "undo", "undo", "undo")
    window.parts.settings.change(reviewer="Ada")
    return path


def test_a_review_is_taken_over_as_one_change(window: MainWindow, bens: Path) -> None:
    window.parts.review_exchange.open(bens)
    assert states(window) == ["dismissed", "dismissed", "confirmed", "open"]
    assert [i.decision.reviewer for i in window.parts.review.items if i.decision] == ["Ben"] * 3
    assert window.parts.actions["undo"].text() == "&Undo import the review of Ben"
    press(window, "undo")
    assert states(window) == ["open"] * 4
    press(window, "redo")
    assert states(window) == ["dismissed", "dismissed", "confirmed", "open"]


def test_a_review_of_an_older_text_finds_its_passages_and_says_what_is_gone(
    qtbot: QtBot, window: MainWindow, bens: Path, story: Path
) -> None:
    changed = STORY.replace("It left the odd harbour", "She left that odd harbour town")
    with qtbot.waitSignal(window.settled):
        story.write_text(changed.replace("The odd ferry", "The ferry"), encoding="utf-8")
        window.parts.articles.reload()
    window.parts.review_exchange.open(bens)
    assert states(window) == ["dismissed", "confirmed", "open"]
    assert "no passage here" in window.parts.message_bar.text


def conflict(window: MainWindow, bens: Path) -> MergeDialog:
    """Confirm what Ben dismissed, agree with him once, and open his review."""
    window.parts.review.choose(window.parts.review.items[0].finding)
    press(window, "confirm", "dismiss")
    assert states(window) == ["confirmed", "dismissed", "open", "open"]
    window.parts.review_exchange.open(bens)
    (dialog,) = window.findChildren(MergeDialog)
    return dialog


def test_a_conflict_is_shown_and_nothing_changes_before_it_is_settled(
    window: MainWindow, bens: Path
) -> None:
    dialog = conflict(window, bens)
    ((passage, mine, theirs),) = dialog.lines()
    assert passage == "“odd”"
    assert (mine.splitlines()[0], theirs.splitlines()[0]) == (
        "Confirmed by Ada",
        "Dismissed by Ben",
    )
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert "The <b>odd</b> ferry" in shown
    assert states(window) == ["confirmed", "dismissed", "open", "open"]
    dialog.reject()
    assert states(window) == ["confirmed", "dismissed", "open", "open"]


@pytest.mark.parametrize(
    ("preference", "first"), [(Preference.MINE, "confirmed"), (Preference.THEIRS, "dismissed")]
)
def test_a_conflict_is_settled_and_can_be_undone(
    window: MainWindow, bens: Path, preference: Preference, first: str
) -> None:
    dialog = conflict(window, bens)
    dialog.choose(0, preference)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert states(window) == [first, "dismissed", "confirmed", "open"]
    agreed = window.parts.review.items[1].decision
    assert agreed is not None
    assert agreed.reviewer == "Ada, Ben"
    press(window, "undo")
    assert states(window) == ["confirmed", "dismissed", "open", "open"]


def test_a_choice_is_never_cut_off(qtbot: QtBot, window: MainWindow, bens: Path) -> None:
    dialog = conflict(window, bens)
    with qtbot.waitExposed(dialog):
        dialog.show()
    for box in dialog.findChildren(QComboBox):
        assert box.height() >= box.sizeHint().height()
        assert box.visibleRegion().boundingRect() == box.rect()


def test_passages_that_are_one_row_are_asked_about_once(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    window = make_window(Marks(), Marks("odd ferry", name="others"))
    open_file(qtbot, window, story)
    window.parts.settings.change(reviewer="Ben")
    press(window, "next", "dismiss")
    path = tmp_path / "ben.askance.json"
    window.parts.review_exchange.save(path)
    press(window, "undo")
    window.parts.settings.change(reviewer="Ada")
    window.parts.review.choose(window.parts.review.items[0].finding)
    press(window, "confirm")
    window.parts.review_exchange.open(path)
    (dialog,) = window.findChildren(MergeDialog)
    assert [passage for passage, *_ in dialog.lines()] == ["“odd ferry”"]
    dialog.choose(0, Preference.THEIRS)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    choices = {p.decision.kind for p in window.parts.review.items[0].parts if p.decision}
    assert choices == {"dismissed"}


def test_what_is_older_is_said_to_be_so(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "older.askance.json"
    window.parts.settings.change(reviewer="Ada")
    press(window, "next", "confirm")
    window.parts.review_exchange.save(path)
    values = json.loads(path.read_text(encoding="utf-8"))
    values["decisions"][0].update(choice="dismissed", decided="2020-01-01T00:00:00Z")
    path.write_text(json.dumps(values), encoding="utf-8")
    window.parts.review_exchange.open(path)
    said = window.parts.toast.text
    assert said.endswith("0 unchanged, 1 older than yours")
    assert states(window)[0] == "confirmed"


def test_a_conflict_is_settled_by_keys_alone(qtbot: QtBot, window: MainWindow, bens: Path) -> None:
    dialog = conflict(window, bens)
    (box,) = dialog.findChildren(QComboBox)
    assert box.accessibleName() == "Decision to keep for “odd”"
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert states(window)[0] == "dismissed"


def test_a_review_beside_an_article_is_mentioned_while_it_has_something_new(
    qtbot: QtBot, window: MainWindow, bens: Path, story: Path
) -> None:
    bens.rename(f"{story}.askance.json")
    for expected in (True, False):
        window.close_article()
        open_file(qtbot, window, story)
        assert ("A review with 3 decision" in window.parts.message_bar.text) is expected
        window.parts.review_exchange.open(Path(f"{story}.askance.json"))
    Path(f"{story}.askance.json").write_text("{")
    window.close_article()
    open_file(qtbot, window, story)
    assert states(window) == ["dismissed", "dismissed", "confirmed", "open"]


def test_what_is_no_review_is_said(window: MainWindow, story: Path) -> None:
    window.parts.review_exchange.open(story)
    assert "is no review" in window.parts.message_bar.text
    window.parts.review_exchange.save(story / "no folder")
    assert "cannot be written" in window.parts.message_bar.text


def test_the_dialogs_offer_the_file_beside_the_article(window: MainWindow, story: Path) -> None:
    press(window, "save_review")
    (dialog,) = window.findChildren(QFileDialog)
    (chosen,) = dialog.selectedFiles()
    assert chosen == f"{story}.askance.json"
    dialog.fileSelected.emit(chosen)
    dialog.reject()
    assert Path(chosen).exists()


def test_the_name_is_asked_for_and_kept(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "reviewer")
    (dialog,) = window.findChildren(QInputDialog)
    dialog.setTextValue("  Ada   Lind ")
    dialog.accept()
    assert window.parts.settings.value.reviewer == "Ada Lind"
    press(window, "next", "confirm")
    decision = window.parts.review.items[0].decision
    assert decision is not None
    assert decision.reviewer == "Ada Lind"
