"""The findings as rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui import words
from reader.model.article import Article
from reader.model.finding import Finding
from reader.review.session import ReviewItem

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1  # the row's ReviewItem
CONTEXT_ROLE = Qt.ItemDataRole.UserRole + 2  # its Context
MANY = 100  # runs of changed rows; the view takes longer to move that many than to begin anew

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Context(NamedTuple):
    """A passage with a few of the words around it, on one line."""

    before: str
    passage: str
    after: str


class FindingsModel(QAbstractListModel):
    """A row for each finding that is shown, in order of place.

    A row is found by its finding, never remembered by its number: rows come and go while the check
    runs, and a late answer may not find its row any more.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._items: list[ReviewItem] = []

    @property
    def items(self) -> Sequence[ReviewItem]:
        """The rows, to be read only."""
        return self._items

    def show(self, article: Article | None, items: Sequence[ReviewItem]) -> None:
        """Make the rows these; views keep their place, as only what differs comes and goes."""
        if article is not self._article:
            self._reset(article, [])
        before = {id(item.finding) for item in self._items}
        now = {id(item.finding) for item in items}
        gone = list(_runs([id(item.finding) not in now for item in self._items]))
        come = list(_runs([id(item.finding) not in before for item in items]))
        if len(gone) + len(come) > MANY:
            self._reset(article, items)
            return
        for first, end in reversed(gone):
            self.beginRemoveRows(_ROOT, first, end - 1)
            del self._items[first:end]
            self.endRemoveRows()
        for first, end in come:
            self.beginInsertRows(_ROOT, first, end - 1)
            self._items[first:first] = items[first:end]
            self.endInsertRows()
        for first, end in _runs(
            [old.decision != new.decision for old, new in zip(self._items, items)]
        ):
            self._items[first:end] = items[first:end]
            self.dataChanged.emit(self.index(first), self.index(end - 1))

    def row_of(self, finding: Finding | None) -> int | None:
        """Return the row that shows `finding`, None where none does."""
        if finding is None:
            return None
        row = bisect_left(self._items, finding.sort_key, key=lambda item: item.finding.sort_key)
        while row < len(self._items) and self._items[row].finding.span == finding.span:
            if self._items[row].finding == finding:
                return row
            row += 1
        return None

    def row_near(self, position: int) -> int:
        """Return the first row whose passage begins at `position` or later."""
        return bisect_left(self._items, position, key=lambda item: item.finding.span.start)

    def context_of(self, finding: Finding, *, reach: int = 48) -> Context:
        """Return the passage with the words around it, within its paragraph."""
        assert self._article is not None
        text, span = self._article.text, finding.span
        around = self._article.paragraphs_in(span)
        first = around[0].span.start if around else 0
        last = around[-1].span.end if around else len(text)
        before, after = text[first : span.start], text[span.end : last]
        if len(before) > reach:
            before = f"…{before[-reach:].partition(' ')[2]}"
        if len(after) > reach:
            after = f"{after[:reach].rpartition(' ')[0]}…"
        return Context(_one_line(before), _one_line(span.of(text)), _one_line(after))

    def _reset(self, article: Article | None, items: Sequence[ReviewItem]) -> None:
        self.beginResetModel()
        self._article, self._items = article, list(items)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the passage, the item, its context, or what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.context_of(item.finding).passage
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), item)
            case _ if role == ITEM_ROLE:
                return item
            case _ if role == CONTEXT_ROLE:
                return self.context_of(item.finding)
        return None

    def _spoken(self, row: int, item: ReviewItem) -> str:
        finding = item.finding
        return (
            f"{row + 1} of {len(self._items)}, {words.kind(finding).lower()}, "
            f"{words.how_sure(finding)}: {self.context_of(finding).passage}, "
            f"{words.state(item.decision)}"
        )


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of neighbouring places that are true."""
    first: int | None = None
    for place, flag in enumerate(flags):
        if flag and first is None:
            first = place
        elif not flag and first is not None:
            yield first, place
            first = None
    if first is not None:
        yield first, len(flags)


def _one_line(text: str) -> str:
    return "".join(" " if character.isspace() else character for character in text)
