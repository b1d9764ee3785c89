"""Paints a row of the findings list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.gui import labels
from reader.gui.findings.findings_model import CONTEXT_ROLE, ROW_ROLE, Context
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.translation import grouped
from reader.model.decision import ANSWERS, DecisionKind
from reader.model.finding import Severity
from reader.review.grouping import ReviewItem
from reader.review.list_view import DECIDED, Heading, Row

HEIGHT = 52
MARGIN = 16
GAP = 12
BAR = 3  # the width of the bar in the family's colour
ARROW = 8  # from the margin to the middle of the arrow before a heading
STATE = 16  # the width of the sign that says what was decided
BEFORE = 18  # characters before the passage: a few words, so that the passage itself is seen


class FindingDelegate(QStyledItemDelegate):
    """Two lines: the passage among its words; and its family, with how sure it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self._decided = {kind: icon(kind.terms.command, theme) for kind in ANSWERS}

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of every row."""
        return QSize(0, max(HEIGHT, 2 * option.fontMetrics.height() + 16))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        item: Row = index.data(ROW_ROLE)
        if isinstance(item, Heading):
            self._paint_heading(painter, option, item)
            return
        colours = self._theme.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        dismissed = not item.kind.terms.counts
        painter.save()
        row = QRect(option.rect)
        if selected:
            tint = QColor(colours.accent)
            tint.setAlphaF(0.14 if focused else 0.1)
            painter.fillRect(row, tint)
            painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), colours.accent)
        inner = row.adjusted(MARGIN, 8, -MARGIN, -8)

        painter.setOpacity(0.6 if dismissed else 1.0)
        first = QRect(inner)
        first.setHeight(option.fontMetrics.height())
        self._draw_bar(painter, inner, item)
        words_place = inner.adjusted(BAR + GAP, 0, -(STATE + 8), 0)
        self._draw_context(painter, words_place, option.font, index.data(CONTEXT_ROLE), dismissed)
        self._draw_about(painter, words_place, option.font, item)
        sign_of_kind = self._decided.get(item.kind)
        if sign_of_kind is not None:
            place = QRect(inner.right() - STATE + 1, 0, STATE, STATE)
            place.moveCenter(QPointF(place.center().x(), first.center().y()).toPoint())
            sign_of_kind.paint(painter, place)
        painter.restore()

    def _draw_bar(self, painter: QPainter, place: QRect, item: ReviewItem) -> None:
        """Draw a bar in the colour of the mark; what it stands for is said beside it."""
        ink = self._theme.mark(item.finding.family).ink
        if is_altered_quotation(item.finding):
            ink = self._theme.colours.alarm
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        bar = QRectF(place.left(), place.top() + 2, BAR, place.height() - 4)
        painter.drawRoundedRect(bar, BAR / 2, BAR / 2)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading
    ) -> None:
        """Draw the row above a group: its name, and how many there are."""
        colours = self._theme.colours
        painter.save()
        row = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), colours.accent)
        inner = row.adjusted(MARGIN, 0, -MARGIN, -8)
        middle = inner.bottom() - option.fontMetrics.height() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.text_dim)
        x = inner.left() + ARROW
        arrow = [(-5, -3), (5, -3), (0, 4)] if heading.is_open else [(-3, -5), (4, 0), (-3, 5)]
        painter.drawPolygon([QPointF(x + right, middle + down) for right, down in arrow])
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        aligned = Qt.AlignmentFlag.AlignBottom
        count = "" if heading.name == DECIDED else grouped(heading.count)
        painter.setFont(option.font)
        painter.setPen(colours.text_dim)
        painter.drawText(inner, aligned | Qt.AlignmentFlag.AlignRight, count)
        place = inner.adjusted(
            2 * ARROW + GAP // 2, 0, -option.fontMetrics.horizontalAdvance(count) - GAP, 0
        )
        painter.setFont(strong)
        painter.setPen(colours.text)
        name = QFontMetrics(strong).elidedText(
            labels.group(heading), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, aligned | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()

    def _draw_context(
        self, painter: QPainter, place: QRect, font: QFont, context: Context, dismissed: bool
    ) -> None:
        colours = self._theme.colours
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        strong.setStrikeOut(dismissed)
        x, baseline = place.left(), place.top() + QFontMetrics(font).ascent()
        before = context.before[-BEFORE:]
        if len(before) < len(context.before) and " " in before:
            before = before.partition(" ")[2]
        for text, style, colour in (
            (before, font, colours.text_dim),
            (context.passage, strong, colours.text),
            (context.after, font, colours.text_dim),
        ):
            metrics = QFontMetrics(style)
            left = place.right() - x
            if left < metrics.averageCharWidth() or not text:
                continue
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, left)
            painter.setFont(style)
            painter.setPen(colour)
            painter.drawText(x, baseline, text)
            x += metrics.horizontalAdvance(text)

    def _draw_about(self, painter: QPainter, place: QRect, font: QFont, item: ReviewItem) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        finding = item.finding
        about = [labels.kind(finding), labels.how_sure(finding)]
        if finding.severity is Severity.SERIOUS:
            about.append(labels.severity(finding.severity))
        if item.also:
            about.append(labels.also(len(item.also)))
        if item.decision is not None:
            is_confirmed_mark = item.decision.mark and item.kind is DecisionKind.CONFIRMED
            if not (item.is_open or is_confirmed_mark):
                about.append(labels.state(item.decision))
            if item.decision.note:
                about.append(f"“{item.decision.note}”")
        painter.setFont(small)
        colours = self._theme.colours
        painter.setPen(colours.alarm if is_altered_quotation(finding) else colours.text_dim)
        painter.drawText(
            place,
            Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft,
            QFontMetrics(small).elidedText(
                " · ".join(about), Qt.TextElideMode.ElideRight, place.width()
            ),
        )
