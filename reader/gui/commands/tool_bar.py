"""The tool bar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QToolBar, QWidget

from reader.gui.commands.actions import Actions
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.model.decision import ANSWERS

TOOLS = (
    "shelf",
    "open",
    "",
    "previous",
    "next",
    "",
    *(kind.terms.command for kind in ANSWERS),
    "undo",
    "",
    "find",
    "panel",
)


class ToolBar(QToolBar):
    """Shows actions as icons of the same names."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ToolBar", "Tools"), parent)
        self._actions = actions
        self.setMovable(False)
        self.setIconSize(QSize(20, 20))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in TOOLS:
            if name:
                self.addAction(actions[name])
            else:
                self.addSeparator()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        for name in filter(None, TOOLS):
            self._actions[name].setIcon(icon(name, theme))
