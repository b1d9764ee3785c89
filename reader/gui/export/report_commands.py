"""Commands that export or print the report of the current article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.checking.check_result import CheckResult
from reader.errors import AskanceError
from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.commands.key_bindings import StandardKey as Key
from reader.gui.export.page_printing import Pages, draw_pages, page_layout
from reader.gui.export.report_document import paper
from reader.gui.export.report_folder import folder_for, remember_folder
from reader.gui.export.reviewed_check import result_of
from reader.gui.library.open_article import OpenArticle
from reader.gui.state.messages import Messages
from reader.gui.state.settings_model import SettingsModel
from reader.gui.state.window_state import WindowState
from reader.gui.translation import marked, say
from reader.reports import FORMATS
from reader.reports.provenance import Origin
from reader.reports.report_files import SUFFIXES, open_report
from reader.reports.summary import title_of
from reader.system.atomic_file import replaced

FIRST = "html"  # what is offered first: whoever gets it needs nothing but a browser


class ReportCommands(QObject):
    """Asks where a report is to go, and makes it of what the window shows."""

    def __init__(
        self,
        window: QWidget,
        front: Callable[[], OpenArticle],
        *,
        settings: SettingsModel,
        state: WindowState,
        messages: Messages,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._front = front
        self._settings = settings
        self._state = state
        self._messages = messages

    def ask_for_file(self) -> None:
        """Ask where the report is to go: beside the article, unless that is in a folder of ours."""
        path = self._front().path
        if path is None:
            return
        folder = folder_for(path, self._state)
        dialog = QFileDialog(self._window, self.tr("Export the report"), str(folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # asks before it overwrites
        filters = {
            f"{say('reports', form.label)} (*{form.suffixes[0]})": form.suffixes[0]
            for form in sorted(FORMATS.values(), key=lambda form: form.name != FIRST)
        }
        dialog.setNameFilters(list(filters))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
        dialog.setDefaultSuffix(FORMATS[FIRST].suffixes[0])
        dialog.selectFile(f"{self._front().id.stem} – {self.tr('report')}")
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.open()

    def export(self, path: Path) -> bool:
        """Write the report into a file whose suffix says the format; say whether it is there."""
        made = self._made()
        form = SUFFIXES.get(path.suffix.lower())
        if made is None:
            return False
        result, origin = made
        article = self._front().path
        if form is None:
            known = ", ".join(SUFFIXES)
            sentence = self.tr("Unknown report format “{kind}”. Use {known}.")
            self._messages.error(sentence.format(kind=path.suffix, known=known))
            return False
        if article is not None and path.exists() and path.samefile(article):
            self._messages.error(
                self.tr("{name} is the article itself. Choose another file name.").format(
                    name=path.name
                )
            )
            return False
        try:
            _write(result, origin, path=path, form=form)
        except OSError as error:
            sentence = self.tr("The report cannot be written into {path} ({reason}).")
            self._messages.error(sentence.format(path=path, reason=error.strerror or error))
            return False
        except AskanceError as error:
            self._messages.error(str(error))
            return False
        remember_folder(path, self._state)
        self._messages.info(
            self.tr("The report is in {path}").format(path=QDir.toNativeSeparators(str(path))),
            offers=(
                (self.tr("Open"), lambda: _open(path)),
                (self.tr("Show in folder"), lambda: _open(path.parent)),
            ),
        )
        return True

    def show_preview(self) -> None:
        """Show the report on pages, from where it is printed."""
        made = self._made()
        if made is None:
            return
        result, origin = made
        title = title_of(result)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setCreator(origin.program)
        printer.setPageLayout(page_layout())
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Print the report"))
        dialog.resize(self._window.size() * 0.9)
        dialog.paintRequested.connect(
            lambda device: draw_pages([Pages(paper(result, origin), title)], device)
        )
        dialog.open()

    def _made(self) -> tuple[CheckResult, Origin] | None:
        result = result_of(self._front())
        if result is None:
            return None
        try:
            return result, Origin.now(self._settings.value.strictness)
        except ValueError as error:  # of a date that was asked for
            self._messages.error(str(error))
            return None


def _open(path: Path) -> None:
    """Open a file or a folder in the program that the desktop has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute())))


def _write(result: CheckResult, origin: Origin, *, path: Path, form: str) -> None:
    with replaced(path) as part, open_report(part, form) as stream:
        report = FORMATS[form](stream, origin)
        report.add(result)
        report.finish()


COMMANDS: tuple[Command[ReportCommands], ...] = (
    Command(
        "export",
        marked("commands", "&Export report…"),
        ReportCommands.ask_for_file,
        keys=("Ctrl+E",),
        when=conditions.ARTICLE,
    ),
    Command(
        "print",
        marked("commands", "&Print…"),
        ReportCommands.show_preview,
        keys=(Key.Print,),
        when=conditions.ARTICLE,
    ),
)
