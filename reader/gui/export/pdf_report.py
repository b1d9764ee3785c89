"""A report as a PDF: Qt sets it and draws its pages, with a window or without."""

from __future__ import annotations

import os
from typing import BinaryIO

from PySide6.QtGui import QGuiApplication

from reader.checking.check_result import CheckResult
from reader.gui.export.page_printing import Pages, pdf_of
from reader.gui.export.report_document import failed_paper, paper
from reader.reports.provenance import PROGRAM, Origin
from reader.reports.report import ReportUnavailable
from reader.reports.summary import title_of
from reader.system.qt_preflight import why_qt_cannot_start


class PdfReport:
    """Gathers the articles and writes the file when all are done: each begins a new page."""

    def __init__(self, stream: BinaryIO, origin: Origin) -> None:
        self._application = running_application()  # fonts are there as long as it is
        self._stream = stream
        self._origin = origin
        self._parts: list[Pages] = []

    def add(self, result: CheckResult) -> None:
        """Set an article."""
        self._parts.append(Pages(paper(result, self._origin), title_of(result)))

    def fail(self, path: str, error: str) -> None:
        """Set what is to be said of a file that could not be read."""
        self._parts.append(Pages(failed_paper(path, error), path))

    def finish(self) -> None:
        """Write the file."""
        title = self._parts[0].foot if len(self._parts) == 1 else f"{PROGRAM} report"
        self._stream.write(pdf_of(self._parts, title=title, program=self._origin.program))
        self._stream.flush()


def running_application() -> QGuiApplication:
    """Return the program's application, or one without a screen."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if obstacle := why_qt_cannot_start(offscreen):
        raise ReportUnavailable(obstacle)
    return QGuiApplication(["askance", "-platform", "offscreen"])
