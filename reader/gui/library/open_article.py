"""An open article with its state: identity, check status, verdict, review, position."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from reader.checking.verdict import ArticleVerdict
from reader.gui.findings.review_model import ReviewModel
from reader.gui.library.file_watcher import FileWatcher
from reader.gui.library.reading_positions import Place
from reader.gui.page.laid_out_page import LaidOutPage
from reader.gui.state.check_status import CheckStatus, Phase
from reader.gui.state.messages import Message
from reader.model.article import Article
from reader.model.article_id import ArticleId

NO_ARTICLE = ArticleId()


class OpenArticle(QObject):
    """An open file, how far its check has come, its review, and where the person is in it.

    Before it is read it has no article, and no review. `sheet` is its page while another
    one is shown; `place` is where it is to be shown when there is no sheet.
    """

    def __init__(self, identity: ArticleId = NO_ARTICLE, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.id = identity
        self.state = CheckStatus()
        self.verdict: ArticleVerdict | None = None
        self.review: ReviewModel | None = None
        self.sheet: LaidOutPage | None = None
        self.place: Place | None = None
        self.said: list[Message] = []  # about it, that the person has not put away
        self.is_stale = (
            identity.path is not None
        )  # the file is to be read, for the first time or again
        self.needs_layout = False  # the settings of its language may be others now
        self.watch = FileWatcher(self)

    @property
    def path(self) -> Path | None:
        """Its file, or the file that it is a part of."""
        return self.id.path

    @property
    def article(self) -> Article | None:
        """What the file holds."""
        return self.state.article

    @property
    def name(self) -> str:
        """The title, or the file's name as long as it is not read."""
        title = self.article.title if self.article else ""
        return title or self.id.name

    @property
    def needs_work(self) -> bool:
        """Say whether it is to be read or checked still."""
        return self.is_stale or (self.article is not None and self.state.phase is Phase.CHECKING)

    def take(self, article: Article) -> None:
        """Take what was read; its check begins."""
        self.is_stale = self.needs_layout = False
        self.state = CheckStatus(article)

    def begin_again(self) -> None:
        """Wait for another check of the text at hand; nothing is known about it till then."""
        opening, self.state = self.state.opening, CheckStatus(self.article)
        self.state.opening = opening
        self.verdict = None
        self.needs_layout = True

    def let_go(self) -> None:
        """Put everything away that belongs to it."""
        self.watch.watch(None)
        if self.sheet is not None:
            self.sheet.discard()
        if self.review is not None:
            self.review.deleteLater()
        self.deleteLater()
