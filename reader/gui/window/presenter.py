"""What the window shows when something becomes of articles, findings or messages."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from reader.gui.commands.conditions import Situation
from reader.gui.labels import short
from reader.gui.library.open_article import OpenArticle
from reader.gui.page.typography import Typography
from reader.gui.state.messages import Kind, Message
from reader.gui.window.parts import WindowParts
from reader.model.article import Article
from reader.model.finding import Finding
from reader.settings import Settings

NAME = "Askance"


def has_open_findings(article: OpenArticle) -> bool:
    """Say whether there is something to decide in an article."""
    return article.review is not None and any(i.is_open for i in article.review.session.items)


class WindowPresenter(QObject):
    """Brings several parts of a window up to date with one event.

    What concerns one part alone is connected to that part itself. `settled` tells that all that was
    asked for is shown.
    """

    settled = Signal()

    def __init__(self, parts: WindowParts, window: QMainWindow) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window

    # Articles

    @Slot(object)
    def show_article(self, article: OpenArticle | None) -> None:
        """Show the article that came to the front, or the invitation to open one."""
        parts = self._parts
        parts.article_switch.show_article(article)
        parts.find_bar.hide()
        parts.toast.hide()  # what it offers to undo was done to another article
        parts.layout.show_page(article is not None)
        parts.header.show_article(article.name if article else "")
        if article is None:
            parts.focus_mode.set_on(False)
        path = article.path if article else None
        self._window.setWindowFilePath(str(path or ""))
        self._window.setWindowTitle(f"{short(article.name)} — {NAME}" if article else NAME)
        if path is not None:
            parts.recent_menu.put_in_front([path])
            parts.page.setFocus()

    @Slot(object)
    def welcome_article(self, article: OpenArticle) -> None:
        """Remember an article that was opened, and note what is to be said about its review."""
        parts = self._parts
        session = article.review.session if article.review else None
        lost = parts.own_marks.lost_marks_message(session)
        if lost is not None:
            article.said.append(lost)
        newest = (parts.articles.front.path, article.path)
        parts.recent_menu.put_in_front([path for path in newest if path is not None])

    @Slot(object)
    def show_version(self, text: Article) -> None:
        """Show what the file in front holds now."""
        parts = self._parts
        parts.article_switch.show_version(text)
        lost = parts.own_marks.lost_marks_message(parts.review.session)
        if lost is not None:
            parts.messages.say(lost)
        parts.toast.show_message(self.tr("The file changed on disk. Checking the new text…"))

    # Findings

    @Slot()
    def show_findings(self) -> None:
        """Mark the findings on the page, and say how things stand."""
        self._parts.page.set_marks(self._parts.review.marks())
        self.show_state()
        self.look_if_settled()

    @Slot(object)
    def show_current(self, finding: Finding | None) -> None:
        """Go to the finding that the person is at; the page stays where nobody went anywhere."""
        if finding is None or self._parts.review.is_back:
            self._parts.page.set_current(finding)
        else:
            self._parts.page.go_to(finding)
        self.show_state()

    # What is going on

    @Slot()
    def show_state(self) -> None:
        """Say everywhere how the check of the article in front stands, and what can be done."""
        parts, state = self._parts, self._parts.articles.front.state
        parts.status_bar.show_state(state, parts.review)
        parts.layout.show_opening(state.opening)
        parts.page.set_unchecked([part.span for part in state.unchecked])
        parts.actions.show_situation(self._situation())
        parts.panel.show_state(state)
        parts.verdict.show_state(state)
        parts.header.show_state(state, is_busy=state.is_busy or parts.review.is_taking_in)

        parts.review_end.show_state(
            is_complete=not (state.is_busy or parts.review.is_taking_in),
            has_next=self._next_to_decide() is not None,
        )

    @Slot()
    def show_next_to_decide(self) -> None:
        """Go to the next open article that has something to decide."""
        article = self._next_to_decide()
        if article is not None:
            self._parts.articles.bring_to_front(article)

    def _next_to_decide(self) -> OpenArticle | None:
        articles = self._parts.articles
        some = list(articles.all)
        at = some.index(articles.front) if articles.front in some else 0
        return next((a for a in some[at + 1 :] + some[:at] if has_open_findings(a)), None)

    @Slot()
    def look_if_settled(self) -> None:
        """Tell when there is nothing more to wait for."""
        parts = self._parts
        if not parts.articles.front.state.is_busy and not parts.review.is_taking_in:
            self.settled.emit()

    @Slot(object)
    def show_message(self, message: Message) -> None:
        """Say something in passing, or above the page where it must be read."""
        self._parts.screen_reader.say(message.text)
        if message.kind is Kind.DONE or (message.kind is Kind.INFO and not message.offers):
            self._parts.toast.show_message(message.text, undo=message.kind is Kind.DONE)
        else:
            self._parts.message_bar.show_message(message)

    @Slot(str)
    def remark_copied(self, text: str) -> None:
        """Say what was copied."""
        self._parts.toast.show_message(self.tr("Copied “{words}”").format(words=short(text)))

    @Slot()
    def remark_install_cancelled(self) -> None:
        """Say that LanguageTool was not installed."""
        self._parts.toast.show_message(self.tr("Cancelled: LanguageTool was not installed."))

    # Settings

    @Slot(object)
    def set_page(self, settings: Settings) -> None:
        """Set the page as the settings say."""
        self._parts.page.set_typography(Typography.of(settings))
        self._parts.page.set_dim_residue(settings.dim_residue)

    def _situation(self) -> Situation:
        articles, review = self._parts.articles, self._parts.review
        state = articles.front.state
        return Situation(
            has_article=state.article is not None,
            is_checking=state.is_busy,
            has_findings=bool(review.model.items),
            current=review.current,
            undo=review.undo_name,
            redo=review.redo_name,
            has_unchecked=bool(state.unchecked),
            has_removed=state.article is not None and bool(state.article.removed),
            open_articles=len(articles.all),
            has_closed=articles.can_reopen,
            has_source=self._parts.comparisons.of(articles.front) is not None,
        )
