"""Commands that make, change and remove own marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from reader.detectors.quotation.altered_quotations import speech_in
from reader.errors import AskanceError
from reader.gui import labels
from reader.gui.commands import conditions
from reader.gui.commands.actions import Actions
from reader.gui.commands.command import Command
from reader.gui.findings.mark_dialog import MarkDialog
from reader.gui.findings.review_controller import ReviewController
from reader.gui.page.article_view import ArticleView
from reader.gui.state.messages import Kind, Message, Messages
from reader.gui.style.theme_choice import ThemeChoice
from reader.gui.translation import marked
from reader.model.article import Article
from reader.model.finding import Family
from reader.model.own_mark import OwnMark, is_own_mark
from reader.model.span import Span
from reader.reports.positions import Excerpt
from reader.review.grouping import ReviewItem
from reader.review.review_session import ReviewSession

LONGEST = 5_000  # code points of a passage: what is longer is no passage but a text


class OwnMarkCommands(QObject):
    """Marks what is selected on the page, changes what a mark says, and takes marks away."""

    def __init__(
        self,
        window: QWidget,
        *,
        controller: ReviewController,
        page: ArticleView,
        actions: Actions,
        look: ThemeChoice,
        messages: Messages,
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._page = window, controller, page
        self._actions, self._look, self._messages = actions, look, messages
        self._family = Family.WORDING  # chosen last

    def ask(self) -> None:
        """Ask what is doubtful about the selected passage; without one, about the mark at hand."""
        span, article = self._page.selected_span(), self._controller.article
        if article is None:
            return
        if span is None:
            item = self._controller.current
            if item is not None and is_own_mark(item.finding):
                self.ask_for_change()
            else:
                self._messages.info(self.tr("Select the passage with the mouse, then press M."))
            return
        if len(span) > LONGEST:
            self._messages.info(self.tr("Too long for one mark. Select less."))
            return
        there = self._at(span, self._controller.items)
        if there is not None:
            self._controller.choose(there.finding)
            self.ask_for_change()
            return
        mark = OwnMark(self._guessed(article, span))
        self._open(article, span, mark, "", lambda *said: self._mark(article, span, *said))

    def ask_for_change(self) -> None:
        """Ask what the mark at hand is to say instead."""
        item, article = self._controller.current, self._controller.article
        if article is None or item is None or item.decision is None or item.decision.mark is None:
            return
        mark, note, span = item.decision.mark, item.decision.note, item.finding.span
        self._open(
            article, span, mark, note, lambda *said: self._change(article, item, *said), new=False
        )

    def remove(self) -> None:
        """Take the mark at hand away."""
        item, session = self._controller.current, self._controller.session
        if item is not None and session is not None and is_own_mark(item.finding):
            name = self._named(self.tr("remove the mark on “{words}”"), item.finding.span)
            done = self._named(self.tr("Removed the mark on “{words}”."), item.finding.span)
            self._try(lambda: session.remove_mark(item, name=name), done=done)

    def lost_marks_message(self, session: ReviewSession | None) -> Message | None:
        """Return what to say where marks have no passage in their article's text any more."""
        count = session.lost_marks if session is not None else 0
        if not count:
            return None
        text = self.tr(
            "%Ln own mark(s) no longer match a passage of this text. "
            "They are still stored: see Tools ▸ Own marks….",
            "",
            count,
        )
        return Message(Kind.WARNING, text, about_article=True)

    def _open(
        self,
        article: Article,
        span: Span,
        mark: OwnMark,
        note: str,
        then: Callable[[Family, str, str], None],
        *,
        new: bool = True,
    ) -> None:
        dialog = MarkDialog(
            Excerpt.of(article, span),
            mark,
            note=note,
            theme=self._look.theme,
            is_new=new,
            parent=self._window,
        )
        dialog.marked.connect(then)
        place = self._page.place_of_span(span)
        viewport = self._page.viewport()
        dialog.open_next_to(QRect(viewport.mapToGlobal(place.topLeft()), place.size()))

    def _mark(
        self, article: Article, span: Span, family: Family, note: str, suggestion: str
    ) -> None:
        session = self._controller.session
        if session is None or session.article is not article:
            self._messages.warn(self.tr("The text has changed. Select the passage again."))
            return
        self._family = family
        name = self._named(self.tr("mark “{words}”"), span)
        done = self._named(self.tr("Marked “{words}”."), span)
        self._try(
            lambda: session.mark(span, family, note=note, suggestion=suggestion, name=name),
            done=done,
        )
        self._page.clear_selection()
        self._show(span)

    def _change(
        self, article: Article, item: ReviewItem, family: Family, note: str, suggestion: str
    ) -> None:
        session = self._controller.session
        if session is not None and session.article is article:
            span = item.finding.span
            name = self._named(self.tr("change the mark on “{words}”"), span)
            self._try(
                lambda: session.change_mark(
                    item, family, note=note, suggestion=suggestion, name=name
                ),
                done=self._named(self.tr("Changed the mark on “{words}”."), span),
            )
            self._show(span)

    def _show(self, span: Span) -> None:
        """Go to the mark at a place, and let it be seen where its family or the search hides it."""
        item = self._at(span, self._controller.items)
        if item is None:
            return
        family = item.finding.family
        if family in self._controller.arrangement.hidden:
            self._controller.set_family_shown(family, True)
        if self._at(span, self._controller.shown) is None:
            self._controller.arrange(words="", only=None)
        self._controller.choose(item.finding)

    @staticmethod
    def _at(span: Span, items: Sequence[ReviewItem]) -> ReviewItem | None:
        own = (i for i in items if i.finding.span == span and is_own_mark(i.finding))
        return next(own, None)

    def _guessed(self, article: Article, span: Span) -> Family:
        """Return the likeliest kind: words in somebody's mouth, else what was chosen last."""
        for paragraph in article.paragraphs_in(span):
            if any(speech.contains(span) for speech in speech_in(article, paragraph)):
                return Family.QUOTATION
        return self._family

    def _named(self, pattern: str, span: Span) -> str:
        article = self._controller.article
        quote = span.of(article.text) if article else ""
        return pattern.format(words=labels.inside_quotes(labels.short(quote, length=32)))

    def _try(self, step: Callable[[], None], *, done: str) -> None:
        try:
            step()
        except AskanceError as error:  # it holds all the same, but not for long
            self._messages.error(str(error))
        else:
            self._messages.done(done)


COMMANDS: tuple[Command[OwnMarkCommands], ...] = (
    Command(
        "mark_passage",
        marked("commands", "Mark the &selected passage…"),
        OwnMarkCommands.ask,
        keys=("M",),
        when=conditions.ARTICLE,
    ),
    Command(
        "change_mark",
        marked("commands", "Chan&ge this mark…"),
        OwnMarkCommands.ask_for_change,
        when=conditions.OWN_MARK,
    ),
    Command(
        "remove_mark",
        marked("commands", "Remove th&is mark"),
        OwnMarkCommands.remove,
        keys=("Del",),
        when=conditions.OWN_MARK,
    ),
)
