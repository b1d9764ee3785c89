"""Preferences: stored data, name, session."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from PySide6.QtCore import QLocale, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from reader.checking.result_cache import clear
from reader.gui.preferences.preference_page import PreferencePage
from reader.gui.state.settings_model import SettingsModel
from reader.gui.widgets.checkable import checkable, show_checked
from reader.gui.widgets.literal_text import plain_label
from reader.settings import Settings
from reader.system.paths import cache_folder, data_folder

RESULTS = "results.sqlite"


class StoragePage(PreferencePage):
    """Session, reviewer, the cache with its size, and the folder of what must not be lost."""

    def __init__(self, settings: SettingsModel) -> None:
        super().__init__("", settings)
        self.title = self.tr("Storage")
        self.session = QCheckBox(self.tr("Reopen articles at start"))
        checkable(self.session)
        self.session.clicked.connect(lambda on: settings.change(restore_session=on))
        self.reviewer = QLineEdit(placeholderText=self.tr("No name"))
        self.reviewer.editingFinished.connect(
            lambda: settings.change(reviewer=self.reviewer.text().strip())
        )
        self.clear = QPushButton(self.tr("&Clear cached results"))
        self.clear.clicked.connect(self._on_clear)
        self.used = plain_label()
        self.folder = QPushButton(self.tr("&Open the folder"))
        self.folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))
        )
        for button in (self.clear, self.folder):
            button.setAutoDefault(False)
        self.add_row(self.tr("At the start"), self.session)
        self.add_row(
            self.tr("&Your name"),
            self.reviewer,
            about=self.tr("Stored with your decisions and shown in reports."),
        )
        self._show_size()
        self.add_row(self.tr("Cache"), self.clear, about=self.used)
        self.add_row(
            self.tr("Decisions and dictionary"),
            self.folder,
            about=self.tr("Stored only in {folder}.").format(folder=data_folder()),
        )
        self.follow(self._show)

    def _show(self, now: Settings) -> None:
        show_checked(self.session, now.restore_session)
        self.reviewer.setText(now.reviewer)

    def _show_size(self) -> None:
        size = sum(file.stat().st_size for file in cache_folder().glob(f"{RESULTS}*"))
        self.used.setText(
            self.tr("{size} of cached results.").format(size=QLocale().formattedDataSize(size))
        )

    @Slot()
    def _on_clear(self) -> None:
        file: Path = cache_folder() / RESULTS
        try:
            if file.exists():
                clear(file)
        except (OSError, sqlite3.Error) as error:
            self.used.setText(
                self.tr("The results could not be cleared ({error}).").format(error=error)
            )
        else:
            self._show_size()
