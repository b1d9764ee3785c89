"""When the source is on its page next to the article, and what is shown of it there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.findings.review_controller import ReviewController
from reader.gui.library.open_article import OpenArticle
from reader.gui.library.open_articles import OpenArticles
from reader.gui.page.article_view import ArticleView
from reader.gui.page.typography import Typography
from reader.gui.source.scroll_lock import ScrollLock
from reader.gui.source.source_comparisons import SourceComparisons
from reader.gui.source.source_pane import SourcePane
from reader.gui.translation import marked
from reader.model.finding import Finding
from reader.settings import Settings


class SourceView(QObject):
    """Shows the source of the article in front, until the person closes it.

    `turned` tells whether it is there now.
    """

    turned = Signal(bool)

    def __init__(
        self,
        pane: SourcePane,
        page: ArticleView,
        *,
        articles: OpenArticles,
        comparisons: SourceComparisons,
        review: ReviewController,
    ) -> None:
        super().__init__(pane)
        self._pane, self._page = pane, page
        self._articles, self._comparisons, self._review = articles, comparisons, review
        self._is_wanted = True
        self.lock = ScrollLock(page, pane.page, self)
        before = page.close_first  # the card goes first
        page.close_first = lambda: before() or self._close_by_key()
        comparisons.compared.connect(self._on_compared)
        comparisons.changed.connect(self._on_changed)
        articles.fronted.connect(self.look)
        review.refreshed.connect(self._show_marks)
        pane.close_asked.connect(lambda: self.want(False))
        page.zoom_changed.connect(pane.page.set_zoom)
        pane.page.zoom_changed.connect(page.set_zoom)
        pane.page.set_zoom(page.zoom())

    def want(self, is_wanted: bool) -> None:
        """Show the source, or close it, because the person said so."""
        had_keyboard = self._pane.page.hasFocus()
        self._is_wanted = is_wanted
        self.look()
        if had_keyboard and self._pane.isHidden():
            self._page.setFocus()

    @Slot()
    def look(self) -> None:
        """Show the source of the article in front, where there is one and it is wanted."""
        pair = self._comparisons.of(self._articles.front)
        is_there = pair is not None and self._is_wanted
        self._pane.setVisible(is_there)  # before: it is set in the width that it has then
        self._pane.show_source(pair if is_there else None)
        self.lock.show_comparison(pair.comparison if pair and is_there else None)
        self._show_marks()
        self.follow(self._review.current.finding if self._review.current else None)
        self.turned.emit(is_there)

    @Slot(object)
    def follow(self, _finding: Finding | None) -> None:
        """Go with the person to the finding that they are at."""
        if self._pane.isHidden():
            return
        item = self._review.current
        with self.lock.paused():
            twin = self._pane.go_to(item)
        if item is not None and twin is not None:
            self.lock.level(item.finding.span.start, twin.span.start)

    @Slot(object)
    def set_page(self, settings: Settings) -> None:
        """Set the source as the article is set."""
        self._pane.page.set_typography(Typography.of(settings))

    def change_sides(self) -> None:
        """Give the keyboard to the other page."""
        if not self._pane.isHidden():
            other = self._page if self._pane.page.hasFocus() else self._pane.page
            other.setFocus()

    @Slot(object)
    def _on_compared(self, opened: OpenArticle) -> None:
        if opened is self._articles.front:
            self.want(True)

    @Slot(object)
    def _on_changed(self, opened: OpenArticle) -> None:
        if opened is self._articles.front:
            self.look()

    @Slot()
    def _show_marks(self) -> None:
        if not self._pane.isHidden():
            self._pane.show_marks(self._review.shown)

    def _close_by_key(self) -> bool:
        """Close the source on Escape; say whether there was something to close."""
        if self._pane.isHidden():
            return False
        self.want(False)
        return True


COMMANDS: tuple[Command[SourceView], ...] = (
    Command(
        "source_page",
        marked("commands", "Source &next to the article"),
        keys=("F7",),
        when=conditions.SOURCE,
        switch=SourceView.want,
    ),
    Command(
        "other_side",
        marked("commands", "Other pag&e"),
        SourceView.change_sides,
        keys=("F6",),
        when=conditions.SOURCE,
    ),
    Command(
        "scroll_together",
        marked("commands", "Scroll both &together"),
        when=conditions.SOURCE,
        switch=lambda view, on: view.lock.set_on(on),
        is_on=lambda view: view.lock.is_on,
    ),
)
