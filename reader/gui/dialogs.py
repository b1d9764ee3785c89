"""The few dialogs: what was not checked, the keys, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.actions import COMMANDS, shortcuts

ROW = QSize(0, 24)  # of a list of words: close enough to be read down, wide enough to breathe

ABOUT = """Askance marks the passages of a text that cannot be trusted, and says why.

Nothing leaves this computer: no text, no statistics, no request for updates. The one exception is \
yours to make: if you set the address of a LanguageTool server, the text goes there.

Askance reads; it never changes your files. What you decide is kept in {folder}.

Version {version}. Free software under the GNU General Public License, version 3 or later."""


class ShortcutsDialog(QDialog):
    """Lists every action that has a key, by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 560)
        tree = QTreeWidget()
        tree.setAccessibleName("Keyboard shortcuts")
        tree.setHeaderLabels(["Action", "Keys"])
        tree.setColumnWidth(0, 300)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        heading = QFont(tree.font())
        heading.setWeight(QFont.Weight.DemiBold)
        menus: dict[str, QTreeWidgetItem] = {}
        for command in COMMANDS:
            if command.keys:
                menu = command.menu.replace("&", "").replace("/", ": ")
                if menu not in menus:
                    menus[menu] = QTreeWidgetItem(tree, [menu])
                    menus[menu].setFirstColumnSpanned(True)
                    menus[menu].setFont(0, heading)
                    menus[menu].setSizeHint(0, ROW)
                QTreeWidgetItem(menus[menu], [command.text.replace("&", ""), shortcuts(command)])
        tree.expandAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        _fill(self, tree, buttons)


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
