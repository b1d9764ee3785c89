"""Reports out of the window: files of every kind, and pages."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow
from reader.reports.report_files import SUFFIXES
from tests.doubles import Marks, Misses
from tests.gui.conftest import SETTLES, MakeWindow, open_file
from tests.gui.windows import press
from tests.reports.samples import READERS


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    """A story with a finding kept, one dismissed and two open."""
    window = make_window(Marks())
    window.parts.settings.change(reviewer="Ada")
    open_file(qtbot, window, story)
    press(window, "next", "confirm", "dismiss")
    return window


def pages(path: Path) -> list[str]:
    pdfium = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [" ".join(text.split()) for text in texts]


@pytest.mark.parametrize("suffix", list(SUFFIXES))
def test_a_report_of_every_kind_has_what_the_window_shows(
    window: MainWindow, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"report{suffix}"
    assert window.parts.report_commands.export(path)
    assert str(path) in window.parts.message_bar.text
    if reader := READERS.get(suffix[1:]):
        report = reader(io.BytesIO(path.read_bytes()))
    else:
        report = path.read_text(encoding="utf-8")
    assert report.startswith("\ufeff") == (suffix == ".csv"), "spreadsheets want a mark"
    said = report.replace("\\", "").casefold()
    assert said.count("odd_word") >= 4
    for words in ("Askance", "Ada", "confirmed", "dismissed", "balanced", "story.txt"):
        assert words.casefold() in said
    assert str(tmp_path) not in report.replace("\\", "")
    assert [p for p in tmp_path.iterdir() if p.suffix == ".part"] == []


def test_the_dialog_offers_a_place_beside_the_article(window: MainWindow, story: Path) -> None:
    press(window, "export")
    (dialog,) = window.findChildren(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == story.parent
    (chosen,) = dialog.selectedFiles()
    assert Path(chosen).name == "story – report.html"
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.fileSelected.emit(chosen)
    dialog.reject()
    assert Path(chosen).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def offered(window: MainWindow) -> Path:
    """Return the folder that the export of the article in front offers."""
    press(window, "export")
    (dialog,) = window.findChildren(QFileDialog)
    folder = Path(dialog.directory().absolutePath())
    dialog.setParent(None)
    dialog.deleteLater()
    return folder


def test_a_pasted_article_is_exported_to_where_people_look(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, used = tmp_path / "documents", tmp_path / "used"
    for folder in (documents, used):
        folder.mkdir()
    place = QStandardPaths.StandardLocation.DocumentsLocation
    monkeypatch.setattr(
        QStandardPaths, "writableLocation", lambda of: str(documents) if of is place else ""
    )
    QGuiApplication.clipboard().setText("An odd ferry sailed.")
    with qtbot.waitSignal(window.settled, timeout=SETTLES):
        press(window, "paste_article")
    assert offered(window) == documents
    assert window.parts.report_commands.export(used / "report.html")
    assert offered(window) == used
    used.joinpath("report.html").unlink()
    used.rmdir()
    assert offered(window) == documents


def test_what_was_written_can_be_opened_and_shown_in_its_folder(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    path = tmp_path / "report.html"
    assert window.parts.report_commands.export(path)
    buttons = {b.text(): b for b in window.parts.message_bar.findChildren(QPushButton)}
    assert list(buttons) == ["Open", "Show in folder"]
    for button in buttons.values():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [str(path), str(tmp_path)]


def test_two_numbers_at_one_place_are_not_read_as_one_number_on_paper(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    window = make_window(Marks(evidence="Seen"), Marks(name="others"))
    open_file(qtbot, window, story)
    window.parts.report_commands.export(tmp_path / "report.pdf")
    text = " ".join(pages(tmp_path / "report.pdf"))
    assert "odd1, 2" in text
    assert "Seen." in text


def test_what_cannot_be_written_is_said_and_leaves_what_was_there(
    window: MainWindow, story: Path, tmp_path: Path
) -> None:
    before = story.read_bytes()
    for path, said in (
        (tmp_path / "report.rtf", "Unknown report format “.rtf”"),
        (story, "is the article itself"),
        (tmp_path / "none" / "report.pdf", "cannot be written"),
    ):
        assert not window.parts.report_commands.export(path)
        assert said in window.parts.message_bar.text
    assert story.read_bytes() == before


def test_a_report_made_too_early_says_so(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    window = make_window(Marks(), Misses(word="captain"))
    open_file(qtbot, window, story)
    path = tmp_path / "report.json"
    window.parts.report_commands.export(path)
    (article,) = json.loads(path.read_text(encoding="utf-8"))
    assert [part["why"] for part in article["unchecked"]] == ["It took too long."]
    window.parts.articles.check_again()
    window.parts.report_commands.export(path)
    (article,) = json.loads(path.read_text(encoding="utf-8"))
    assert any("still under way" in part["why"] for part in article["unchecked"])


def test_the_preview_shows_the_report_on_pages(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    press(window, "print")
    (dialog,) = window.findChildren(QPrintPreviewDialog)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.paintRequested.emit(printer)
    dialog.reject()
    (page,) = pages(tmp_path / "printed.pdf")
    assert "Confirmed by Ada" in page
    assert page.endswith("1 / 1")
    assert "The odd ferry" in page


def test_a_long_article_goes_over_pages_that_are_numbered(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    story = tmp_path / "long.txt"
    paragraphs = (f"Paragraph {number} has an odd word. " + "More. " * 80 for number in range(40))
    story.write_text("\n\n".join(paragraphs), encoding="utf-8")
    window = make_window(Marks())
    open_file(qtbot, window, story)
    window.parts.report_commands.export(tmp_path / "report.pdf")
    texts = pages(tmp_path / "report.pdf")
    assert len(texts) > 3
    for number, text in enumerate(texts, 1):
        assert f"{number} / {len(texts)}" in text
    for number in range(1, 40):  # the first one is the title as well
        assert sum(f"Paragraph {number} has" in text for text in texts) == 1
