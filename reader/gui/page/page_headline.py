"""Keeps a widget above the title of an article: it scrolls away with the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.page.article_page import GUTTER, ArticlePage

TOP = 20  # pixels above it, on the page


class PageHeadline(QObject):
    """Moves a widget with the text. `in_sight_changed` tells whether any of it can be seen."""

    in_sight_changed = Signal(bool)

    def __init__(self, widget: QWidget, page: ArticlePage) -> None:
        super().__init__(page)
        self._widget = widget
        self._page = page
        self.is_in_sight = True
        widget.setParent(page.viewport())
        page.visible_changed.connect(self.place)
        page.article_changed.connect(self.place)
        self.place()

    @Slot()
    def place(self) -> None:
        """Put the widget where it belongs as the page is scrolled now."""
        page, widget = self._page, self._widget
        room = page.viewport().width() - 2 * GUTTER
        top = TOP - page.verticalScrollBar().value()
        widget.setGeometry(GUTTER, top, room, widget.sizeHint().height())
        is_in_sight = top + widget.height() > 0
        if is_in_sight != self.is_in_sight:
            self.is_in_sight = is_in_sight
            self.in_sight_changed.emit(is_in_sight)
