"""The page with its marks painted on it. `article_view` handles the mouse on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.gui.page.article_page import ArticlePage
from reader.gui.page.decorations import (
    BAR_FROM_EDGE,
    DECORATIONS,
    draw_bars,
    draw_number,
    draw_source,
)
from reader.gui.page.glyph_boxes import Piece, pieces
from reader.gui.page.highlights import Mark, MarkIndex
from reader.gui.page.laid_out_page import LaidOutPage
from reader.gui.page.mark_lines import WEIGHTS, draw_altered, draw_line
from reader.gui.page.span_cover import Cover
from reader.gui.page.text_search import Search
from reader.gui.style.theme import Theme
from reader.model.article import Article, Role
from reader.model.finding import Finding, LineStyle, Severity
from reader.model.span import Span

CURRENT_TINT = 0.2
HOVERED_TINT = 0.12
ALTERED_TINT = 0.16  # of what somebody is misquoted with: the one ground that is always there
FAINT = 0.4  # opacity of a dismissed finding's line
TINT = 0.35  # of page over residue: it steps back, and can still be read
ROUND = 3  # pixels at the corners of a tint


class Drawn(NamedTuple):
    """A mark and where it is on the screen."""

    mark: Mark
    line: int
    pieces: list[Piece]


class MarkedPage(ArticlePage):
    """Shows an article with findings, matches of a search, and what was not checked."""

    marks_changed = Signal()
    current_changed = Signal(object)  # Finding or None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._marks = MarkIndex()
        self._current: Finding | None = None
        self._hovered: list[Finding] = []
        self._search = Search()
        self._searched = ""
        self._unchecked = Cover()
        self._dims_residue = True

    def show_article(self, article: Article) -> None:
        """Put `article` on the page, without marks."""
        self._forget_marks(article)
        super().show_article(article)

    def take_up(self, sheet: LaidOutPage) -> bool:
        """Put a page back as it was, without marks; say whether it still was good."""
        self._forget_marks(sheet.article)
        return super().take_up(sheet)

    def _forget_marks(self, article: Article) -> None:
        self._marks = MarkIndex()
        self._current = None
        self._hovered = []
        self._unchecked = Cover()
        self._search = Search(self._searched, article.text)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Draw these findings and no others."""
        self._marks = MarkIndex(marks)
        self.viewport().update()
        self.marks_changed.emit()

    @property
    def marks(self) -> MarkIndex:
        """The findings that are drawn."""
        return self._marks

    @property
    def current(self) -> Finding | None:
        """The finding that the person is looking at."""
        return self._current

    def set_current(self, finding: Finding | None) -> None:
        """Draw `finding` as the one that the person is looking at."""
        self._current = finding
        self.viewport().update()
        self.current_changed.emit(finding)

    def set_hovered(self, findings: Sequence[Finding]) -> None:
        """Bring out the findings that the pointer is on."""
        if list(findings) != self._hovered:
            self._hovered = list(findings)
            self.viewport().update()

    def set_unchecked(self, parts: Sequence[Span]) -> None:
        """Draw a bar beside these parts, unless they are the whole: that is said in words."""
        length = len(self._article.text)
        self._unchecked = Cover(part for part in parts if len(part) < length)
        self.viewport().update()

    def set_dim_residue(self, on: bool) -> None:
        """Let leftovers of a web page step back, or stand as dark as the article."""
        self._dims_residue = on
        self.viewport().update()

    def finding_at(self, place: QPoint) -> Finding | None:
        """Return the finding drawn at `place` of the viewport: the innermost, the most severe."""
        return next(iter(self.findings_at(place)), None)

    def findings_at(self, place: QPoint) -> list[Finding]:
        """Return all findings drawn at `place`, the innermost first."""
        point, seen = QPointF(place), self._lines_in(QRect(place, place).adjusted(-1, -1, 1, 1))
        found = [
            drawn.mark.finding
            for drawn in (self._drawn(seen) if seen else ())
            if any(piece.box.contains(point) for piece in drawn.pieces)
        ]
        severities = list(Severity)
        return sorted(found, key=lambda f: (len(f.span), -severities.index(f.severity)))

    def place_of(self, finding: Finding) -> QRect:
        """Return where the part of a finding's passage is that is on screen."""
        return self.place_of_span(finding.span)

    def marks_in_sight(self) -> list[tuple[Mark, QRect]]:
        """Return the marks on screen, each with where it is, in the widget around the viewport."""
        seen = self.visible_span()
        if seen is None:
            return []
        corner = self.viewport().geometry().topLeft()
        found = []
        for drawn in self._drawn(seen):
            if drawn.pieces:
                box = drawn.pieces[0].box.toAlignedRect().translated(corner)
                if box.bottom() >= 0 and box.top() < self.height():
                    found.append((drawn.mark, box))
        return found

    def place_of_span(self, span: Span) -> QRect:
        """Return where the part of a passage is that is on screen."""
        return reduce(QRect.united, self._boxes_of(span), QRect())

    def _boxes_of(self, span: Span) -> list[QRect]:
        """Return the same, a box a line."""
        seen = self.visible_span()
        if seen is None or not span.overlaps(seen):
            return []
        return [piece.box.toAlignedRect() for piece in self._pieces(span, seen)]

    # what is drawn

    def _drawn(self, seen: Span) -> Iterator[Drawn]:
        """Yield the marks on `seen`, with their place on the screen."""
        for mark, line in self._marks.placed(seen):
            yield Drawn(mark, line, self._pieces(mark.finding.span, seen))

    def _lines_in(self, area: QRect) -> Span | None:
        """Return what stands in `area`: of a passage that begins beside it, a part may be in it."""
        return self._span_in(QPoint(0, area.top()), QPoint(self.viewport().width(), area.bottom()))

    def _pieces(self, span: Span, seen: Span) -> list[Piece]:
        start = self._positions.to_qt(max(span.start, seen.start))
        end = self._positions.to_qt(min(span.end, seen.end))
        return list(pieces(self.document(), start, end, origin=self._origin()))

    def _ink(self, mark: Mark) -> QColor:
        """Return the colour of a mark's line."""
        is_altered = is_altered_quotation(mark.finding)
        style = self._theme.mark(mark.finding.family)
        ink = QColor(self._theme.colours.alarm if is_altered else style.ink)
        if not mark.kind.terms.counts:
            ink.setAlphaF(FAINT)
        return ink

    def _ground(self, mark: Mark) -> QColor:
        """Return what lies behind the words of a mark; mostly nothing, until somebody looks."""
        is_altered = is_altered_quotation(mark.finding) and mark.kind.terms.counts
        strengths = [mark.kind.terms.tint]
        strengths += [ALTERED_TINT] * is_altered
        strengths += [HOVERED_TINT] * (mark.finding in self._hovered)
        strengths += [CURRENT_TINT] * (mark.finding == self._current)
        ground = self._ink(mark)
        ground.setAlphaF(max(strengths))
        return ground

    def _may_step_back(self, mark: Mark) -> bool:
        """Say whether the words under a mark can be paler; page furniture is pale already."""
        if not self._dims_residue or not mark.kind.terms.counts or self._ground(mark).alpha():
            return False
        around = self._article.paragraphs_in(mark.finding.span)
        return all(paragraph.role is not Role.BOILERPLATE for paragraph in around)

    # overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tints, the text over them, and the lines over the text."""
        em = self._setting.size
        # frames reach beyond their words
        seen = self._lines_in(event.rect().adjusted(0, -em, 0, em))
        drawn = list(self._drawn(seen)) if seen else []
        painter = self._painter()
        if seen:
            self._paint_decorations(painter, seen)
            self._paint_matches(painter, seen)
        self._paint_tints(painter, drawn)
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        for mark, line, places in drawn:
            self._paint_line(painter, mark, line, places)
        painter.end()

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter

    def _paint_decorations(self, painter: QPainter, seen: Span) -> None:
        em, colours = self._setting.size, self._theme.colours
        for paragraph in self._article.paragraphs_in(seen):
            if paragraph.number and paragraph.role is Role.LIST_ITEM:
                draw_number(
                    painter,
                    self._box(paragraph.span),
                    number=paragraph.number,
                    words=paragraph.text(self._article),
                    font=self._setting.font,
                    colours=colours,
                )
            elif (draw := DECORATIONS.get(paragraph.role)) is not None:
                words = paragraph.text(self._article)
                draw(painter, self._box(paragraph.span), words=words, em=em, colours=colours)
        first = next(iter(self._article.paragraphs), None)
        if first is not None and first.span.start >= seen.start and self._article.source.words:
            box = self._box(first.span)
            right = self.viewport().width() - BAR_FROM_EDGE
            draw_source(
                painter, box, words=self._article.source.words, right=right, colours=colours
            )
        boxes = [self._box(part) for part in self._unchecked.within(seen)]
        draw_bars(painter, boxes, colours=colours)

    def _paint_matches(self, painter: QPainter, seen: Span) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours.match)
        for match in self._search.within(seen):
            for piece in self._pieces(match, seen):
                painter.drawRoundedRect(piece.box, ROUND, ROUND)

    def _paint_tints(self, painter: QPainter, drawn: Sequence[Drawn]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for mark, _, places in drawn:
            if (ground := self._ground(mark)).alpha():
                painter.setBrush(ground)
                for piece in places:
                    painter.drawRoundedRect(piece.box, ROUND, ROUND)

    def _paint_line(self, painter: QPainter, mark: Mark, row: int, places: list[Piece]) -> None:
        finding, ink, size = mark.finding, self._ink(mark), self._setting.size
        line, weight = self._theme.mark(finding.family).line, WEIGHTS[finding.severity]
        tint = QColor(self._theme.colours.page)
        tint.setAlphaF(TINT)
        # words that others speak about must be read
        steps_back = (
            line is LineStyle.FADED
            and self._may_step_back(mark)
            and not self._marks.shares_words(mark)
        )
        for piece in places:
            if steps_back:
                painter.fillRect(piece.box.adjusted(0, 0, 0, -2), tint)
            if is_altered_quotation(finding):
                draw_altered(painter, ink=ink, piece=piece, size=size, row=row)
            else:
                draw_line(painter, line, ink=ink, piece=piece, size=size, weight=weight, row=row)
            if mark.finding == self._current:
                painter.setPen(QPen(self._theme.colours.accent, 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(piece.box.adjusted(-2, -1, 2, 1), 4, 4)
