"""The card that appears when the pointer rests on a mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from reader.gui import labels
from reader.gui.page.family_sign import draw_sign
from reader.gui.style.theme import MarkStyle, Theme
from reader.gui.widgets.literal_text import plain_label
from reader.model.finding import Finding

DELAY = 350  # milliseconds that the pointer rests
WIDTH = 360  # pixels
AWAY = 8  # pixels between the card and the passage
SHOWN = 2  # of several findings on the same words
SIGN = QSize(20, 14)
LONGEST = 400  # characters of a message


def said_of(finding: Finding) -> str:
    """Return why a passage is doubtful, and what probably stood there."""
    message = labels.short(finding.message, length=LONGEST)
    first = next(iter(finding.suggestions), "")
    if not first.strip() or f"“{first}”" in finding.message:
        return message
    probably = QCoreApplication.translate("HoverCard", "Probably “{words}”.")
    return f"{message} {probably.format(words=labels.short(first))}"


class HoverCard(QFrame):
    """Lies over the page, never over the passage it is about, and is gone when the pointer is.

    It takes no part of what the mouse does. A click on the passage opens the full card; whoever
    does not use a pointer has the same words in the list.
    """

    rested = Signal()  # the pointer rests on a passage: the card is there, if it found room

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("hover_card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("About the passage under the pointer"))
        self._theme = theme
        self._findings: list[Finding] = []
        self._passage, self._area = QRect(), QRect()
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(12, 8, 12, 8)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        self._rest = QTimer(self, singleShot=True, interval=DELAY)
        self._rest.timeout.connect(self._appear)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self.leave()

    def point_at(self, findings: Sequence[Finding], *, passage: QRect, area: QRect) -> None:
        """Show `findings` soon, above or below `passage` and inside `area`."""
        if list(findings) == self._findings:
            return
        self.leave()
        self._findings, self._passage, self._area = list(findings), passage, area
        if findings:
            self._rest.start()

    def leave(self) -> None:
        """Go away, and do not come."""
        self._rest.stop()
        self._findings = []
        self.hide()

    def _appear(self) -> None:
        self.hide()  # what is put into a card that is seen has no size yet
        self._fill()
        self._rows.activate()
        self.setFixedSize(WIDTH, self._rows.totalHeightForWidth(WIDTH))
        place = self._free_place()
        if place is not None:
            self.move(place)
            self.show()
        self.rested.emit()

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        said = []
        for row, finding in enumerate(self._findings[:SHOWN]):
            head = self.tr("{kind} · {how_sure}").format(
                kind=labels.kind(finding), how_sure=labels.how_sure(finding)
            )
            message = said_of(finding)
            self._rows.addWidget(_Sign(self._theme.mark(finding.family)), 2 * row, 0)
            self._rows.addWidget(_label(head, "hover_kind"), 2 * row, 1)
            self._rows.addWidget(_label(message, "hover_message"), 2 * row + 1, 1)
            said.append(f"{head}: {message}")
        self.setAccessibleDescription("\n".join(said))

    def _free_place(self) -> QPoint | None:
        """Return a place below the passage or above it; None where there is room for neither."""
        left = min(self._passage.left(), self._area.right() - self.width())
        left = max(left, self._area.left())
        below, above = self._passage.bottom() + AWAY, self._passage.top() - AWAY - self.height()
        for top in (below, above):
            if self._area.top() <= top and top + self.height() <= self._area.bottom():
                return QPoint(left, top)
        return None


class _Sign(QWidget):
    """A piece of a family's line."""

    def __init__(self, style: MarkStyle) -> None:
        super().__init__()
        self._style = style
        self.setFixedSize(SIGN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_sign(painter, self.rect().toRectF(), self._style)
        painter.end()


def _label(text: str, name: str) -> QLabel:
    label = plain_label(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)  # an article's words may look like markup
    label.setWordWrap(True)
    return label
