"""The overlay shown while files are dragged over the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QDragEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.gui.style.theme import Theme
from reader.gui.widgets.dropped_files import files_in

TINT, EDGE, ROUND = 0.08, 12, 12  # opacity; points from the window's edge, and of the corners
PATIENCE = 50  # milliseconds: from one part of the window to the next, a drag is nowhere


class DropOverlay(QWidget):
    """Lies over a window as long as files are held over it; it takes no drop itself."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._watched = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Drop the files to open them"))
        self._gone = QTimer(self, singleShot=True, interval=PATIENCE)
        self._gone.timeout.connect(self.hide)
        self.hide()

    def watch(self, *targets: QWidget) -> None:
        """Show the veil while files are held over any of these."""
        for target in targets:
            target.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See files come and go."""
        if event.type() is QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if files_in(event.mimeData()):
                self._gone.stop()
                self.setGeometry(self._watched.rect())
                self.raise_()
                self.show()
        elif event.type() is QEvent.Type.DragLeave:
            self._gone.start()
        elif event.type() is QEvent.Type.Drop:
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint the window, with a dashed edge, and say what a drop does."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = QColor(colours.accent)
        tint.setAlphaF(TINT)
        painter.fillRect(self.rect(), tint)
        painter.setPen(QPen(colours.accent, 2, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        painter.drawRoundedRect(frame, ROUND, ROUND)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        painter.setFont(font)
        words = self.tr("Drop to open")
        box = QRectF(painter.fontMetrics().boundingRect(words)).adjusted(-24, -12, 24, 12)
        box.moveCenter(frame.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent)
        painter.drawRoundedRect(box, ROUND, ROUND)
        painter.setPen(colours.on_accent)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
