"""The Qt model of the findings list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui import labels
from reader.gui.widgets.literal_text import plain_tip
from reader.model.article import Article
from reader.model.finding import Finding
from reader.review.grouping import ReviewItem
from reader.review.list_view import Heading, Row

ROW_ROLE = Qt.ItemDataRole.UserRole + 1  # the row: a ReviewItem or a Heading
CONTEXT_ROLE = Qt.ItemDataRole.UserRole + 2  # an item's Context
MANY = 100  # runs of changed rows; the view takes longer to move that many than to begin anew

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Context(NamedTuple):
    """A passage with a few of the words around it, on one line."""

    before: str
    passage: str
    after: str


class FindingsModel(QAbstractListModel):
    """A row for each passage that is shown, with headings between them where they are grouped.

    A row is found by its finding, never remembered by its number: rows come and go while the check
    runs, and a late answer may not find its row any more.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._rows: list[Row] = []
        self._names: list[object] = []  # of the rows
        self._items: list[ReviewItem] = []
        self._places: dict[int, tuple[int, int]] = {}  # finding's id: its row, its item's number

    @property
    def items(self) -> Sequence[ReviewItem]:
        """The rows without their headings, to be read only."""
        return self._items

    def show(self, article: Article | None, rows: Sequence[Row]) -> None:
        """Make the rows these; views keep their place, as only what differs comes and goes."""
        if article is not self._article:
            self._reset(article, [])
        names = [_identity(row) for row in rows]
        if names != self._names and not self._come_and_go(rows, names):
            self._reset(article, rows)
            return
        changed = list(_runs([old != new for old, new in zip(self._rows, rows)]))
        self._take(rows)
        for first, end in changed:
            self.dataChanged.emit(self.index(first), self.index(end - 1))

    def _come_and_go(self, rows: Sequence[Row], names: Sequence[object]) -> bool:
        """Take out the rows that are gone and put in those that came; False where it is too much.

        So it is as well where rows that stay do so in another order.
        """
        before, now = set(self._names), set(names)
        gone = list(_runs([name not in now for name in self._names]))
        come = list(_runs([name not in before for name in names]))
        staying = [name for name in self._names if name in now]
        if len(gone) + len(come) > MANY or staying != [n for n in names if n in before]:
            return False
        for first, end in reversed(gone):
            self.beginRemoveRows(_ROOT, first, end - 1)
            del self._rows[first:end]
            self.endRemoveRows()
        for first, end in come:
            self.beginInsertRows(_ROOT, first, end - 1)
            self._rows[first:first] = rows[first:end]
            self.endInsertRows()
        return True

    def row_of(self, finding: Finding | None) -> int | None:
        """Return the row that shows `finding`, None where none does."""
        return self._places.get(id(finding), (None, None))[0]

    def number_of(self, finding: Finding | None) -> int | None:
        """Return the number of the item that shows `finding`, from 0, headings not counted."""
        return self._places.get(id(finding), (None, None))[1]

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

    def _reset(self, article: Article | None, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._article = article
        self._take(rows)
        self.endResetModel()

    def _take(self, rows: Sequence[Row]) -> None:
        self._rows, self._names = list(rows), [_identity(row) for row in rows]
        self._items, self._places = [], {}
        for number, row in enumerate(rows):
            if isinstance(row, ReviewItem):
                for part in row.parts:
                    self._places[id(part.finding)] = (number, len(self._items))
                self._items.append(row)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the passage, the row, its context, its reasons, or what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        if isinstance(row, Heading):
            return labels.group(row) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part.finding.message for part in row.parts))
        if role in (Qt.ItemDataRole.DisplayRole, CONTEXT_ROLE):
            context = self.context_of(row.finding)
            return context if role == CONTEXT_ROLE else context.passage
        return None

    def spoken(self, row: Row) -> str:
        """Return what a screen reader says of a row."""
        if isinstance(row, Heading):
            return labels.spoken_group(row)
        finding = row.finding
        number = self.number_of(finding)
        return labels.spoken_finding(
            finding,
            number=0 if number is None else number + 1,
            count=len(self._items),
            passage=self.context_of(finding).passage,
            decision=row.decision,
        )


def _identity(row: Row) -> object:
    return row.name if isinstance(row, Heading) else id(row.finding)


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
