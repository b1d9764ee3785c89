"""The Qt model of the sidebar."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Slot,
)

from reader.checking.non_english_filter import language_name, why_nothing_is_checked
from reader.checking.verdict import Level
from reader.gui.findings.review_model import ReviewModel
from reader.gui.library.open_article import OpenArticle
from reader.gui.library.open_articles import OpenArticles
from reader.gui.state.check_status import Phase
from reader.gui.translation import grouped, translated
from reader.gui.widgets.literal_text import plain_tip

ARTICLE_ROLE = Qt.ItemDataRole.UserRole + 1  # the row's OpenArticle
STATUS_ROLE = Qt.ItemDataRole.UserRole + 2  # what is to be decided, and the verdict, in a few words
KIND_ROLE = Qt.ItemDataRole.UserRole + 3  # of the file, by its name
IN_PART_ROLE = Qt.ItemDataRole.UserRole + 4  # something was not checked
PAUSE = 100  # milliseconds: a check tells of itself more often than anybody looks at a row

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SidebarModel(QAbstractListModel):
    """A row for each open article: its title, how its check stands, what is to be decided."""

    def __init__(self, articles: OpenArticles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._rows = list(articles.all)
        self._changed: set[OpenArticle] = set()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._on_soon)
        articles.listed.connect(self._on_listed)
        articles.updated.connect(self._on_updated)

    def article(self, row: Index) -> OpenArticle | None:
        """Return the article of a row."""
        return self._rows[row.row()] if 0 <= row.row() < len(self._rows) else None

    def index_of(self, article: OpenArticle) -> QModelIndex:
        """Return the row of an article, or no row."""
        return self.index(self._rows.index(article)) if article in self._rows else QModelIndex()

    def status(self, article: OpenArticle) -> str:
        """Say in a few words how an article stands."""
        state = article.state
        if article.article is None or article.review is None:
            return self.tr("waiting to be read")
        if state.phase is Phase.CHECKING:
            done = state.progress
            if not done.checked:
                return self.tr("waiting to be checked")
            return self.tr("checking, {checked} of {total}").format(
                checked=grouped(done.checked), total=grouped(done.total)
            )
        if why_nothing_is_checked(article.article):
            return self.tr("not checked: {language}").format(
                language=translated(language_name(article.article.language))
            )
        todo, gap = self._todo(article.review), state.gap
        if state.phase is not Phase.CHECKED:
            gap = self.tr("check not finished")
        if gap and not article.review.session.found and state.phase is not Phase.CHECKED:
            return gap
        if gap:
            todo = self.tr("{todo}, {gap}").format(todo=todo, gap=gap)
        verdict = self._verdict(article)
        return self.tr("{todo} · {verdict}").format(todo=todo, verdict=verdict) if verdict else todo

    def is_in_part(self, article: OpenArticle) -> bool:
        """Say whether something in an article was to be checked and was not."""
        return not article.state.is_busy and bool(article.state.unchecked)

    def title(self, article: OpenArticle) -> str:
        """Name an article so that it is told from the others."""
        file, name = article.id.name, article.name
        alike = sum(other.name == name for other in self._rows) > 1
        if not file or not alike or name == file:
            return name
        return self.tr("{file}: {title}").format(file=file, title=name)

    def _todo(self, review: ReviewModel) -> str:
        if not review.session.items:
            hidden = review.session.found
            if hidden:
                return self.tr("%Ln less sure, not shown", "", hidden)
            return self.tr("nothing found")
        count = review.open_count
        return self.tr("%Ln to decide", "", count) if count else self.tr("all decided")

    def _verdict(self, article: OpenArticle) -> str:
        if article.verdict is None:
            return ""
        if article.verdict.quotation_altered:
            return self.tr("altered quotation")
        if article.verdict.damaged_quotations:
            return self.tr("damaged quotations")
        return {
            Level.PARAPHRASED: self.tr("probably paraphrased"),
            Level.UNCLEAR: self.tr("possibly paraphrased"),
            Level.TOO_SHORT: self.tr("too short for a verdict"),
        }.get(article.verdict.level, "")

    @Slot()
    def _on_listed(self) -> None:
        self.beginResetModel()
        self._rows = list(self._articles.all)
        self.endResetModel()

    @Slot(object)
    def _on_updated(self, article: OpenArticle) -> None:
        self._changed.add(article)
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _on_soon(self) -> None:
        changed, self._changed = self._changed, set()
        for row in map(self.index_of, changed):
            if row.isValid():
                self.dataChanged.emit(row, row)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of open articles."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, the article, its status, or what a screen reader says."""
        article = self.article(index)
        if article is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title(article)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(str(article.id))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.title(article)}, {self.status(article)}"
            case _ if role == KIND_ROLE:
                return article.path.suffix[1:].upper() if article.path else ""
            case _ if role == IN_PART_ROLE:
                return self.is_in_part(article)
            case _ if role == ARTICLE_ROLE:
                return article
            case _ if role == STATUS_ROLE:
                return self.status(article)
        return None
