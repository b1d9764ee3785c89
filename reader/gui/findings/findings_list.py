"""The list of findings, with groups that open and close."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from reader.gui.findings.findings_model import ROW_ROLE
from reader.review.grouping import ReviewItem
from reader.review.list_view import Heading

OPENS = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}
TURNS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindingsList(QListView):
    """Tells which row a person went to, by key or mouse.

    Not `currentChanged`: Qt also moves the current row by itself, when the row under it goes.
    """

    finding_chosen = Signal(object)  # Finding
    group_turned = Signal(str)  # its name
    menu_asked = Signal(QPoint, object)  # where on the screen; the Finding of the row there

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Findings"))
        self.setUniformItemSizes(True)  # else every row is measured at every change
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell where an arrow key led; on a heading, open or shut its group."""
        row = self.currentIndex().data(ROW_ROLE)
        key = Qt.Key(event.key())
        if isinstance(row, Heading) and (
            key in TURNS or OPENS.get(key, row.is_open) != row.is_open
        ):
            self.group_turned.emit(row.name)
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._tell(self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row there, or of the current one where a key asks."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = index.data(ROW_ROLE)
        event.accept()
        if isinstance(row, ReviewItem):
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(self.viewport().mapToGlobal(place), row.finding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight when the card or a message takes room from the list."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Heading):
            self.group_turned.emit(row.name)
        else:
            self._tell(index)

    @Slot(QModelIndex)
    def _tell(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ReviewItem):
            self.finding_chosen.emit(row.finding)
