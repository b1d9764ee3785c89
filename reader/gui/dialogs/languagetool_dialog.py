"""The dialog that installs LanguageTool."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from reader.engines.languagetool.installation import Installation, installed
from reader.gui.library.check_thread import CheckThread
from reader.gui.widgets.literal_text import plain_label


class LanguageToolInstaller(QObject):
    """Installs on a thread of its own, which lives until `shutdown`.

    Signals: `progressed` with how many of how many files; then `succeeded` with the installation,
    or `failed` with a sentence; `cancelled` where the person did not wait for either. What was
    cancelled is not heard again.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)  # Installation
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner: CheckThread | None = None

    @property
    def is_busy(self) -> bool:
        """Say whether an installation is under way."""
        return self._runner is not None and self._runner.is_busy

    def start(self, archive: Path | None = None) -> None:
        """Install from an archive, or from where LanguageTool can be had."""
        if self._runner is None:
            self._runner = CheckThread(self)
            self._runner.reported.connect(self.succeeded)
            self._runner.crashed.connect(lambda error: self.failed.emit(str(error)))
        self._runner.check(lambda cancelled: self._steps(archive, cancelled))

    def cancel(self) -> None:
        """Stop; nothing half installed stays."""
        if self.is_busy:
            self.rest()
            self.cancelled.emit()

    def rest(self) -> None:
        """Do nothing more: all is done that was to be done."""
        if self._runner is not None:
            self._runner.cancel()

    def shutdown(self) -> None:
        """Stop, and wait for the thread to end."""
        if self._runner is not None:
            self._runner.shutdown()

    def _steps(self, archive: Path | None, cancelled: Callable[[], bool]) -> Iterator[Installation]:
        # Imported here: it brings an HTTP client with it, which a start need not load.
        from reader.engines.languagetool.installer import install

        yield install(
            archive=archive,
            progress=lambda done, total, _what: self.progressed.emit(done, total),
            cancelled=cancelled,
        )


class LanguageToolDialog(QDialog):
    """Says what LanguageTool is, installs it, and says how that ended."""

    def __init__(self, installer: LanguageToolInstaller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._installer = installer
        self._is_done = False
        self.setWindowTitle(self.tr("Install LanguageTool"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self._about = plain_label(self._what_there_is())
        self._outcome = plain_label()
        self._outcome.setObjectName("install_outcome")
        for label in (self._about, self._outcome):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress of the installation"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.fetch = self._buttons.addButton(self.tr("Download and install"), role)
        self.from_file = self._buttons.addButton(self.tr("Install from a file…"), role)
        self.stop = self._buttons.addButton(self.tr("Cancel"), role)
        self.fetch.clicked.connect(lambda: self.start(None))
        self.from_file.clicked.connect(self._on_from_file)
        self.stop.clicked.connect(self._on_cancelled)
        self._buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        for widget in (self._about, self._bar, self._outcome, self._buttons):
            layout.addWidget(widget)
        installer.progressed.connect(self._on_progressed)
        installer.succeeded.connect(self._on_succeeded)
        installer.failed.connect(self._say)
        self._say("")

    @property
    def outcome(self) -> str:
        """What the dialog says about how it went."""
        return self._outcome.text()

    def start(self, archive: Path | None) -> None:
        """Begin to install."""
        self._installer.start(archive)
        self._bar.setRange(0, 0)  # nobody knows yet how much there is to fetch
        self._say(self.tr("Installing …"))

    def done(self, result: int) -> None:
        """Stop what is under way: nobody would see how it ends."""
        self._installer.cancel()
        super().done(result)

    def _what_there_is(self) -> str:
        about = self.tr(
            "LanguageTool checks grammar with more rules than the engine that is built in. It "
            "needs Java and runs on this computer. Installing downloads about 100 MB. Your texts "
            "are never sent."
        )
        there = installed()
        if there is None:
            return about
        return f"{about}\n\n" + self.tr("LanguageTool {version} is installed.").format(
            version=there.version
        )

    @Slot()
    def _on_from_file(self) -> None:
        kinds = self.tr("LanguageTool archives (*.zip)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Install from a file"), "", kinds)
        if name:
            self.start(Path(name))

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if self._installer.is_busy and done > 0:  # till then nobody knows how long it takes
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    @Slot()
    def _on_cancelled(self) -> None:
        self._installer.cancel()
        self._say(self.tr("Cancelled. Nothing was changed."))

    @Slot(object)
    def _on_succeeded(self, installation: Installation) -> None:
        self._installer.rest()  # it has nothing more to tell
        self._about.setText(self._what_there_is())
        self._is_done = True
        self._say(
            self.tr(
                "LanguageTool {version} is installed. It is now used for grammar, unless your "
                "settings name another engine."
            ).format(version=installation.version)
        )

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._outcome.setText(sentence)
        self._outcome.setVisible(bool(sentence))
        is_busy = self._installer.is_busy
        self._bar.setVisible(is_busy)
        self.stop.setVisible(is_busy)
        for button in (self.fetch, self.from_file):
            button.setEnabled(not is_busy)
            button.setVisible(not self._is_done)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the words need: what is wrapped asks for more lines than Qt foresees."""
        layout, width = self.layout(), max(self.width(), self.minimumWidth())
        if layout is not None:
            layout.activate()
            self.setMinimumHeight(layout.totalHeightForWidth(width))
            self.resize(width, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the words need at another width."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
