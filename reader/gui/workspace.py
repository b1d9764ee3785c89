"""Where things stand between the menu bar and the status line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

PANEL = 376  # points, where the window is first opened


class Workspace(QWidget):
    """The page with what belongs to it, the panel at its right; or the empty page.

    What a feature adds around the page is one more widget in one of the sequences: `top` stretches
    over the window, `above`, `beside` and `below` go with the page.
    """

    def __init__(
        self,
        page: QWidget,
        *,
        panel: QWidget,
        empty: QWidget,
        top: Sequence[QWidget] = (),
        above: Sequence[QWidget] = (),
        beside: Sequence[QWidget] = (),
        below: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._empty = empty
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(_column(*above, _row(page, *beside), *below))
        self.splitter.addWidget(panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([1280 - PANEL, PANEL])
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.splitter)
        _fill(QVBoxLayout(self), *top, self._stack)

    @property
    def is_empty(self) -> bool:
        """Say whether the window invites to open something."""
        return self._stack.currentWidget() is self._empty

    def show_page(self, shown: bool) -> None:
        """Show the page, or the invitation to open something."""
        self._stack.setCurrentWidget(self.splitter if shown else self._empty)


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    _fill(QVBoxLayout(column), *widgets)
    return column


def _row(first: QWidget, *others: QWidget) -> QWidget:
    if not others:
        return first
    row = QWidget()
    _fill(QHBoxLayout(row), first, *others)
    return row


def _fill(layout: QVBoxLayout | QHBoxLayout, *widgets: QWidget) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
