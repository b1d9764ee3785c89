"""The page as a widget: pointing, selecting, going to findings, searching."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.commands.key_bindings import StandardKey as Key
from reader.gui.page.highlights import Mark
from reader.gui.page.marked_page import MarkedPage
from reader.gui.page.text_search import Search
from reader.gui.style.theme import Theme
from reader.gui.translation import marked
from reader.model.finding import Finding
from reader.model.span import Span

__all__ = ["ArticleView", "Mark"]

NO_MODIFIER, KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


class ArticleView(MarkedPage):
    """Shows an article and the findings in it."""

    finding_chosen = Signal(object)  # Finding
    menu_asked = Signal(QPoint, object)  # where on the screen; the Finding there, or None
    pointed_at = Signal(object)  # list[Finding]: what is under the pointer now, the innermost first
    card_asked = Signal()  # of the current finding, by key
    clicked_elsewhere = Signal()  # where there is no finding
    touched = Signal()  # pressed, or typed on: what came by itself may go

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pressed_at = QPoint()
        self.close_first: Callable[[], bool] = lambda: False  # asked on Escape: was there something
        self.viewport().setMouseTracking(True)

    def go_to(self, finding: Finding) -> None:
        """Make `finding` the current one; the page moves only if it is not well visible."""
        self.set_current(finding)
        self._bring_into_view(finding.span.start)

    def height_of(self, position: int) -> float:
        """Return how far down the page the line of a code point begins, in pixels."""
        return self._line_rect(position).top()

    def position_at_height(self, height: float) -> int:
        """Return the code point that begins a line, so many pixels down the page."""
        return self._position_at(QPoint(0, round(height) - self.verticalScrollBar().value()))

    def selected_span(self) -> Span | None:
        """Return what is selected, without the blanks at its ends; None where nothing is."""
        cursor = self.textCursor()
        span = self._positions.span(cursor.selectionStart(), cursor.selectionEnd())
        words = span.of(self._article.text) if span else ""
        if span is None or not words.strip():
            return None
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def clear_selection(self) -> None:
        """Let nothing be selected; the page stays where it is."""
        cursor, value = self.textCursor(), self.verticalScrollBar().value()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def find_text(
        self, words: str, *, backwards: bool = False, onward: bool = True
    ) -> tuple[int, int]:
        """Select the next match, round the end if need be; return its number and the count.

        Not `onward`, the match that is selected may stay: so the selection grows while one types.
        """
        if words != self._searched:
            self._searched, self._search = words, Search(words, self._article.text)
            self.viewport().update()
        if not len(self._search):
            return 0, 0
        cursor = self.textCursor()
        here = self._positions.from_qt(cursor.selectionStart())
        if backwards:
            index = self._search.last_before(here)
        else:
            index = self._search.next_from(here + (onward and cursor.hasSelection()))
        self._select(self._search[index])
        return index + 1, len(self._search)

    def _select(self, span: Span) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_qt(span.start))
        cursor.setPosition(self._positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor)  # scrolls to the very edge
        self.verticalScrollBar().setValue(value)
        self._bring_into_view(span.start)

    # overrides

    def viewportEvent(self, event: QEvent) -> bool:
        """Let nothing be pointed at when the pointer is gone."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._point_at([])
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the card of the current finding with Enter, or Space where it is in sight."""
        key, plain = event.key(), event.modifiers() in (NO_MODIFIER, KEYPAD)
        is_seen = self._current is not None and not self.place_of(self._current).isEmpty()
        enters = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None
        if plain and (enters or (key == Qt.Key.Key_Space and is_seen)):
            self.card_asked.emit()
        elif key != Qt.Key.Key_Escape or not self.close_first():
            self.touched.emit()
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        self.touched.emit()
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a finding can be clicked, and tell of it."""
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        found = [] if event.buttons() else self.findings_at(place)
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self._point_at(found)

    def _point_at(self, findings: list[Finding]) -> None:
        if findings != self._hovered:
            self.set_hovered(findings)
            self.pointed_at.emit(findings)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the finding there, unless it is selected words that are meant."""
        self.touched.emit()
        place, selected = event.pos(), self.selected_span()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            finding = None if selected else self._current
            there = self.place_of_span(selected) if selected else QRect()
            there = self.place_of(finding) if finding else there
            place = there.bottomLeft() if not there.isEmpty() else place
        elif selected and any(box.contains(place) for box in self._boxes_of(selected)):
            finding = None
        else:
            finding = self.finding_at(place)
        event.accept()
        self.menu_asked.emit(self.viewport().mapToGlobal(place), finding)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the finding under a click."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        moved = (place - self._pressed_at).manhattanLength() > 3
        if event.button() is Qt.MouseButton.LeftButton and not moved:
            finding = self.finding_at(place)
            if finding is None:
                self.clicked_elsewhere.emit()
            elif not self.textCursor().hasSelection():
                self.finding_chosen.emit(finding)


COMMANDS: tuple[Command[ArticleView], ...] = (
    Command(
        "copy",
        marked("commands", "&Copy"),
        ArticleView.copy,
        keys=(Key.Copy,),
        when=conditions.ARTICLE,
    ),
    Command(
        "select_all",
        marked("commands", "Select &all"),
        ArticleView.selectAll,
        keys=(Key.SelectAll,),
        when=conditions.ARTICLE,
    ),
    Command(
        "zoom_in",
        marked("commands", "Zoom &in"),
        ArticleView.zoom_in,
        keys=(Key.ZoomIn, "Ctrl+="),
    ),
    Command(
        "zoom_out",
        marked("commands", "Zoom &out"),
        ArticleView.zoom_out,
        keys=(Key.ZoomOut,),
    ),
    Command(
        "zoom_reset",
        marked("commands", "&Normal size"),
        ArticleView.zoom_reset,
        keys=("Ctrl+0",),
    ),
)
