"""A popover: a card that lies over the window, near what it is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from reader.gui.widgets.fading import FadeIn, FadingShadow

EDGE = 8  # points from the window's edges, and from what it is about
SHADOW = (24, 8, 40)  # radius, way down, opacity of 255


class Popover(QFrame):
    """Comes near an anchor, is left with Escape or a click elsewhere, and gives the focus back.

    It is part of the window and not one of its own: it can be drawn, and a screen reader finds it
    where it is. `closed` tells that it went.
    """

    closed = Signal()

    def __init__(self, window: QWidget, name: str = "popover") -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None  # had the keyboard
        self._listens = False
        self.setObjectName(name)
        self.setProperty("popover", True)
        radius, down, opacity = SHADOW
        shadow = FadingShadow(self)
        shadow.setBlurRadius(radius)
        shadow.setOffset(0, down)
        shadow.setColor(QColor(0, 0, 0, opacity))
        self.setGraphicsEffect(shadow)
        self._fade_in = FadeIn(self, shadow.set_share)
        self.hide()

    def open_at(
        self, anchor: QRect, room: QRect | None = None, *, focus: QWidget | None = None
    ) -> None:
        """Come below `anchor`, given in the window, or above it; `focus` gets the keyboard."""
        self._place(anchor, room or self._window.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE))
        self.show_at(self.pos())
        if focus is not None:
            self.take_keyboard(focus)

    def show_at(self, place: QPoint) -> None:
        """Come with the upper left corner at a place of the window."""
        self.move(place)
        if self.isHidden():
            self._before = self._window.focusWidget()
            self._fade_in.begin()
        self._listen(True)
        self.show()
        self.raise_()

    def take_keyboard(self, focus: QWidget) -> None:
        """Give the keyboard to something in here, until this goes."""
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def give_back_to(self, widget: QWidget) -> None:
        """Let another widget have the keyboard when this goes."""
        self._before = widget

    def close_popover(self) -> None:
        """Go, and give the keyboard back where it was here."""
        focused = self._window.focusWidget()
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        before, self._before = self._before, None
        self.step_back()
        if had_keyboard and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> None:
        """Go without giving the keyboard back; it may come again.

        This and no event of Qt's: a window that is taken down hides what it has in it, when Python
        has no part of it any more.
        """
        self.hide()
        if self._listens:
            self._listen(False)
            self.closed.emit()

    def _listen(self, listens: bool) -> None:
        """Hear of what goes on elsewhere, no longer than needed: see FocusMode."""
        app = QApplication.instance()
        if listens == self._listens or not isinstance(app, QApplication):
            return
        self._listens = listens
        if listens:
            self._window.installEventFilter(self)
            app.focusChanged.connect(self._on_focus_changed)
        else:
            self._window.removeEventFilter(self)
            app.focusChanged.disconnect(self._on_focus_changed)

    def anchored_to(self, widget: QWidget) -> QRect:
        """Return where a widget is in the window."""
        return QRect(widget.mapTo(self._window, QPoint()), widget.size())

    def _place(self, anchor: QRect, room: QRect) -> None:
        self.ensurePolished()
        self.adjustSize()
        self.resize(self.size().boundedTo(room.size()))
        self.move(place_near(anchor, self.rect(), room))

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab go round in here: what lies behind is not reached through it."""
        some = [
            widget
            for widget in self.findChildren(QWidget)
            if widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        here = self._window.focusWidget()
        if not some or here not in some:
            return False
        step = 1 if onward else -1
        reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
        some[(some.index(here) + step) % len(some)].setFocus(reason)
        return True

    # Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Close where the window is pressed elsewhere, or changes its size."""
        if event.type() is QEvent.Type.Resize or (
            event.type() is QEvent.Type.MouseButtonPress
            and isinstance(event, QMouseEvent)
            and not self.geometry().contains(event.position().toPoint())
        ):
            self.close_popover()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a click on nothing to itself."""
        event.accept()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close where the keyboard goes elsewhere in the window."""
        if now is None or not self.isVisible():
            return
        is_ours = now is self or self.isAncestorOf(now)
        if not is_ours and now.window() is self._window.window():
            self.close_popover()


def place_near(anchor: QRect, card: QRect, room: QRect) -> QPoint:
    """Return where a card is put: below the anchor, else above it, and inside the room."""
    left = max(min(anchor.left(), room.right() - card.width() + 1), room.left())
    below, above = anchor.bottom() + EDGE, anchor.top() - EDGE - card.height() + 1
    fits_below = below + card.height() <= room.bottom() + 1
    top = below if fits_below or above < room.top() else above
    return QPoint(left, max(min(top, room.bottom() - card.height() + 1), room.top()))
