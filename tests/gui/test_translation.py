"""The window speaks another language: German stands for all."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.gui import labels
from reader.gui.commands.shortcuts_sheet import ShortcutsSheet
from reader.gui.translation import FOLDER, LANGUAGES, SYSTEM, counted, translate, update
from reader.model.finding import Family
from reader.system.paths import resource
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import press

FILES = sorted(resource(FOLDER).glob("*.ts"))
PLACEHOLDER = re.compile(r"\{[\w:,.]*\}|%L?n")


def messages(file: Path) -> Iterator[tuple[str, list[str], str]]:
    """Yield each text, what it is in the file's language, and how far the translation is."""
    for message in ElementTree.parse(file).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        yield message.findtext("source", ""), forms, translation.get("type", "")


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_every_text_is_translated_with_its_placeholders(file: Path) -> None:
    rows = list(messages(file))
    assert rows
    for source, forms, state in rows:
        assert state == "", source
        for form in forms:
            assert form.strip(), source
            left = Counter(PLACEHOLDER.findall(source)) - Counter(PLACEHOLDER.findall(form))
            assert not left or (set(left) <= {"%n", "%Ln"} and len(forms) > 1), source


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_every_text_is_filed_under_a_class_or_a_table(file: Path) -> None:
    """`self.part.say(self.tr(…))` is filed under "self.part.self", where no class looks for it."""
    contexts = {context.text for context in ElementTree.parse(file).iter("name")}
    assert contexts
    assert not [name for name in contexts if name and "." in name]


def test_each_language_has_its_files() -> None:
    wanted = {f"askance_{code}" for code in LANGUAGES if code != SYSTEM}
    assert {file.stem for file in FILES} == wanted
    assert {file.stem for file in resource(FOLDER).glob("*.qm")} == wanted


@pytest.mark.skipif(
    not list(Path(PySide6.__file__).parent.glob("lupdate*")), reason="PySide6 came without lupdate"
)
def test_the_files_hold_what_the_code_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(resource(FOLDER), tmp_path / FOLDER)
    monkeypatch.setattr("reader.gui.translation.resource", lambda name: tmp_path / name)
    update()
    for file in resource(FOLDER).iterdir():
        again = tmp_path / FOLDER / file.name
        if file.suffix == ".ts":
            assert list(messages(file)) == list(messages(again)), "python -m reader.gui.translation"
        else:
            assert file.read_bytes() == again.read_bytes(), "python -m reader.gui.translation"


@pytest.mark.usefixtures("german")
def test_the_window_speaks_german(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    window = make_window(Marks())
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == ["&Datei", "&Bearbeiten", "&Prüfung", "&Ansicht", "&Extras", "&Hilfe"]
    assert window.parts.actions["open"].text() == "Ö&ffnen…"
    assert labels.family(Family.CONSISTENCY) == "Widersprüche"
    open_file(qtbot, window, story)
    assert window.parts.status_bar.text == "Geprüft: 4 Fundstellen"
    press(window, "next", "dismiss")
    assert window.parts.actions["undo"].text() == "&Rückgängig: „odd“ verwerfen"


@pytest.mark.usefixtures("german")
def test_the_sheet_of_keys_speaks_german(qtbot: QtBot, make_window: MakeWindow) -> None:
    sheet = ShortcutsSheet(make_window().parts.actions)
    qtbot.addWidget(sheet)
    rows = list(sheet.listed())
    assert ("Prüfung", "Nächste Fundstelle", "F8 oder N") in rows
    assert {menu.partition(" › ")[0] for menu, *_ in rows} <= {
        "Datei",
        "Bearbeiten",
        "Prüfung",
        "Ansicht",
        "Extras",
        "Hilfe",
    }


@pytest.mark.usefixtures("german")
def test_a_missing_engine_is_told_in_german(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), missing={"grammar": "No Java."})
    open_file(qtbot, window, story)
    assert window.parts.message_bar.text == "Die Grammatik wird nicht geprüft: No Java."


@pytest.mark.usefixtures("german")
def test_numbers_have_their_form() -> None:
    forms = [counted("Checked: %Ln finding(s)", "", number) for number in (1, 3, 1200)]
    assert forms == [
        "Geprüft: 1 Fundstelle",
        "Geprüft: 3 Fundstellen",
        "Geprüft: 1.200 Fundstellen",
    ]


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != SYSTEM])
def test_letters_choose_one_thing_in_a_menu(
    qapp: QApplication, make_window: MakeWindow, language: str
) -> None:
    translate(qapp, language)
    try:
        window = make_window()
    finally:
        translate(qapp, "en")
    for menu in [window.menuBar(), *window.menuBar().findChildren(QMenu)]:
        letters = Counter(
            letter.lower() for action in menu.actions() for letter in mnemonic(action.text())
        )
        assert not [letter for letter, number in letters.items() if number > 1], menu.actions()


def mnemonic(text: str) -> list[str]:
    return re.findall(r"&(\w)", text.replace("&&", ""))
