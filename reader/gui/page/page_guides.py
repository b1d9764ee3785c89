"""The ruler and the outline together."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.page.article_view import ArticleView
from reader.gui.page.outline import Outline
from reader.gui.page.overview_ruler import OverviewRuler
from reader.gui.style.theme import Theme


class PageGuides(QObject):
    """Makes the guides of one page; where each of them stands is the window's matter."""

    finding_chosen = Signal(object)  # Finding

    def __init__(self, page: ArticleView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ruler = OverviewRuler(page, theme)
        self.outline = Outline(page)
        self.ruler.finding_chosen.connect(self.finding_chosen)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self.ruler.set_theme(theme)
