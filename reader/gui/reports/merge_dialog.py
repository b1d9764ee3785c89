"""The dialog in which a person settles what two reviewers see differently."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.words import short
from reader.model.decision import Choice
from reader.review.entries import KeptDecision
from reader.review.merging import Conflict, Preference

PASSAGE, MINE, THEIRS, HOLDS = range(4)
ROW = 44  # pixels: room for the choice


class MergeDialog(QDialog):
    """Lists the conflicts, each with a choice. `settled` carries those decisions that change."""

    settled = Signal(object)  # list[KeptDecision]

    def __init__(self, conflicts: Sequence[Conflict], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Two reviewers disagree"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(800, 420)
        self._conflicts = tuple(conflicts)
        about = QLabel(
            self.tr("%n passage(s) were decided differently. Say whose decision holds.", "",
                    len(conflicts)),
            wordWrap=True,
        )  # fmt: skip
        self._table = self._filled()
        self._choices = [self._choice(row) for row in range(len(conflicts))]
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Take over"))
        for text, preference in (
            (self.tr("All as &here"), Preference.MINE),
            (self.tr("All as in the &review"), Preference.THEIRS),
            (self.tr("Always the &newer"), Preference.NEWER),
        ):
            button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on, p=preference: self.prefer(p))
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        for widget in (about, self._table, buttons):
            layout.addWidget(widget)

    def lines(self) -> list[tuple[str, ...]]:
        """Return what is listed: passage, what is decided here, and in the review."""
        rows = range(self._table.rowCount())
        return [
            tuple(self._text(row, column) for column in (PASSAGE, MINE, THEIRS)) for row in rows
        ]

    def choose(self, row: int, preference: Preference) -> None:
        """Say whose decision holds in a row."""
        theirs = self._conflicts[row].settled(preference) is self._conflicts[row].theirs
        self._choices[row].setCurrentIndex(int(theirs))

    def prefer(self, preference: Preference) -> None:
        """Say the same for all rows."""
        for row in range(len(self._conflicts)):
            self.choose(row, preference)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first choice."""
        super().showEvent(event)
        self._table.resizeRowsToContents()  # the columns have their width only now
        self._choices[0].setFocus()

    @Slot()
    def _on_accepted(self) -> None:
        pairs = zip(self._conflicts, self._choices, strict=True)
        self.settled.emit([conflict.theirs for conflict, box in pairs if box.currentIndex()])
        self.accept()

    def _filled(self) -> QTableWidget:
        table = QTableWidget(len(self._conflicts), 4)
        table.setAccessibleName(self.tr("Passages that were decided differently"))
        heads = self.tr("Passage"), self.tr("Here"), self.tr("In the review"), self.tr("Holds")
        table.setHorizontalHeaderLabels(heads)
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setShowGrid(False)
        table.setStyleSheet("QTableView::item { padding: 8px; }")
        table.verticalHeader().setMinimumSectionSize(ROW)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(HOLDS, QHeaderView.ResizeMode.ResizeToContents)
        for row, conflict in enumerate(self._conflicts):
            mine, theirs = self._said(conflict.mine), self._said(conflict.theirs)
            passage = f"“{short(conflict.mine.decision.quote)}”"
            for column, text in ((PASSAGE, passage), (MINE, mine), (THEIRS, theirs)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                table.setItem(row, column, item)
        return table

    def _choice(self, row: int) -> QComboBox:
        box = QComboBox()
        box.setMinimumHeight(32)
        box.addItems([self.tr("As here"), self.tr("As in the review")])
        box.setAccessibleName(
            self.tr("What holds for {passage}").format(passage=self._text(row, PASSAGE))
        )
        box.setAccessibleDescription(f"{self._text(row, MINE)}; {self._text(row, THEIRS)}")
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(box)
        layout.addStretch()
        self._table.setCellWidget(row, HOLDS, holder)
        return box

    def _said(self, kept: KeptDecision) -> str:
        decision = kept.decision
        said = {
            Choice.KEPT: self.tr("Kept by {who}"),
            Choice.DISMISSED: self.tr("Dismissed by {who}"),
        }[decision.choice].format(who=decision.reviewer or self.tr("somebody without a name"))
        return f"{said}\n{short(decision.note, length=120)}" if decision.note else said

    def _text(self, row: int, column: int) -> str:
        item = self._table.item(row, column)
        return item.text() if item else ""
