"""Shows and hides the sidebar: by choice, or when a second article opens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.commands.command import Command
from reader.gui.library.open_articles import OpenArticles
from reader.gui.state.window_state import WindowState
from reader.gui.translation import marked

OPEN, SHUT = "open", "shut"


class SidebarToggle(QObject):
    """Opens the sidebar by itself for the second article, and shuts it after the last but one.

    What the person wanted holds against that, until they want something else. `moved` tells whether
    it stands open now.
    """

    moved = Signal(bool)

    def __init__(
        self,
        sidebar: QWidget,
        articles: OpenArticles,
        state: WindowState,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sidebar = sidebar
        self._articles = articles
        self._state = state
        articles.listed.connect(self.look)

    def want(self, is_open: bool) -> None:
        """Open or shut the sidebar because the person said so."""
        self._state.keep_word("shelf", OPEN if is_open else SHUT)
        self.look()

    @Slot()
    def look(self) -> None:
        """Open or shut the sidebar as things are."""
        wanted = self._state.word("shelf")
        is_open = wanted == OPEN or (wanted != SHUT and len(self._articles.all) > 1)
        self._sidebar.setVisible(is_open)
        self.moved.emit(is_open)


COMMANDS: tuple[Command[SidebarToggle], ...] = (
    Command(
        "shelf",
        marked("commands", "Side&bar"),
        keys=("Ctrl+B",),
        switch=SidebarToggle.want,
    ),
)
