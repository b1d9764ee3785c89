"""Opens and shuts the list of findings, and remembers which."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from reader.gui.commands.command import Command
from reader.gui.findings.findings_panel import FindingsPanel
from reader.gui.page.article_view import ArticleView
from reader.gui.state.window_state import WindowState
from reader.gui.translation import marked

OPEN, SHUT = "open", "shut"


class PanelToggle(QObject):
    """The list is shut until a person opens it, and then as they left it."""

    def __init__(
        self, panel: FindingsPanel, page: ArticleView, state: WindowState, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._page, self._state = panel, page, state
        panel.setVisible(self.is_open)

    @property
    def is_open(self) -> bool:
        """Say whether the person wants the list."""
        return self._state.word("panel") == OPEN

    @Slot(bool)
    def want(self, is_open: bool) -> None:
        """Open or shut the list because the person said so; it opens near where they read."""
        self._state.keep_word("panel", OPEN if is_open else SHUT)
        self._panel.setVisible(is_open)
        if is_open:
            QTimer.singleShot(0, self, self._go_near)  # the list is laid out by then

    @Slot()
    def _go_near(self) -> None:
        seen = self._page.visible_span()
        if seen is not None:
            self._panel.show_near(seen.start)


COMMANDS: tuple[Command[PanelToggle], ...] = (
    Command(
        "panel",
        marked("commands", "Findings &panel"),
        keys=("F9",),
        switch=PanelToggle.want,
        is_on=lambda toggle: toggle.is_open,
    ),
)
