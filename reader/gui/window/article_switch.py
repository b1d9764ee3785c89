"""Shows another open article: page, findings, verdict and messages."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from reader.gui.findings.review_controller import ReviewController
from reader.gui.findings.verdict_headline import VerdictHeadline
from reader.gui.library.open_article import OpenArticle
from reader.gui.library.reading_positions import place_in, place_of, position_of
from reader.gui.page.article_page import NOTHING
from reader.gui.page.article_view import ArticleView
from reader.gui.window.message_bar import MessageBar
from reader.model.article import Article

MOST_LAID_OUT = 2_000_000  # code points of pages that are kept as they are; the others are set anew


class ArticleSwitch(QObject):
    """Knows what is shown, and puts it away as it is, so that it comes back as it was."""

    def __init__(
        self,
        page: ArticleView,
        controller: ReviewController,
        verdict: VerdictHeadline,
        message_bar: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._controller = controller
        self._verdict = verdict
        self._message_bar = message_bar
        self._shown: OpenArticle | None = None
        self._sheets: list[OpenArticle] = []  # that have one, the one used last at the end

    @Slot(object)
    def show_article(self, article: OpenArticle | None) -> None:
        """Show an open article where the person left it, or nothing."""
        self.put_away()
        self._shown = article
        self._verdict.show_verdict(None)
        if article is None or article.article is None:
            self._page.show_article(NOTHING)  # the page that was put away may be let go of
            self._controller.show(None)
            return
        self._lay_page(article, article.article)
        self._controller.show(article.review)
        current = self._controller.current
        self._page.set_current(current.finding if current else None)
        self._verdict.show_verdict(article.verdict)
        for message in article.said:
            self._message_bar.show_message(message)
        article.said = []

    @Slot(object)
    def show_version(self, text: Article) -> None:
        """Show what the file holds now; the place stays."""
        self._message_bar.forget_article()
        place = place_in(text, self._page.place(), before=self._controller.article)
        self._controller.begin_again(text)
        self._verdict.show_verdict(None)
        self._page.show_article(text)
        self._page.set_place(place)

    @Slot(object)
    def begin_again(self, text: Article) -> None:
        """Drop what was found in the article that is shown: another check of it begins."""
        self._message_bar.forget_article()
        self._controller.begin_again(text)
        self._verdict.show_verdict(None)

    @Slot(object)
    def forget(self, article: OpenArticle) -> None:
        """Let go of an article that was closed."""
        if article in self._sheets:
            self._sheets.remove(article)

    def put_away(self) -> None:
        """Write down into what is shown where the person is in it."""
        self._controller.leave()  # while its page is still there: a note may be half written
        article, self._shown = self._shown, None
        said = self._message_bar.forget_article()
        if article is None or article.article is None:
            return
        article.said = said
        article.place = place_of(article.article, self._page.place())
        article.sheet = self._page.put_away()
        if article.sheet is not None:
            self._sheets.append(article)
            self._clear_out()

    def note_place(self) -> None:
        """Note where the person is in what is shown."""
        if self._shown is not None and self._shown.article is not None:
            self._shown.place = place_of(self._shown.article, self._page.place())

    def _lay_page(self, article: OpenArticle, text: Article) -> None:
        sheet, article.sheet = article.sheet, None
        if sheet is not None:
            self._sheets.remove(article)
            if sheet.article == text and self._page.take_up(sheet):
                return
        self._page.show_article(text)
        if article.place is not None:
            self._page.set_place(position_of(article.place, text))

    def _clear_out(self) -> None:
        """Give up the pages used longest ago, where all of them are too much to keep."""
        room = MOST_LAID_OUT
        for article in reversed(self._sheets[:]):
            assert article.sheet is not None
            room -= len(article.sheet.article.text)
            if room < 0:
                article.sheet.discard()
                article.sheet = None
                self._sheets.remove(article)
