"""What the program is, in a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

ABOUT = """Askance marks the passages of a text that cannot be trusted, and says why.

Nothing leaves this computer: no text, no statistics, no request for updates. The one exception is \
yours to make: if you set the address of a LanguageTool server, the text goes there.

Askance reads; it never changes your files. What you decide is kept in {folder}.

Version {version}. Free software under the GNU General Public License, version 3 or later."""


class AboutDialog(QDialog):
    """Says what the program is, and that nothing leaves the computer."""

    def __init__(self, version: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Askance")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        title = QLabel("Askance")
        title.setObjectName("empty_title")
        self.text = ABOUT.format(version=version, folder=folder)
        text = QLabel(self.text)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        _fill(self, title, text, buttons)


def _fill(dialog: QDialog, *widgets: QWidget) -> None:
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 24, 24, 16)
    layout.setSpacing(16)
    for widget in widgets:
        layout.addWidget(widget)
