"""Scrolls an article and its source together, by the sentences that say the same."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, QPoint, Slot

from reader.comparison.compare import Comparison
from reader.gui.page.article_view import ArticleView

WEAR = 0.5  # pixels that a passage's height may be left by, for each one that is scrolled
Knot = tuple[int, int]  # code points of the article and of the source that belong to one another


class ScrollLock(QObject):
    """Puts the other page where this one is. In between aligned sentences it goes evenly.

    The line that is held is the top one at the beginning, the lowest one at the end, and wanders in
    between, so that both ends of both pages are reached. The article leads always, the source where
    the keyboard or the pointer is on it. Switched on again it goes on from where both stand.
    """

    def __init__(self, article: ArticleView, source: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._article, self._source = article, source
        self._knots: list[Knot] = []
        self._off = 0.0  # by how many pixels the source is scrolled further than it would be
        self._drift = 0.0  # the same for one passage's sake: it wears off as one scrolls on
        self._before = 0  # where the article was
        self._is_moving = False
        self.is_on = True
        article.verticalScrollBar().valueChanged.connect(self._on_article)
        source.verticalScrollBar().valueChanged.connect(self._on_source)
        source.filled.connect(self.follow)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Go by what is aligned in another comparison; by none, nothing moves."""
        self._knots = knots_of(comparison) if comparison else []
        self._off = self._drift = 0.0
        self.follow()

    def level(self, article: int, source: int) -> None:
        """Put a code point of the source on the height of one of the article, where it can be."""
        if not (self.is_on and self._is_ready):
            return
        ours, theirs = self._article.verticalScrollBar(), self._source.verticalScrollBar()
        line = self._article.height_of(article) - ours.value()
        if not 0 <= line < self._article.viewport().height():
            return
        with self.paused():
            lower = _lower(self._source, self._article)
            theirs.setValue(round(self._source.height_of(source) - line + lower))
        self._before = ours.value()
        self._drift = theirs.value() - self._off - self._wanted()

    def set_on(self, on: bool) -> None:
        """Scroll both together, or each by itself."""
        self.is_on = on
        if on and self._is_ready:
            self._off = self._source.verticalScrollBar().value() - self._wanted()
            self._drift = 0.0

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Let one page move without the other."""
        before, self._is_moving = self._is_moving, True
        try:
            yield
        finally:
            self._is_moving = before

    @Slot()
    def follow(self) -> None:
        """Put the source where the article is."""
        if self.is_on and self._is_ready and not self._is_moving:
            with self.paused():
                self._wear_off()
                target = self._wanted() + self._off + self._drift
                self._source.verticalScrollBar().setValue(round(target))

    def _wear_off(self) -> None:
        value = self._article.verticalScrollBar().value()
        rest = max(abs(self._drift) - WEAR * abs(value - self._before), 0.0)
        self._drift, self._before = (rest if self._drift > 0 else -rest), value

    def _wanted(self) -> float:
        return self._target(self._article, self._source, self._knots)

    @property
    def _is_ready(self) -> bool:
        return bool(self._knots) and self._source.isVisible() and self._article.isVisible()

    @Slot()
    def _on_article(self) -> None:
        self.follow()

    @Slot()
    def _on_source(self) -> None:
        leads = self._source.underMouse() or self._source.hasFocus()
        if leads and self.is_on and self._is_ready and not self._is_moving:
            with self.paused():
                turned = [(source, article) for article, source in self._knots]
                self._drift = 0.0
                target = self._target(self._source, self._article, turned, off=-self._off)
                self._article.verticalScrollBar().setValue(round(target))

    @staticmethod
    def _target(
        leader: ArticleView, follower: ArticleView, knots: Sequence[Knot], *, off: float = 0.0
    ) -> float:
        """Return how far the follower is to be scrolled, in pixels; the leader's knots go first."""
        bar = leader.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        line = share * leader.viewport().height()
        height = bar.value() + off + line
        place = leader.position_at_height(height)
        number = bisect_right(knots, place, key=lambda knot: knot[0])
        before, after = knots[max(number - 1, 0)], knots[min(number, len(knots) - 1)]
        top, foot = leader.height_of(before[0]), leader.height_of(after[0])
        there, below = follower.height_of(before[1]), follower.height_of(after[1])
        within = min(max(height - top, 0.0), max(foot - top, 0.0))
        beyond = height - top - within  # above the first line, and below the last
        found = there + beyond + (within * (below - there) / (foot - top) if foot > top else 0.0)
        return found - line + _lower(follower, leader)


def _lower(one: ArticleView, other: ArticleView) -> int:
    """Return how much lower one page begins than the other; 0 where it lies under it."""
    lower = one.mapToGlobal(QPoint()).y() - other.mapToGlobal(QPoint()).y()
    return lower if abs(lower) < min(one.height(), other.height()) / 2 else 0


def knots_of(comparison: Comparison) -> list[Knot]:
    """Return where aligned sentences begin and end, rising in both texts; without what moved."""
    ours, theirs = comparison.pair.article.sentences, comparison.pair.source.sentences
    knots: list[Knot] = [(0, 0)]
    for group in sorted(comparison.pair.alignment.groups, key=lambda group: group.article):
        if group.is_moved:
            continue
        first, last = ours[group.article[0]], ours[group.article[-1]]
        begin, end = theirs[group.source[0]], theirs[group.source[-1]]
        for knot in ((first.span.start, begin.span.start), (last.span.end, end.span.end)):
            if knot[0] > knots[-1][0] and knot[1] > knots[-1][1]:
                knots.append(knot)
    last_knot = len(comparison.article.text), len(comparison.source.text)
    return [*knots, last_knot] if last_knot > knots[-1] else knots
