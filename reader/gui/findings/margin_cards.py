"""Findings in the margin of a wide window: a line each, beside the words they are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.gui.findings.margin_row import MarginRow
from reader.gui.page.article_page import GUTTER
from reader.gui.page.article_view import ArticleView
from reader.gui.page.highlights import Mark
from reader.gui.style.theme import Theme
from reader.gui.widgets.fading import fade_in_of
from reader.model.finding import Finding

FROM = 1_400  # points of a window's width from which there are cards in the margin
LEAST = 340  # points of a margin that has room for them
AWAY, EDGE = 12, 12  # points from the text, and from the edge of the page
ROW, GAP = 26, 4  # points: a line's height, and what is between two of them


def arranged(wanted: Sequence[tuple[int, int]], held: int | None) -> list[int]:
    """Return where cards are put that want to be at `(top, height)`, in order: none over another.

    The one with the number `held` is where it wants to be; those before it give way upwards, those
    after it downwards.
    """
    tops = [top for top, _ in wanted]
    first = 0 if held is None else held
    for number in range(first - 1, -1, -1):
        room = tops[number + 1] - GAP - wanted[number][1]
        tops[number] = min(tops[number], room)
    for number in range(first + 1, len(tops)):
        room = tops[number - 1] + wanted[number - 1][1] + GAP
        tops[number] = max(tops[number], room)
    return tops


class MarginCards(QWidget):
    """Shows a line for each finding on screen, and keeps room for the open card of the current one.

    Tab brings the keyboard to the line of the current finding, or to the first; arrows go from line
    to line and on down the page, Enter opens the card, Escape goes back to the page. A letter that
    is a command is about the line that has the keyboard. `finding_chosen` tells which was clicked,
    `finding_opened` which was opened by key.
    """

    finding_chosen = Signal(object)  # Finding
    finding_opened = Signal(object)  # Finding

    def __init__(self, page: ArticleView, theme: Theme, is_wanted: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page, self._theme, self._is_wanted = page, theme, is_wanted
        self._rows: dict[int, MarginRow] = {}  # by their findings' ids, from top to bottom
        self._spare: list[MarginRow] = []
        self._last: QWidget = self  # of those that Tab would go through
        self._card = 0  # height of the open card; 0 where there is none
        self._card_top = 0
        self._fade_in = fade_in_of(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabOrder(page, self)
        self.setAccessibleName(self.tr("Findings in the margin"))
        self.setAccessibleDescription(
            self.tr("A line for each finding on screen. Arrows go through them, Enter opens one.")
        )
        page.visible_changed.connect(self.look)
        page.marks_changed.connect(self.look)
        page.current_changed.connect(self.look)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Say whether there is room for cards in the margin, and nothing else says the same."""
        wide = self._page.window().width() >= FROM
        return wide and self._room().width() >= LEAST and self._is_wanted()

    @property
    def rows(self) -> list[MarginRow]:
        """The lines, from top to bottom."""
        return list(self._rows.values())

    @property
    def texts(self) -> list[str]:
        """What the lines say, from top to bottom."""
        return [row.text() for row in self.rows]

    @property
    def boxes(self) -> list[QRect]:
        """Where the lines are, on the page."""
        return [row.geometry().translated(self.pos()) for row in self.rows]

    def keep_room(self, height: int) -> QRect:
        """Keep room for an open card of that height; return where, on the page."""
        self._card = height
        self.look()
        return QRect(self.x(), self._card_top, self.width(), height)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self.look()

    @Slot()
    def look(self) -> None:
        """Put each line beside its words as the page is scrolled now."""
        if not self.is_on:
            self._show([])
            return
        self.setGeometry(self._room())
        seen = sorted(self._page.marks_in_sight(), key=lambda pair: pair[1].top())
        current = self._page.current
        held = next((n for n, (mark, _) in enumerate(seen) if mark.finding is current), None)
        wanted = [
            (place.top(), self._card if number == held and self._card else ROW)
            for number, (_, place) in enumerate(seen)
        ]
        if held is not None:  # the open card is never cut at the foot
            top, height = wanted[held]
            wanted[held] = max(min(top, self.height() - height - EDGE), EDGE), height
        tops = arranged(wanted, held)
        if held is not None:
            self._card_top = tops[held]
        self._show(
            [
                (mark, top)
                for number, (top, (mark, _)) in enumerate(zip(tops, seen))
                if not (number == held and self._card)
            ]
        )

    def _show(self, marks: Sequence[tuple[Mark, int]]) -> None:
        """Let a line be there for each mark; one whose finding stays on screen stays as well."""
        before, self._rows = self._rows, {}
        for mark, top in marks:
            row = before.pop(id(mark.finding), None) or self._new_row()
            row.show_mark(mark, self._theme)
            row.setGeometry(0, top, self.width(), ROW)
            row.show()
            self._rows[id(mark.finding)] = row
        for row in before.values():
            if row.hasFocus():
                self._page.setFocus()
            row.hide()
            self._spare.append(row)
        if marks and self.isHidden():
            self._fade_in.begin()
        self.setVisible(bool(marks))

    def _new_row(self) -> MarginRow:
        if self._spare:
            return self._spare.pop()
        row = MarginRow(self, self._theme)
        self.setTabOrder(self._last, row)
        self._last = row
        row.chosen.connect(lambda mark: self.finding_chosen.emit(mark.finding))
        row.opened.connect(self._on_opened)
        row.taken.connect(self._on_taken)
        row.stepped.connect(self._on_stepped)
        row.ended.connect(lambda place: self.rows[place].setFocus())
        row.left.connect(self._page.setFocus)
        return row

    @Slot(object)
    def _on_opened(self, mark: Mark) -> None:
        self._page.setFocus()  # the line goes, since its card comes in its place
        self.finding_opened.emit(mark.finding)

    @Slot(object)
    def _on_taken(self, mark: Mark) -> None:
        """Let the finding of a line be the one at hand, with the keyboard on the page."""
        self._page.setFocus()
        self.finding_chosen.emit(mark.finding)

    @Slot(int)
    def _on_stepped(self, by: int) -> None:
        """Go to the next line; after the last one on screen, turn the page half on."""
        row = self._with_keyboard()
        assert row is not None
        assert row.mark is not None
        finding = row.mark.finding
        if not self._step(finding, by):
            bar = self._page.verticalScrollBar()
            bar.setValue(bar.value() + by * bar.pageStep() // 2)
            if not self._step(finding, by) and self._rows and id(finding) not in self._rows:
                self.rows[0 if by > 0 else -1].setFocus()

    def _step(self, finding: Finding, by: int) -> bool:
        """Go to the line after or before that of a finding, if it is there to be seen."""
        order = list(self._rows)
        if id(finding) not in self._rows:
            return False
        place = order.index(id(finding)) + by
        row = self._rows[order[place]] if 0 <= place < len(order) else None
        if row is None or not self.rect().contains(row.geometry()):
            return False
        row.setFocus()
        return True

    def _with_keyboard(self) -> MarginRow | None:
        return next((row for row in self.rows if row.hasFocus()), None)

    def _room(self) -> QRect:
        """Return the margin right of the text, on the page."""
        page, viewport = self._page, self._page.viewport().geometry()
        left = viewport.right() - GUTTER + AWAY
        right = page.width() - page.verticalScrollBar().width() - EDGE
        return QRect(left, 0, right - left, page.height())

    # Qt asks

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the line of the current finding, or to the first."""
        super().focusInEvent(event)
        current = self._rows.get(id(self._page.current))
        if row := current or next(iter(self.rows), None):
            row.setFocus(event.reason())

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab leave the margin from any line."""
        step = QWidget.nextInFocusChain if onward else QWidget.previousInFocusChain
        widget = step(self)
        while widget is not None and widget is not self:
            if not self.isAncestorOf(widget) and _takes_tab(widget):
                reason = Qt.FocusReason
                widget.setFocus(reason.TabFocusReason if onward else reason.BacktabFocusReason)
                return True
            widget = step(widget)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the card away where none of the lines was clicked."""
        event.accept()
        self._page.clicked_elsewhere.emit()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()
