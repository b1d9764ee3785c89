"""Lays a long article out in slices, so that the window stays responsive."""

from __future__ import annotations

from math import inf
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.gui.page.long_line_splitting import blocks_of
from reader.gui.page.qt_text import shown
from reader.gui.page.typesetting import Typesetter
from reader.model.article import Article

FIRST = 6_000  # code points put down at once: more than the largest screen shows
SLICE_TIME = 0.005  # seconds of a slice with its layout; the rest of a frame is for other events
SLICE_SIZES = 1_000, 50_000


class IncrementalLayout(QObject):
    """Fills an empty document with an article, slice by slice.

    Qt lays out a document that it is given whole in steps that double up to 200,000 characters;
    a step can take longer than a frame. What comes in slices is laid out slice by slice.
    """

    advanced = Signal()  # another slice is on the page
    finished = Signal()

    def __init__(self, article: Article, setting: Typesetter, *, into: QTextDocument) -> None:
        super().__init__(into)
        self.reached = 0  # code points that are on the page
        self._document = into
        self._text = article.text
        self._blocks = blocks_of(article)
        self._setting = setting
        self._cursor = QTextCursor(into)
        self._size = SLICE_SIZES[0]
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._pour)

    def start(self) -> None:
        """Put down the first screens now, and the rest whenever there is time."""
        self._put(FIRST)
        self._timer.start()

    def abandon(self) -> None:
        """Leave the rest out, and let the document go: another has taken its place."""
        self._timer.stop()
        self._document.deleteLater()

    def _pour(self) -> None:
        begun = perf_counter()
        whole = self._put(self._size, latest=begun + 2 * SLICE_TIME)
        pace = SLICE_TIME / max(perf_counter() - begun, 1e-6)
        self._size = round(min(max(self._size * min(pace, 2), SLICE_SIZES[0]), SLICE_SIZES[1]))
        self.advanced.emit()
        if whole:
            self._timer.stop()
            self.finished.emit()

    def _put(self, size: int, *, latest: float = inf) -> bool:
        """Put down about `size` code points; say whether that was the last of them."""
        enough = self.reached + size
        self._cursor.beginEditBlock()
        for line in self._blocks:
            block, characters = self._setting.formats(line)
            if line.start == 0:
                self._cursor.setBlockFormat(block)
                self._cursor.setBlockCharFormat(characters)
            else:
                self._cursor.insertBlock(block, characters)
            words = shown(self._text[line.start : line.end]).replace("\n", " ")
            self._cursor.insertText(words, characters)
            self.reached = line.end
            # each of these calls may have to wait for a thread that checks: no size can tell
            if self.reached >= enough or perf_counter() > latest:
                break
        self._cursor.endEditBlock()
        return self.reached == len(self._text)
