"""The preferences, with keys and mouse on a real window."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from reader import settings as settings_file
from reader.checking.detector_set import DetectorSet
from reader.gui.preferences.appearance_page import AppearancePage
from reader.gui.preferences.checking_page import CheckingPage
from reader.gui.preferences.keys_page import KeysPage
from reader.gui.preferences.preference_page import PreferencePage
from reader.gui.preferences.preferences_dialog import PreferencesDialog
from reader.gui.preferences.rules_page import RulesPage
from reader.gui.preferences.storage_page import StoragePage
from reader.gui.state.check_status import Phase
from reader.gui.window.main_window import MainWindow
from reader.settings import Settings, Strictness
from reader.system.paths import cache_folder, config_folder, data_folder
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, all_checked, close_window, open_file, rows
from tests.gui.windows import keys, press

P = TypeVar("P", bound=PreferencePage)
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, window: MainWindow) -> PreferencesDialog:
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Key.Key_Comma, Control)
    dialog = window.parts.command_dialogs.preferences
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def page_of(dialog: PreferencesDialog, kind: type[P]) -> P:
    page = next(page for page in dialog.pages if isinstance(page, kind))
    dialog.show_page(page)
    return page


def choose(qtbot: QtBot, box: QComboBox, value: str) -> None:
    """Choose a value by typing the first word of its name."""
    box.setFocus()
    qtbot.keyClicks(box, box.itemText(box.findData(value)).split()[0])
    assert box.currentData() == value


def kept() -> Settings:
    return settings_file.load(config_folder() / "settings.json")


def test_a_choice_holds_at_once_in_the_window_in_its_menu_and_on_the_disk(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    dialog = opened(qtbot, window)
    choose(qtbot, page_of(dialog, CheckingPage).strictness, "sure")
    choose(qtbot, page_of(dialog, AppearancePage).theme, "dark")
    qtbot.keyClick(page_of(dialog, AppearancePage).measure, Key.Key_Up)
    assert window.parts.review.strictness is Strictness.SURE
    assert window.parts.actions["strictness_sure"].isChecked()
    assert window.parts.actions["theme_dark"].isChecked()
    assert (kept().theme, kept().strictness, kept().reading_measure) == ("dark", "sure", 67)


def test_what_is_chosen_in_a_menu_is_shown_in_the_dialog(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    dialog = opened(qtbot, window)
    window.parts.actions["theme_sepia"].trigger()
    window.parts.actions["dim_residue"].trigger()
    page = page_of(dialog, AppearancePage)
    assert page.theme.currentData() == "sepia"
    assert page.dim.isChecked() is window.parts.actions["dim_residue"].isChecked() is False


def test_searching_shows_the_pages_and_rows_that_fit(qtbot: QtBot, make_window: MakeWindow) -> None:
    dialog = opened(qtbot, make_window())
    qtbot.keyClicks(dialog.field, "spacing")
    shown = [dialog.list.item(row).text() for row in range(5) if not dialog.list.isRowHidden(row)]
    page = page_of(dialog, AppearancePage)
    assert shown == ["Appearance"]
    assert page.leading.isVisible()
    assert not page.theme.isVisible()
    dialog.field.clear()
    qtbot.keyClicks(dialog.field, "qqqq")
    assert dialog.nothing.isVisible()
    dialog.field.clear()
    assert page.theme.isVisibleTo(page)


def test_another_engine_checks_at_once_and_the_old_one_ends(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    made: list[tuple[str, Ends]] = []

    def equip(settings: Settings) -> DetectorSet:
        word = "ferry" if settings.grammar == "off" else "odd"
        equipment = Ends((Marks(word=word, version=word),))
        made.append((settings.grammar, equipment))
        return equipment

    window = make_window(equip=equip)
    open_file(qtbot, window, story)
    assert rows(window) == ["odd"] * 4
    page = page_of(opened(qtbot, window), CheckingPage)
    page.engine.setFocus()
    qtbot.keyClick(page.engine, Key.Key_End)
    qtbot.waitUntil(lambda: rows(window) == ["ferry"], timeout=20_000)
    all_checked(qtbot, window)
    assert [grammar for grammar, _ in made] == ["auto", "off"]
    assert made[0][1].closed
    assert not made[1][1].closed


@pytest.mark.parametrize("is_in_front", [True, False])
def test_another_engine_checks_the_text_at_hand_where_its_file_is_gone(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path, is_in_front: bool
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another title\n\nA calm sea.\n", encoding="utf-8")
    window = make_window(equip=lambda s: DetectorSet((Marks(version=s.grammar),)))
    open_file(qtbot, window, *([story] if is_in_front else [other, story]))
    all_checked(qtbot, window)
    (article,) = (a for a in window.parts.articles.all if a.path == story)
    assert article.review is not None
    assert len(article.review.session.items) == 4
    story.unlink()
    window.parts.settings.change(grammar="off")
    assert (
        window.parts.panel.nothing.isHidden()
        or "nothing found" not in window.parts.panel.nothing.text
    )
    all_checked(qtbot, window)
    assert len(article.review.session.items) == 4
    assert article.state.phase is Phase.CHECKED
    assert not article.state.unchecked
    if is_in_front:
        assert window.parts.status_bar.text == "Checked: 4 findings"
        with qtbot.waitSignal(window.settled, timeout=20_000):
            press(window, "reload")
        assert window.parts.status_bar.text == "Checked: 4 findings"
        assert rows(window) == ["odd"] * 4


def test_a_file_that_changed_and_went_is_checked_in_the_version_at_hand(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(equip=lambda s: DetectorSet((Marks(version=s.grammar),)))
    open_file(qtbot, window, story)
    story.unlink()
    window.open_article.is_stale = True  # as after a change that was not read yet
    window.parts.settings.change(grammar="off")
    all_checked(qtbot, window)
    assert window.parts.status_bar.text == "Checked: 4 findings"
    assert window.parts.message_bar.text


def test_walking_along_the_engines_takes_only_the_one_that_a_person_stays_at(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    dialog = opened(qtbot, make_window())
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    page = page_of(dialog, CheckingPage)
    page.engine.setFocus()
    for _ in range(4):
        qtbot.keyClick(page.engine, Key.Key_Down)
    assert (page.engine.currentData(), kept().grammar) == ("off", "auto")
    qtbot.keyClick(page.engine, Key.Key_Return)
    assert kept().grammar == "off"
    qtbot.keyClick(page.engine, Key.Key_Home)
    assert kept().grammar == "off"
    qtbot.waitUntil(lambda: kept().grammar == "auto")  # after a rest
    qtbot.keyClick(page.engine, Key.Key_Down)
    qtbot.keyClick(page.engine, Key.Key_Tab)
    assert kept().grammar == "embedded"


class Ends(DetectorSet):
    """Knows whether it was closed."""

    closed = False

    def close(self) -> None:
        self.closed = True
        super().close()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://check.example.org/v2", "is sent to check.example.org"),
        ("http://localhost:8081", "Nothing leaves this computer."),
    ],
)
def test_a_server_says_what_it_means_for_privacy(
    qtbot: QtBot, make_window: MakeWindow, address: str, said: str
) -> None:
    page = page_of(opened(qtbot, make_window()), CheckingPage)
    choose(qtbot, page.engine, "server")
    assert kept().grammar == "auto"  # an address is still missing
    qtbot.keyClicks(page.server, address)
    qtbot.keyClick(page.server, Key.Key_Return)
    assert kept().grammar == address
    assert said in page.privacy.text()
    assert page.server.accessibleDescription() == page.privacy.text()


def test_what_is_no_address_changes_nothing_and_says_so(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    page = page_of(opened(qtbot, make_window()), CheckingPage)
    choose(qtbot, page.engine, "server")
    qtbot.keyClicks(page.server, "my server")
    qtbot.keyClick(page.server, Key.Key_Return)
    assert kept().grammar == "auto"
    assert "Enter an address" in page.privacy.text()


def test_a_rule_is_switched_off_and_on_with_the_space_bar(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(name="mojibake"))
    open_file(qtbot, window, story)
    page = page_of(opened(qtbot, window), RulesPage)
    page.show_rule("mojibake")
    assert "What it marks" in page.text.toPlainText()
    qtbot.keyClick(page.tree, Key.Key_Space)
    assert rows(window) == []
    qtbot.keyClick(page.tree, Key.Key_Space)
    assert rows(window) == ["odd"] * 4


def test_a_family_switches_all_its_rules_and_they_stay_off(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    page = page_of(opened(qtbot, window), RulesPage)
    family = page.items["mojibake"].parent()
    assert family is not None
    page.tree.setCurrentItem(family)
    qtbot.keyClick(page.tree, Key.Key_Space)
    assert page.items["look_alike_letters"].checkState(0) is Qt.CheckState.Unchecked
    close_window(window)
    again = page_of(opened(qtbot, make_window()), RulesPage)
    assert again.items["mojibake"].checkState(0) is Qt.CheckState.Unchecked
    assert again.items["page_tail"].checkState(0) is Qt.CheckState.Checked


def test_rules_are_found_by_what_their_pages_say(qtbot: QtBot, make_window: MakeWindow) -> None:
    dialog = opened(qtbot, make_window())
    qtbot.keyClicks(dialog.field, "day of the week")
    page = page_of(dialog, RulesPage)
    shown = {name for name, item in page.items.items() if not item.isHidden()}
    assert "weekday_does_not_fit_date" in shown
    assert "mojibake" not in shown


def test_a_key_of_ones_own_works_at_once_and_after_a_restart(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    page = page_of(opened(qtbot, window), KeysPage)
    page.tree.setCurrentItem(page.items["next"])
    qtbot.keyClick(page.edit, Key.Key_J)
    assert page.note.text() == "J is free."
    qtbot.mouseClick(page.set, LEFT)
    assert page.items["next"].text(2) == "J"
    assert window.parts.actions["next"].toolTip() == "Next finding (J)"
    close_window(window)
    again = make_window(Marks())
    open_file(qtbot, again, story)
    keys(qtbot, again.parts.page, Key.Key_F8)  # is not its key any more
    assert again.parts.review.position == 0
    keys(qtbot, again.parts.page, Key.Key_J)
    assert again.parts.review.position == 1


def test_a_key_that_is_taken_says_by_whom_and_is_not_given_twice(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    page = page_of(opened(qtbot, make_window()), KeysPage)
    page.tree.setCurrentItem(page.items["next"])
    qtbot.keyClick(page.edit, Key.Key_F, Control)
    assert page.note.text() == "Ctrl+F is used for “Find…”. Give that another key first."
    assert not page.set.isEnabled()
    assert not page.add.isEnabled()


def test_keys_are_added_and_reset_one_by_one_and_all_at_once(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    page = page_of(opened(qtbot, window), KeysPage)
    for name, key in (("next", Key.Key_J), ("previous", Key.Key_Z)):
        page.tree.setCurrentItem(page.items[name])
        qtbot.keyClick(page.edit, key)
        qtbot.mouseClick(page.add, LEFT)
    assert page.items["previous"].text(2) == "Shift+F8 or P or Z"
    qtbot.mouseClick(page.reset, LEFT)
    assert page.items["previous"].text(2) == "Shift+F8 or P"
    assert page.items["next"].text(2) == "F8 or N or J"
    qtbot.mouseClick(page.reset_all, LEFT)
    assert kept().keys == {}
    assert window.parts.actions["next"].shortcuts() == [QKeySequence("F8"), QKeySequence("N")]


def test_the_cache_says_its_size_and_is_cleared_under_a_running_program(
    qtbot: QtBot,
    make_window: MakeWindow,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    story: Path,
) -> None:
    monkeypatch.setenv("ASKANCE_CACHE", str(tmp_path))  # where the window of the tests has it
    detector = Marks()
    window = make_window(detector)
    open_file(qtbot, window, story)
    page = page_of(opened(qtbot, window), StoragePage)
    assert cache_folder() == tmp_path
    assert not page.used.text().startswith("0 ")
    window.parts.actions["reload"].trigger()
    all_checked(qtbot, window)
    asked = len(detector.asked)
    qtbot.mouseClick(page.clear, LEFT)
    window.parts.actions["reload"].trigger()
    all_checked(qtbot, window)
    assert len(detector.asked) > asked  # nothing was known any more


def test_it_says_where_data_is_kept(qtbot: QtBot, make_window: MakeWindow) -> None:
    page = page_of(opened(qtbot, make_window()), StoragePage)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert any(str(data_folder()) in text for text in said)


def test_every_control_has_a_name(qtbot: QtBot, make_window: MakeWindow) -> None:
    dialog = opened(qtbot, make_window())
    checking, looks = page_of(dialog, CheckingPage), page_of(dialog, AppearancePage)
    for control in (checking.language, checking.engine, checking.server, looks.theme, looks.face):
        assert control.accessibleName()


def test_it_closes_with_escape_and_hears_of_settings_no_more(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    dialog = opened(qtbot, window)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Key.Key_Escape)
    assert window.parts.command_dialogs.preferences is None
    window.parts.settings.change(zoom=120)  # a page that still listened would raise


def test_the_palette_leads_to_a_rule_and_the_sheet_to_the_keys(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    window.parts.actions["palette"].trigger()
    palette = window.parts.command_dialogs.palette
    qtbot.keyClicks(palette.field, "mojibake")
    qtbot.keyClick(palette.field, Key.Key_Return)
    dialog = window.parts.command_dialogs.preferences
    assert dialog is not None
    page = next(page for page in dialog.pages if isinstance(page, RulesPage))
    assert page.tree.currentItem() is page.items["mojibake"]
    assert dialog.list.currentItem().text() == "Rules"
    window.parts.command_dialogs.show_preferences(KeysPage)
    assert dialog.list.currentItem().text() == "Keys"
