"""The list of open articles; they are checked one after another, the current one first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.checking.checker import Checker
from reader.gui.findings.review_model import ReviewModel
from reader.gui.library.article_list import ArticleList
from reader.gui.library.check_runner import MOST_PARTS, CheckRunner
from reader.gui.library.open_article import OpenArticle
from reader.gui.state.check_status import CheckStatus, Phase
from reader.gui.state.messages import Kind, Message, Messages
from reader.model.article import Article
from reader.model.article_id import ArticleId
from reader.model.span import Span
from reader.settings import Settings, Strictness

File = Path | ArticleId  # a path may be FILE#PART
PAUSE = 50  # milliseconds: events come by the hundred, and nobody reads faster


class OpenArticles(QObject):
    """Opens articles, has one of them in front, and tells what becomes of them.

    There is one thread and one set of engines. It works for the article that was just asked for,
    else for the one in front, else for the others in their order. Who is pushed aside loses
    nothing: the kept results bring back what was checked when it is taken up again.

    Signals: `fronted` with the article that is in front now, or None; `changed_on_disk` with
    another version of it; `begun_again` with it when it is checked anew;
    `judged` with the verdict on it; `state_changed` whenever its `state`
    says something else; `ended` when there is nothing to wait for any more in front. `listed` when
    an article came or went, `updated` with one whose row in the sidebar changes; `opened`
    with one that was read, `closed` with one that is put away.
    """

    fronted = Signal(object)  # OpenArticle | None
    changed_on_disk = Signal(object)  # Article
    begun_again = Signal(object)  # Article
    judged = Signal(object)  # ArticleVerdict
    state_changed = Signal()
    ended = Signal()
    listed = Signal()
    updated = Signal(object)  # OpenArticle
    opened = Signal(object)  # OpenArticle
    closed = Signal(object)  # OpenArticle

    def __init__(
        self,
        checker: Checker,
        messages: Messages,
        review_of: Callable[[Article], ReviewModel],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._nothing = OpenArticle(parent=self)
        self._front = self._nothing
        self._articles = ArticleList(self._made)
        self._asked: OpenArticle | None = None  # comes to the front as soon as it is read
        self._visible: Span | None = None  # of the one in front; read by the workers' threads
        self._messages = messages
        self._review_of = review_of
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.state_changed)
        self._check = CheckRunner(checker, self)
        self._check.read.connect(self._on_read)
        self._check.archive_opened.connect(self._on_archive_opened)
        self._check.updated.connect(self._on_updated)
        self._check.judged.connect(self._on_judged)
        self._check.said.connect(self._say)
        self._check.ended.connect(self._on_ended)
        self._check.failed.connect(self._on_failed)

    @property
    def all(self) -> Sequence[OpenArticle]:
        """The open articles in their order, also those that are still to be read."""
        return tuple(self._articles)

    @property
    def front(self) -> OpenArticle:
        """The article in front; one without a path where there is none."""
        return self._front

    @property
    def is_busy(self) -> bool:
        """Say whether anything is to be waited for, in front or behind."""
        return self._check.article is not None or self._front.state.is_busy

    # What a person asks for

    def open(self, files: Sequence[File], *, among: Sequence[File] = ()) -> None:
        """Open articles; the first comes to the front when read, what is there stays till then.

        None is opened twice. `among` gives the order of some in the sidebar.
        """
        for file in (*among, *files):
            self._articles.opened_or_new(_identity(file))
        self.listed.emit()
        if files:
            self.bring_to_front(self._articles.opened_or_new(_identity(files[0])))
        else:
            self._go_on()

    def bring_to_front(self, article: OpenArticle) -> None:
        """Show an open article: at once, or when it is read."""
        if article.article is None:
            self._asked = article
            self._front.state.opening = article.name
            self._begin(article)
        else:
            self._forget_asked()
            self._put_in_front(article)
            self._go_on()
            if not article.state.is_busy:
                self.ended.emit()
        self.state_changed.emit()

    @property
    def can_reopen(self) -> bool:
        """Say whether an article was closed that is not open again."""
        return self._articles.last_closed is not None

    def reopen(self) -> None:
        """Open the article that was closed last."""
        if (last := self._articles.last_closed) is not None:
            self.open([last])

    def step(self, by: int) -> None:
        """Show the article that is so many further down the sidebar, round the end."""
        if (article := self._articles.further(self._front, by)) is not None:
            self.bring_to_front(article)

    def go_to(self, number: int) -> None:
        """Show the article of a number, from 1, in the order of the sidebar."""
        if (article := self._articles.numbered(number)) is not None:
            self.bring_to_front(article)

    @Slot()
    def reload(self) -> None:
        """Read the file in front again, and check what changed in it."""
        if self._front.path is not None:
            self._forget_asked()
            self._front.is_stale = True
            self._front.state.opening = self._front.id.name
            self._begin(self._front)
            self.state_changed.emit()

    def set_strictness(self, strictness: Strictness) -> None:
        """Count behind, too, what is this sure; the controller does so for the one in front."""
        for article in self._articles:
            review = article.review if article is not self._front else None
            if review is not None and review.session.strictness is not strictness:
                review.session.strictness = strictness

    def look_again(self) -> None:
        """Show what is to be shown now: decisions, words or rules were changed elsewhere."""
        for article in self._articles:
            if article.review is not None:
                article.review.session.look_again()

    def check_again(self) -> None:
        """Check all of them anew: what is looked for has changed.

        It is the text at hand that is checked. Its file need not be there any more, and what was
        found before is dropped only for a check that follows.
        """
        for article in self._articles:
            if article.article is None or article.review is None:
                continue
            article.begin_again()
            if article is self._front:
                self.begun_again.emit(article.article)
            else:
                article.review.begin_again(article.article)
            self.updated.emit(article)
        self._check.halt()
        self._go_on()
        self.state_changed.emit()

    def try_again(self) -> None:
        """Check in front what was not checked; an engine that failed is made anew."""
        article = self._front.article
        if article is None:
            return
        if self._front.state.has_failed_engine:
            self._check.renew_engines()
        self._front.state = CheckStatus(article)
        self._begin(self._front)
        self.state_changed.emit()

    def change_engines(self, settings: Settings | None = None) -> None:
        """Check all of them anew, with engines that are made anew: there are others now.

        With `settings` they are those that these ask for.
        """
        self._check.renew_engines(settings)
        self.check_again()

    def stop(self) -> None:
        """Stop what is under way for the person; what was found stays, others are gone on with."""
        if (asked := self._asked) is not None:
            self._drop(asked)
            asked.let_go()
        if self._check.article is self._front:
            self._check.halt()
            self._front.is_stale = False
        self._front.state.ended_early(Phase.STOPPED)
        self.state_changed.emit()
        self.updated.emit(self._front)
        self.ended.emit()
        self._go_on()

    def close(self, article: OpenArticle) -> None:
        """Put an article away; the one next to it comes to the front."""
        if article not in self._articles:
            return
        nearest = self._articles.nearest(article)
        self._drop(article)
        if article is self._front:
            self._put_in_front(nearest or self._nothing)
        self._articles.note_closed(article)
        self.closed.emit(article)
        article.let_go()
        self._go_on()
        self.state_changed.emit()

    def look_at(self, visible: Span | None) -> None:
        """Say what is on screen: it is checked first."""
        self._visible = visible

    @Slot()
    def on_page(self) -> None:
        """Say that the article is on the page as a whole: the check may begin."""
        QTimer.singleShot(0, self._check.on_page)  # by then it is also drawn

    def shutdown(self) -> None:
        """End the check, the engines and the thread."""
        self._check.shutdown()

    # Who is worked for

    def _made(self, identity: ArticleId) -> OpenArticle:
        article = OpenArticle(identity, self)
        article.watch.changed.connect(lambda: self._on_changed(article))
        article.watch.gone.connect(lambda: self._on_gone(article))
        return article

    def _put_in_front(self, article: OpenArticle) -> None:
        if article is not self._front:
            self._front.state.opening = ""
            self._front, self._visible = article, None
            self.fronted.emit(None if article is self._nothing else article)

    def _go_on(self) -> None:
        """Work for whoever is the first in need of it, unless the thread is at them already."""
        first = [a for a in (self._asked, self._front) if a is not None]
        article = next((a for a in (*first, *self._articles) if a.needs_work), None)
        if article is not self._check.article:
            self._check.halt()
            if article is not None:
                self._begin(article)

    def _begin(self, article: OpenArticle) -> None:
        self._check.begin(
            article, visible=lambda: self._visible if article is self._front else None
        )

    def _drop(self, article: OpenArticle) -> None:
        """Take an article off the list."""
        self._articles.remove(article)
        if self._check.article is article:
            self._check.halt()
        if self._asked is article:
            self._forget_asked()
        self.listed.emit()

    def _forget_asked(self) -> None:
        self._asked = None
        self._front.state.opening = ""

    # What becomes of them

    @Slot(object, object)
    def _on_read(self, article: OpenArticle, read: Article) -> None:
        before = article.article
        article.take(read)
        article.watch.watch(article.path)
        if article.review is None:
            article.review = self._review_of(read)
            article.review.changed.connect(lambda: self.updated.emit(article))
        elif before != read:
            self._take_version(article, article.review, read)
        if before is None:
            self.opened.emit(article)
        if self._asked is article:
            self._forget_asked()
            self._put_in_front(article)
        if article is not self._front or before == read:
            self._check.on_page()  # nobody will see it there, or it is there already

    @Slot(object, object)
    def _on_archive_opened(self, archive: OpenArticle, parts: Sequence[ArticleId]) -> None:
        """Put the articles of an archive in its place, together; the first comes to the front."""
        is_asked = self._asked is archive
        self._articles.replace(archive, parts[:MOST_PARTS])
        if is_asked:
            self._forget_asked()
        self.listed.emit()
        if len(parts) > MOST_PARTS:
            sentence = self.tr("Of {name} the first {most} articles are open.")
            self._messages.warn(sentence.format(name=archive.id.name, most=MOST_PARTS))
        archive.let_go()
        if is_asked:
            self.bring_to_front(self._articles.opened_or_new(parts[0]))
        else:
            self._rest()

    def _take_version(self, article: OpenArticle, review: ReviewModel, read: Article) -> None:
        article.verdict = None
        article.said = []
        if article is self._front:
            self._visible = None
            self.changed_on_disk.emit(read)
        else:
            review.begin_again(read)

    @Slot(object)
    def _on_updated(self, article: OpenArticle) -> None:
        self.updated.emit(article)
        if article is self._front and not self._soon.isActive():
            self._soon.start()

    @Slot(object)
    def _on_judged(self, article: OpenArticle) -> None:
        if article is self._front:
            self.judged.emit(article.verdict)

    @Slot(object)
    def _on_ended(self, article: OpenArticle) -> None:
        self.updated.emit(article)
        self._rest()

    @Slot(object, str)
    def _on_failed(self, article: OpenArticle, sentence: str) -> None:
        if article.article is None:
            self._messages.error(sentence)
            self._drop(article)
            article.let_go()
        else:
            self._say(article, Message(Kind.ERROR, sentence, about_article=True))
            was_unread, article.is_stale = article.is_stale, False
            article.state.opening = ""
            if not was_unread:
                article.state.ended_early(Phase.BROKEN)
            # else: what was found holds, or the text at hand is checked, as it waits for that
            self.updated.emit(article)
        self._rest()

    def _rest(self) -> None:
        """Say how things stand, now that the thread has nothing to do, and give it more."""
        unread = next((a for a in self._articles if a.article is None), None)
        if self._front is self._nothing and self._asked is None and unread is not None:
            self.bring_to_front(unread)
            return
        self.state_changed.emit()
        if not self._front.state.is_busy:
            self.ended.emit()
        self._go_on()

    def _on_changed(self, article: OpenArticle) -> None:
        if article is self._front:
            self.reload()
        else:
            article.is_stale = True
            self._go_on()

    def _on_gone(self, article: OpenArticle) -> None:
        name = article.id.name
        sentence = self.tr("{name} was moved or deleted. The text stays open until you close it.")
        sentence = sentence.format(name=name)
        self._say(article, Message(Kind.WARNING, sentence, about_article=True))

    @Slot(object, object)
    def _say(self, article: OpenArticle, message: Message) -> None:
        """Say something about an article: now, or when it is in front again."""
        if article is self._front:
            self._messages.say(message)
        else:
            article.said.append(message)


def _identity(file: File) -> ArticleId:
    return (file if isinstance(file, ArticleId) else ArticleId.parse(file)).absolute
