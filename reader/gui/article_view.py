"""The page: an article set for reading, with its highlights."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.gui.highlights import Mark, MarkState
from reader.gui.theme import Theme
from reader.model.article import Article
from reader.model.finding import Finding
from reader.model.span import Span

__all__ = ["ArticleView", "Mark", "MarkState"]


class ArticleView(QTextEdit):
    """Shows an article and the findings in it. Nobody reads text back from it."""

    finding_chosen = Signal(object)  # Finding
    visible_changed = Signal()
    zoom_changed = Signal(int)  # per cent
    files_dropped = Signal(list)  # of Path
    filled = Signal()  # the whole article is on the page

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setReadOnly(True)

    def show_article(self, article: Article) -> None:
        """Put `article` on the page: the first screens at once, the rest in slices."""
        self.setPlainText(article.text)
        self.filled.emit()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Draw these findings and no others."""

    def set_current(self, finding: Finding | None) -> None:
        """Draw `finding` as the one that the person is looking at."""

    def go_to(self, finding: Finding) -> None:
        """Make `finding` the current one and bring it into view."""

    def finding_at(self, place: QPoint) -> Finding | None:
        """Return the finding drawn at `place` (in viewport coordinates), the innermost if several."""
        return None

    def visible_span(self) -> Span | None:
        """Return the range of the article that is on screen."""
        return None

    def find_text(self, text: str, *, backwards: bool = False) -> tuple[int, int]:
        """Select the next match; return its number and how many there are."""
        return 0, 0

    def zoom(self) -> int:
        """Return the size of the type in per cent."""
        return 100

    def set_zoom(self, percent: int) -> None:
        """Set the size of the type in per cent."""
        self.zoom_changed.emit(percent)

    def zoom_in(self) -> None:
        """Make the type larger by a step."""

    def zoom_out(self) -> None:
        """Make the type smaller by a step."""

    def zoom_reset(self) -> None:
        """Return to the normal size."""

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
