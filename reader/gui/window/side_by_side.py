"""Makes room for the source next to the article, also in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot

from reader.gui.commands.actions import Actions
from reader.gui.findings.findings_panel import FindingsPanel
from reader.gui.findings.panel_toggle import PanelToggle
from reader.gui.source.source_pane import SourcePane
from reader.gui.source.source_view import SourceView
from reader.gui.window.layout import WindowLayout

WIDE = 1_100  # points from which the list has room beside two pages
UPRIGHT = 860  # points below which the source lies under the article


class SideBySide(QObject):
    """In a narrow window the source takes the place of the list, and the list that of the source.

    What the person wants of the list stays as it was: it is there again with room for it.
    """

    def __init__(
        self,
        layout: WindowLayout,
        pane: SourcePane,
        view: SourceView,
        *,
        panel: FindingsPanel,
        panel_toggle: PanelToggle,
        actions: Actions,
    ) -> None:
        super().__init__(layout)
        self._layout, self._pane, self._view = layout, pane, view
        self._panel, self._toggle, self._actions = panel, panel_toggle, actions
        self._has_taken = False  # the place of the list
        layout.resized.connect(self.look)
        view.turned.connect(self.look)
        view.turned.connect(actions["source_page"].setChecked)
        actions["panel"].triggered.connect(self._on_panel)

    @property
    def is_narrow(self) -> bool:
        """Say whether there is no room for two pages and the list."""
        return self._layout.width() < WIDE

    @Slot()
    def look(self) -> None:
        """Arrange both pages and the list as there is room."""
        is_upright = self._layout.width() < UPRIGHT
        way = Qt.Orientation.Vertical if is_upright else Qt.Orientation.Horizontal
        self._layout.pages.setOrientation(way)
        takes = self.is_narrow and not self._pane.isHidden()
        if takes and not self._panel.isHidden():
            self._has_taken = True
            self._show_panel(False)
        elif not takes and self._has_taken:
            self._has_taken = False
            self._show_panel(self._toggle.is_open)

    def _show_panel(self, is_shown: bool) -> None:
        self._panel.setVisible(is_shown)
        self._actions["panel"].setChecked(is_shown)

    @Slot(bool)
    def _on_panel(self, is_open: bool) -> None:
        """Give the place of the source to the list that the person asked for."""
        self._has_taken = False
        if is_open and self.is_narrow and not self._pane.isHidden():
            self._view.want(False)
