"""The open articles as rows."""

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

from reader.checking.verdict import Level
from reader.gui.articles.check_state import Phase
from reader.gui.articles.open_article import OpenArticle
from reader.gui.articles.open_articles import OpenArticles
from reader.gui.findings.findings_pile import FindingsPile

ARTICLE_ROLE = Qt.ItemDataRole.UserRole + 1  # the row's OpenArticle
STATUS_ROLE = Qt.ItemDataRole.UserRole + 2  # what is to be decided, and the verdict, in a few words
PAUSE = 100  # milliseconds: a check tells of itself more often than anybody looks at a row

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ShelfModel(QAbstractListModel):
    """A row for each open article: its title, how its check stands, what is to be decided."""

    def __init__(self, articles: OpenArticles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._rows = list(articles.all)
        self._changed: set[OpenArticle] = set()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._on_soon)
        articles.listed.connect(self._on_listed)
        articles.told.connect(self._on_told)

    def article(self, row: Index) -> OpenArticle | None:
        """Return the article of a row."""
        return self._rows[row.row()] if 0 <= row.row() < len(self._rows) else None

    def index_of(self, article: OpenArticle) -> QModelIndex:
        """Return the row of an article, or no row."""
        return self.index(self._rows.index(article)) if article in self._rows else QModelIndex()

    def status(self, article: OpenArticle) -> str:
        """Say in a few words how an article stands."""
        state = article.state
        if article.article is None or article.pile is None:
            return self.tr("waits to be read")
        if state.phase is Phase.CHECKING:
            done = state.progress
            if not done.checked:
                return self.tr("waits to be checked")
            return self.tr("checking, {checked} of {total}").format(
                checked=done.checked, total=done.total
            )
        todo = self._todo(article.pile)
        verdict = self._verdict(article)
        if state.phase is not Phase.CHECKED:
            return self.tr("{todo} · not checked to the end").format(todo=todo)
        return self.tr("{todo} · {verdict}").format(todo=todo, verdict=verdict) if verdict else todo

    def _todo(self, pile: FindingsPile) -> str:
        if not pile.session.items:
            return self.tr("nothing found")
        count = pile.open_count
        return self.tr("%n to decide", "", count) if count else self.tr("all decided")

    def _verdict(self, article: OpenArticle) -> str:
        level = article.verdict.level if article.verdict else Level.NOT_JUDGED
        return {
            Level.PARAPHRASED: self.tr("paraphrased?"),
            Level.UNCLEAR: self.tr("unclear"),
            Level.NO_SIGN: self.tr("no sign"),
            Level.TOO_SHORT: self.tr("too short"),
            Level.NOT_JUDGED: "",
        }[level]

    @Slot()
    def _on_listed(self) -> None:
        self.beginResetModel()
        self._rows = list(self._articles.all)
        self.endResetModel()

    @Slot(object)
    def _on_told(self, article: OpenArticle) -> None:
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
                return article.name
            case Qt.ItemDataRole.ToolTipRole:
                return str(article.path)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{article.name}, {self.status(article)}"
            case _ if role == ARTICLE_ROLE:
                return article
            case _ if role == STATUS_ROLE:
                return self.status(article)
        return None
