"""The panel beside the page: chips, the list of findings, and the card of the one at hand."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.gui import icons, words
from reader.gui.actions import Actions
from reader.gui.detail_card import DetailCard
from reader.gui.finding_delegate import FindingDelegate
from reader.gui.findings_model import ITEM_ROLE
from reader.gui.flow_layout import FlowLayout
from reader.gui.review_desk import ReviewDesk
from reader.gui.theme import Theme
from reader.model.finding import Family
from reader.settings import Strictness

CARD = 288  # points of height, where the window is first opened
CHIP_GAP = 4  # points between a chip's sign and its words


class FindingsList(QListView):
    """Tells which row a person went to, by key or mouse.

    Not `currentChanged`: Qt also moves the current row by itself, when the row under it goes.
    """

    finding_chosen = Signal(object)  # Finding

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell where an arrow key led."""
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._tell(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight when the card or a message takes room from the list."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    @Slot(QModelIndex)
    def _tell(self, row: QModelIndex) -> None:
        item = row.data(ITEM_ROLE)
        if item is not None:
            self.finding_chosen.emit(item.finding)


class FindingsPanel(QWidget):
    """Shows what lies on the desk, in step with it both ways."""

    finding_chosen = Signal(object)  # Finding: the person picked a row

    def __init__(
        self, desk: ReviewDesk, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("findings_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._actions = actions
        self._title = QLabel("Findings")
        self._title.setObjectName("panel_title")
        self._position = QLabel()
        self._position.setObjectName("position")
        self._chips = {family: self._chip(family) for family in Family}
        self._dial = {strictness: self._segment(strictness) for strictness in Strictness}
        self.list = FindingsList()
        self.list.setAccessibleName("Findings")
        self.list.setModel(desk.model)
        self.list.setUniformItemSizes(True)  # else every row is measured at every change
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = FindingDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.card = DetailCard(actions, theme)
        self._lay_out()
        self.set_theme(theme)
        self.list.finding_chosen.connect(self.finding_chosen)
        desk.refreshed.connect(self._on_refreshed)
        desk.current_changed.connect(self._on_refreshed)
        self._on_refreshed()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.card.set_theme(theme)
        for family, chip in self._chips.items():
            chip.setIcon(icons.sign(theme.mark(family), gap=CHIP_GAP))
        self.list.viewport().update()

    @Slot()
    def _on_refreshed(self) -> None:
        desk, item = self._desk, self._desk.current
        count = desk.model.rowCount()
        if desk.position:
            self._position.setText(f"{desk.position:,} of {count:,}")
        else:
            self._position.setText(f"{count:,}" if count else "")
        counts = desk.counts
        for family, chip in self._chips.items():
            chip.setText(f"{words.FAMILIES[family]} {counts[family]:,}")
            chip.setVisible(bool(counts[family]))
            chip.setChecked(family not in desk.hidden_families)
        self._dial[desk.strictness].setChecked(True)
        self.card.show_item(item, desk.model.context_of(item.finding) if item else None)
        self._follow()

    def _follow(self) -> None:
        """Put the list's current row where the desk's is."""
        selection = self.list.selectionModel()
        if not self._desk.position:
            selection.clear()
            return
        row = self._desk.model.index(self._desk.position - 1)
        if selection.currentIndex() != row or not selection.isSelected(row):
            selection.setCurrentIndex(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(row)

    def _chip(self, family: Family) -> QPushButton:
        chip = QPushButton()
        chip.setProperty("chip", "family")
        chip.setCheckable(True)
        chip.setIconSize(QSize(icons.SIGN[0] + CHIP_GAP, icons.SIGN[1]))
        chip.setToolTip(words.ABOUT_FAMILIES[family])
        chip.setAccessibleDescription(
            f"{words.ABOUT_FAMILIES[family]}. Press to show or hide them."
        )
        chip.clicked.connect(self._actions[f"family_{family}"].trigger)
        return chip

    def _segment(self, strictness: Strictness) -> QPushButton:
        button = QPushButton(words.STRICTNESS[strictness])
        button.setCheckable(True)
        place = ("first", "middle", "last")[list(Strictness).index(strictness)]
        button.setProperty("segment", place)
        button.setAccessibleName(f"Show {words.STRICTNESS[strictness].lower()}")
        button.clicked.connect(self._actions[f"strictness_{strictness}"].trigger)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._position)
        dial = QHBoxLayout()
        dial.setSpacing(0)
        label = QLabel("Show")
        label.setObjectName("strictness_label")
        dial.addWidget(label)
        dial.addSpacing(8)
        self._dial_group = QButtonGroup(self)
        for button in self._dial.values():
            self._dial_group.addButton(button)
            dial.addWidget(button, 1)
        chips = QWidget()
        flow = FlowLayout(chips, spacing=6)
        for chip in self._chips.values():
            flow.addWidget(chip)
        top = QWidget()
        above = QVBoxLayout(top)
        above.setContentsMargins(16, 16, 16, 8)
        above.setSpacing(12)
        above.addLayout(head)
        above.addLayout(dial)
        above.addWidget(chips)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.card)
        for half in (0, 1):
            self.splitter.setStretchFactor(half, 1)
        self.splitter.setSizes([CARD, CARD])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.splitter, 1)
