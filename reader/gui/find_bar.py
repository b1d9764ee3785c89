"""The bar that finds words on the page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.gui.article_view import ArticleView


class FindBar(QWidget):
    """A field, the count, next and previous; hidden until `open_for_typing`."""

    def __init__(self, page: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.hide()

    def open_for_typing(self) -> None:
        """Show the bar with its field selected."""
        self.show()
