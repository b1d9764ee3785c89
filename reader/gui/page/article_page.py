"""The page an article is laid out on. `marked_page` paints its marks."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.gui.page.incremental_layout import IncrementalLayout
from reader.gui.page.laid_out_page import LaidOutPage
from reader.gui.page.long_line_splitting import cuts_of
from reader.gui.page.qt_text import TextPositions
from reader.gui.page.typesetting import Typesetter
from reader.gui.page.typography import USUAL, Typography
from reader.gui.page.zoomable_text import ZoomableText
from reader.gui.style.theme import Theme
from reader.model.article import Article
from reader.model.span import Span

GUTTER = 48  # pixels beside the text, inside the page
HEAD, FOOT = 92, 160  # pixels above the headline (verdict, source) and below the last line
FRAME = 40  # milliseconds between two settings while the window is being made narrower
COMFORT = 0.12  # of the page's height: a passage closer to an edge is not well visible
NOTHING = Article("", ())


class ArticlePage(ZoomableText):
    """Sets an article for reading. Nobody reads text back from it: `Article.text` is the truth."""

    visible_changed = Signal()
    article_changed = Signal(object)  # Article: another one, or another version, is on the page
    filled = Signal()  # the whole article is on the page

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typography = USUAL
        self._article = NOTHING
        self._positions = TextPositions("")
        self._setting = Typesetter(theme.colours, self._zoom, self._typography)
        self._layout: IncrementalLayout | None = None
        self._wanted: tuple[int, bool] | None = None  # a place to show once it is there; at the top
        self._selected: tuple[int, int] | None = None  # to select again once it is there
        self._page_width = 0
        self._is_screen_full = False  # more is on the page than on the screen
        self._edition = 0  # goes up when type, colours or width change: older sheets are not good
        self._refit = QTimer(self, interval=FRAME, singleShot=True)
        self._refit.timeout.connect(self._lay_out_again)
        self.zoom_changed.connect(self._lay_out_again)  # before anybody else hears of it
        self.setAccessibleName(self.tr("Article"))
        # Qt lays out everything anew whenever its own width changes: the width is ours, and changes
        # only where the measure does not fit the window
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_caret_browsing(False)
        self.verticalScrollBar().valueChanged.connect(self.visible_changed)
        self.setObjectName("page")  # under a style sheet that decides its ground
        self.setPalette(theme.page_palette())

    def show_article(self, article: Article) -> None:
        """Put `article` on the page: the first screens at once, the rest in slices."""
        self._article = article
        self._positions = TextPositions(article.text, cuts_of(article))
        self._selected = None
        self._set()
        self.setAccessibleDescription(article.source.words)
        self.article_changed.emit(article)

    def put_away(self) -> LaidOutPage | None:
        """Take the page off, to be taken up later; None where it is not yet there as a whole."""
        layout = self._layout
        if layout is None or layout.reached < len(self._article.text) or self._wanted:
            return None
        self._layout = None  # or its document would go with it
        scrolled = self.verticalScrollBar().value()
        parts = self._article, self._positions, layout, self.document(), self.textCursor()
        return LaidOutPage(*parts, scrolled, self._edition)

    def take_up(self, sheet: LaidOutPage) -> bool:
        """Put a page back as it was; say whether it still was good."""
        if sheet.edition != self._edition:
            sheet.discard()
            return False
        before, self._layout = self._layout, sheet.layout
        self._article, self._positions = sheet.article, sheet.positions
        self._wanted = self._selected = None
        self.setDocument(sheet.document)
        if before is not None:
            before.abandon()
        self.setTextCursor(sheet.cursor)  # scrolls to it
        self.verticalScrollBar().setValue(sheet.scrolled)
        self.viewport().setUpdatesEnabled(True)
        self.visible_changed.emit()
        self.setAccessibleDescription(sheet.article.source.words)
        self.article_changed.emit(sheet.article)
        return True

    @property
    def article(self) -> Article:
        """What is on the page."""
        return self._article

    def place(self) -> int:
        """Return the code point at the top of the page."""
        if self._wanted is not None and self._wanted[1]:
            return self._wanted[0]
        at_top = self.verticalScrollBar().value() == 0
        return 0 if at_top else self._position_at(QPoint(0, 0))

    def set_place(self, position: int) -> None:
        """Put code point `position` at the top of the page, as soon as it is on the page."""
        self._want(position, at_top=True)

    def visible_span(self) -> Span | None:
        """Return the range of the article that is on screen."""
        return self._span_in(self.viewport().rect().topLeft(), self.viewport().rect().bottomRight())

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`; the place stays."""
        self._theme = theme
        self.setPalette(theme.page_palette())
        self._lay_out_again()

    def set_typography(self, typography: Typography) -> None:
        """Set the article in another face, size, measure or leading; the place stays."""
        if typography != self._typography:
            self._typography = typography
            self._lay_out_again()

    def set_caret_browsing(self, on: bool) -> None:
        """Let the arrow keys move a caret through the text, instead of scrolling."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if on:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)

    # how the article gets onto the page

    def _lay_out_again(self) -> None:
        self._edition += 1
        cursor = self.textCursor()
        if cursor.hasSelection() and self._selected is None:
            self._selected = cursor.anchor(), cursor.position()
        wanted = self._wanted or (self.place(), True)
        self._set()
        self._want(*wanted)

    def _set(self) -> None:
        self._refit.stop()
        before = self._layout
        self._setting = Typesetter(self._theme.colours, self._zoom, self._typography)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._setting.font)
        frame = document.rootFrame().frameFormat()
        frame.setMargin(GUTTER)
        frame.setTopMargin(HEAD)
        frame.setBottomMargin(FOOT)
        document.rootFrame().setFrameFormat(frame)
        self.setDocument(document)
        if before is not None:
            before.abandon()
        self._page_width = self._fitting_width()
        self.setLineWrapColumnOrWidth(self._page_width)
        self._centre()
        self._wanted = None
        self._is_screen_full = False
        self.viewport().setUpdatesEnabled(True)
        self._layout = IncrementalLayout(self._article, self._setting, into=document)
        self._layout.advanced.connect(self._on_poured)
        self._layout.finished.connect(self._on_filled)
        self._layout.start()
        self.setTextCursor(QTextCursor(document))
        self.verticalScrollBar().setValue(0)
        self.visible_changed.emit()

    def _on_poured(self) -> None:
        bar = self.verticalScrollBar()
        if self._wanted is not None:
            self._reach_wanted()
        elif not self._is_screen_full:  # whoever hears this asks where things are: Qt is slow there
            self.visible_changed.emit()
        self._is_screen_full = bar.maximum() > bar.value()

    def _on_filled(self) -> None:
        if self._selected is not None:
            cursor = self.textCursor()
            cursor.setPosition(self._selected[0])
            cursor.setPosition(self._selected[1], QTextCursor.MoveMode.KeepAnchor)
            self._selected = None
            value = self.verticalScrollBar().value()
            self.setTextCursor(cursor)  # scrolls to it
            self.verticalScrollBar().setValue(value)
        self.visible_changed.emit()
        self.filled.emit()

    def _want(self, position: int, at_top: bool) -> None:
        """Show code point `position` as soon as it is on the page."""
        self._wanted = position, at_top
        # a page that would show its beginning before it shows its place flickers
        self.viewport().setUpdatesEnabled(not at_top)
        self._reach_wanted()

    def _reach_wanted(self) -> None:
        """Scroll to the wanted place, once so much is on the page that it can be at its top."""
        if self._wanted is None or self._layout is None:
            return
        position, at_top = self._wanted
        whole = self._layout.reached >= len(self._article.text)
        screens = self.viewport().height() * self._setting.measure / self._setting.size**2
        if not whole and self._layout.reached < position + 2 * screens:
            return
        self._wanted = None
        rect = self._line_rect(min(position, len(self._article.text)))
        bar, height = self.verticalScrollBar(), self.viewport().height()
        edge, y = height * COMFORT, rect.top() - bar.value()
        if at_top:
            bar.setValue(ceil(rect.top()) if position else 0)
        elif not edge <= y <= height - edge - rect.height():
            bar.setValue(round(rect.center().y() - height / 2))
        self.viewport().setUpdatesEnabled(True)
        self.visible_changed.emit()

    def _bring_into_view(self, position: int) -> None:
        """Scroll to code point `position` if it is not well visible; otherwise nothing moves."""
        self._want(position, at_top=False)

    # where things are

    def _line_rect(self, position: int) -> QRectF:
        """Return the line that holds code point `position`, in the document's coordinates."""
        place = self._positions.to_qt(position)
        block = self.document().findBlock(place)
        if not block.isValid():  # it is not on the page yet
            block = self.document().lastBlock()
        box = self.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        line = layout.lineForTextPosition(place - block.position())
        if not line.isValid():
            return box
        return line.rect().translated(box.topLeft())

    def _box(self, span: Span) -> QRectF:
        """Return where the lines of `span` stand in the viewport, as one box as wide as they."""
        first, last = self._line_rect(span.start), self._line_rect(span.end - 1)
        block = self.document().findBlock(self._positions.to_qt(span.start))
        left = self.document().documentLayout().blockBoundingRect(block).left()
        indent = block.blockFormat().leftMargin()
        width = self._page_width - 2 * GUTTER - indent - block.blockFormat().rightMargin()
        box = QRectF(left + indent, first.top(), width, last.bottom() - first.top())
        return box.translated(self._origin())

    def _position_at(self, point: QPoint) -> int:
        return self._positions.from_qt(self.cursorForPosition(point).position())

    def _span_in(self, top_left: QPoint, bottom_right: QPoint) -> Span | None:
        start, end = self._position_at(top_left), self._position_at(bottom_right)
        return Span(start, end) if start < end else None

    def _origin(self) -> QPointF:
        """Return where the document's beginning is in the viewport."""
        return QPointF(0, -self.verticalScrollBar().value())

    def _room(self) -> int:
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _fitting_width(self) -> int:
        return min(self._setting.measure + 2 * GUTTER, self._room())

    def _centre(self) -> None:
        """Keep the page in the middle, however wide the window is."""
        side = max((self._room() - self._page_width) // 2, 0)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    # overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the beginning or the end also with Ctrl; with a caret, Qt moves that."""
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        bar, keys = self.verticalScrollBar(), QKeySequence.StandardKey
        if self.textInteractionFlags() & keyboard:
            super().keyPressEvent(event)
        elif event.matches(keys.MoveToStartOfDocument):
            bar.setValue(bar.minimum())
        elif event.matches(keys.MoveToEndOfDocument):
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Fit the page to the window's new size before the page is told of it."""
        if event.type() is QEvent.Type.Resize:
            self._centre()
            if self._page_width != self._fitting_width() and not self._refit.isActive():
                self._refit.start()
        is_done = super().event(event)
        if event.type() is QEvent.Type.Resize:  # the text may have moved without a new size
            self.visible_changed.emit()
        return is_done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that more or less of the article is on screen."""
        super().resizeEvent(event)
        self.visible_changed.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what the article says: the page shows some characters as others."""
        cursor = self.textCursor()
        span = self._positions.span(cursor.selectionStart(), cursor.selectionEnd())
        data = QMimeData()
        data.setText(span.of(self._article.text) if span else "")
        return data
