"""Arranges the window's parts above the status bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.gui.labels import short
from reader.gui.widgets.literal_text import plain_label

PANEL, SIDEBAR = 376, 232  # points, where the window is first opened


class WindowLayout(QWidget):
    """The sidebar, the page with what belongs to it, and the panel; or the empty page.

    `pages` divides the article's page from the source's. `resized` tells of another width.

    What a feature adds around the page is one more widget in one of the sequences: `top` stretches
    over the window, `beside` and `below` go with the page.
    """

    resized = Signal()

    def __init__(
        self,
        page: QWidget,
        *,
        source: QWidget,
        sidebar: QWidget,
        panel: QWidget,
        empty: QWidget,
        top: Sequence[QWidget] = (),
        page_edge: Sequence[QWidget] = (),
        below: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._empty = empty
        self.page_edge = _row(*page_edge)
        self.pages = _divided(_column(_row(page, self.page_edge), *below), source)
        self.pages.setStretchFactor(0, 1)
        self.pages.setStretchFactor(1, 1)
        self.pages.setSizes([640, 640])
        self.splitter = _divided(self.pages, panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([1280 - PANEL, PANEL])
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._opening = plain_label()
        self._opening.setObjectName("opening")
        self._opening.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._opening)
        self._stack.addWidget(self.splitter)
        self.sidebar_splitter = _divided(sidebar, self._stack)
        self.sidebar_splitter.setStretchFactor(1, 1)
        self.sidebar_splitter.setSizes([SIDEBAR, 1280 - SIDEBAR])
        layout = QVBoxLayout(self)
        _fill(layout, *top, self.sidebar_splitter)
        layout.setStretchFactor(self.sidebar_splitter, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell whoever arranges by width."""
        super().resizeEvent(event)
        self.resized.emit()

    @property
    def is_empty(self) -> bool:
        """Say whether the window invites to open something."""
        return self._stack.currentWidget() is not self.splitter

    def show_page(self, shown: bool) -> None:
        """Show the page, or the invitation to open something."""
        self._stack.setCurrentWidget(self.splitter if shown else self._empty)
        if not shown:
            self._empty.setFocus()

    def show_opening(self, name: str) -> None:
        """Say quietly what is being opened, where there is nothing else to see yet."""
        if self.is_empty:
            self._opening.setText(self.tr("Opening {name} …").format(name=short(name)))
            self._stack.setCurrentWidget(self._opening if name else self._empty)
            if name:
                self._opening.setFocus()  # else it would go to what stops the opening


def _divided(*widgets: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    for widget in widgets:
        splitter.addWidget(widget)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    _fill(QVBoxLayout(column), *widgets)
    return column


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    _fill(QHBoxLayout(row), *widgets)
    return row


def _fill(layout: QVBoxLayout | QHBoxLayout, *widgets: QWidget) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
