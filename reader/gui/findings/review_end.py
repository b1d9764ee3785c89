"""The end of a review: all is decided, what came of it, and where to go from there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from reader.gui.commands.actions import Actions
from reader.gui.findings.review_controller import ReviewController
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.widgets.literal_text import plain_label, plain_tip
from reader.model.decision import DecisionKind
from reader.review.grouping import ReviewItem
from reader.review.review_session import ReviewSession

FOOT = 76  # points from the foot of what it lies on: what was just done is said below it


class ReviewEnd(QFrame):
    """Comes when the last finding is decided, and stays until something is open again.

    It takes no focus, and it does not come where all was decided long ago. `reached` carries what
    it says; `next_asked` tells that the person wants the next article that has something to decide.
    """

    reached = Signal(str)
    next_asked = Signal()

    def __init__(
        self, over: QWidget, review: ReviewController, actions: Actions, theme: Theme
    ) -> None:
        super().__init__(over)
        self.setObjectName("review_end")
        self.setProperty("popover", True)
        self.setAccessibleName(self.tr("End of the review"))
        self._over, self._review = over, review
        self._session: ReviewSession | None = None
        self._was_open = 0  # how many were, in that session
        self._is_complete = False  # the check is
        self._sign = plain_label()
        self._text = plain_label()
        self._text.setObjectName("popover_title")
        export = QPushButton(self.tr("Export report"))
        export.clicked.connect(actions["export"].trigger)
        actions.explain(export, "export")
        self.next = QPushButton(self.tr("Next article"))
        self.next.setAccessibleDescription(self.tr("The next open article with findings to decide"))
        self.next.clicked.connect(self.next_asked)
        self._close = QToolButton()
        self._close.setObjectName("close_message")
        self._close.setToolTip(plain_tip(self.tr("Close")))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 12, 12)
        row.setSpacing(12)
        for widget in (self._sign, self._text, export, self.next, self._close):
            row.addWidget(widget)
        review.refreshed.connect(self.look)
        over.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty where it is not there."""
        return "" if self.isHidden() else self._text.text()

    def show_state(self, *, is_complete: bool, has_next: bool) -> None:
        """Take note whether all is checked, and whether there is another article to go to."""
        self.next.setVisible(has_next)
        if is_complete != self._is_complete:
            self._is_complete = is_complete
            self.look()
        self._place()

    @Slot()
    def look(self) -> None:
        """Come where the last one was decided just now, and go where one is open."""
        review = self._review
        open_now, session = review.open_count, review.session
        is_other = session is not self._session
        is_reached = not is_other and self._was_open > 0 and open_now == 0 and bool(review.items)
        if is_other or open_now or session is None:
            self.hide()
        if is_reached and not self._is_complete:
            return  # more may come: it is looked at again when all is checked
        self._session, self._was_open = session, open_now
        if is_reached:
            self._say(review.items)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._sign.setPixmap(icon("confirm", theme, theme.colours.calm).pixmap(QSize(20, 20)))
        self._close.setIcon(icon("close", theme))

    def _say(self, items: Sequence[ReviewItem]) -> None:
        kinds = Counter(item.kind for item in items)
        parts = [
            self.tr("%Ln error(s)", "", kinds[DecisionKind.CONFIRMED]),
            self.tr("%Ln fine", "", kinds[DecisionKind.DISMISSED]),
            self.tr("%Ln to ask the author", "", kinds[DecisionKind.ASK_AUTHOR]),
        ]
        counts = (DecisionKind.CONFIRMED, DecisionKind.DISMISSED, DecisionKind.ASK_AUTHOR)
        said = ", ".join(part for part, kind in zip(parts, counts) if kinds[kind])
        text = self.tr("All %Ln decided: {counts}.", "", len(items)).format(counts=said)
        self._text.setText(text)
        self.setAccessibleDescription(text)
        self.show()
        self._place()
        self.raise_()
        self.reached.emit(text)

    def _place(self) -> None:
        self.adjustSize()
        width = min(self.width(), self._over.width() - 32)
        left, top = (self._over.width() - width) // 2, self._over.height() - FOOT - self.height()
        self.setGeometry(left, top, width, self.height())

    # Qt asks

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep its place where what it lies on changes its size."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
