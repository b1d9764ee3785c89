"""A laid-out page that is put away while another article is shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.gui.page.incremental_layout import IncrementalLayout
from reader.gui.page.qt_text import TextPositions
from reader.model.article import Article


@dataclass(eq=False)
class LaidOutPage:
    """An article laid out as a whole, with its place and selection.

    It is good as long as type and width are those of its `edition`.
    """

    article: Article
    positions: TextPositions
    layout: IncrementalLayout
    document: QTextDocument
    cursor: QTextCursor
    scrolled: int
    edition: int

    def discard(self) -> None:
        """Let the document go."""
        self.document.deleteLater()
