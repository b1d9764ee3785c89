"""A text widget that zooms by keys, wheel and pinch, and accepts dropped files."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QTextEdit, QWidget

from reader.gui.widgets.dropped_files import files_in

ZOOMS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)  # per cent
NOTCH = 120  # eighths of a degree, one click of a wheel; touch pads send many small turns
SPREAD = 1.12  # how far fingers move apart for one step


class ZoomableText(QTextEdit):
    """A read-only field that says which size of type is wanted, and hands dropped files on."""

    zoom_changed = Signal(int)  # per cent
    files_dropped = Signal(list)  # of Path: a text field would swallow them otherwise

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 100
        self._turned = 0  # of the wheel, since the last step
        self._spread = 1.0  # of the fingers, since the last step
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def zoom(self) -> int:
        """Return the size of the type in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Set the size of the type in per cent; the place stays."""
        percent = min(max(percent, ZOOMS[0]), ZOOMS[-1])
        if percent != self._zoom:
            self._zoom = percent
            self.zoom_changed.emit(percent)

    def zoom_in(self) -> None:
        """Make the type larger by a step."""
        self.set_zoom(next((z for z in ZOOMS if z > self._zoom), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Make the type smaller by a step."""
        self.set_zoom(next((z for z in reversed(ZOOMS) if z < self._zoom), ZOOMS[0]))

    def zoom_reset(self) -> None:
        """Return to the normal size."""
        self.set_zoom(100)

    def _spread_by(self, factor: float) -> None:
        self._spread *= factor
        if not 1 / SPREAD < self._spread < SPREAD:
            (self.zoom_in if self._spread > 1 else self.zoom_out)()
            self._spread = 1.0

    # overrides

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with the control key, scroll without."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        event.accept()
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= NOTCH:
            (self.zoom_in if self._turned > 0 else self.zoom_out)()
            self._turned = 0

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom with two fingers, on a touch pad or on the screen."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self._spread_by(1 + event.value())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._spread_by(pinch.scaleFactor())
                event.accept(pinch)
                return True
        return super().viewportEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Welcome files wherever they are held."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        if paths := files_in(event.mimeData()):
            event.acceptProposedAction()
            self.files_dropped.emit(paths)
