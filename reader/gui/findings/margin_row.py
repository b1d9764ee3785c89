"""A line in the margin: what kind of finding it is and its message, as a button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.gui import labels
from reader.gui.page.highlights import Mark
from reader.gui.style.theme import Theme
from reader.gui.translation import say

BAR, RING = 3, 2  # points: of the family's colour, of the frame around the line with the keyboard
INDENT = 9  # points from the bar to the words
DECIDED = 0.5  # opacity
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MarginRow(QAbstractButton):
    """Stands for one finding. A click does not take the keyboard; Tab and arrows bring it here.

    Signals: `chosen` by a click, `opened` by Enter, `stepped` by an arrow with 1 or -1, `ended` by
    Home and End with a place in the list, `left` by Escape, `taken` before a letter becomes a
    command, which is then about this finding.
    """

    chosen = Signal(object)  # Mark
    opened = Signal(object)  # Mark
    stepped = Signal(int)
    ended = Signal(int)
    left = Signal()
    taken = Signal(object)  # Mark

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark: Mark | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    @property
    def mark(self) -> Mark | None:
        """The finding that it stands for, and how that was decided."""
        return self._mark

    @property
    def words(self) -> str:
        """What it says, from the beginning."""
        return self.text()

    def show_mark(self, mark: Mark, theme: Theme) -> None:
        """Stand for a finding; a screen reader also says how that was decided."""
        if mark == self._mark and theme is self._theme:
            return
        self._mark, self._theme = mark, theme
        message = labels.short(mark.finding.message, length=120)
        words = f"{labels.kind(mark.finding)}: {message}"
        is_decided = mark.kind.terms.is_decided
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(say("words", mark.kind.terms.label) if is_decided else "")
        self.update()

    def _on_clicked(self) -> None:
        (self.opened if self.hasFocus() else self.chosen).emit(self._mark)

    # Qt asks

    def event(self, event: QEvent) -> bool:
        """Let a letter that is a command be about this finding."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers()
            in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            and event.text().isalpha()
        ):
            self.taken.emit(self._mark)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another line, open the card, or give the keyboard back."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in ENDS:
            self.ended.emit(ENDS[key])
        elif key in OPENING:
            self.opened.emit(self._mark)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, the words, and a frame where the keyboard is."""
        if self._mark is None:
            return
        colours, finding = self._theme.colours, self._mark.finding
        is_altered = is_altered_quotation(finding)
        ink = colours.alarm if is_altered else self._theme.mark(finding.family).ink
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(colours.accent, RING))
                inner = box.adjusted(RING / 2, RING / 2, -RING / 2, -RING / 2)
                painter.drawRoundedRect(inner, 4, 4)
            painter.setOpacity(DECIDED if self._mark.kind.terms.is_decided else 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            left = box.left() + RING + 2
            painter.drawRoundedRect(QRectF(left, 5, BAR, box.height() - 10), BAR / 2, BAR / 2)
            painter.setPen(colours.alarm if is_altered else colours.page_dim)
            place = box.adjusted(left + BAR + INDENT, 0, -RING - 2, 0)
            metrics = QFontMetrics(self.font())
            end = Qt.TextElideMode.ElideRight
            words = metrics.elidedText(self.text(), end, int(place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
