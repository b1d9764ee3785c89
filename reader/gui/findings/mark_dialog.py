"""The small dialog in which a person says what they doubt about a passage."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.gui import words
from reader.gui.look.theme import Theme
from reader.gui.page.family_sign import SIZE, sign
from reader.gui.page.reading_face import reading_face
from reader.model.finding import Family
from reader.model.own_mark import OwnMark

WIDTH = 440  # pixels
QUOTED = 160  # characters of the passage that are shown
AWAY = 12  # pixels between the dialog and the passage


class MarkDialog(QDialog):
    """Asks for a kind, a note, and what probably stood there; only the kind must be said.

    `marked` carries the three: Family, note, suggestion.
    """

    marked = Signal(object, str, str)

    def __init__(
        self,
        quote: str,
        mark: OwnMark,
        *,
        note: str,
        theme: Theme,
        is_new: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Mark this passage") if is_new else self.tr("Change this mark"))
        self.setFixedWidth(WIDTH)
        passage = QLabel(f"“{words.short(quote, length=QUOTED)}”", wordWrap=True)
        passage.setTextFormat(Qt.TextFormat.PlainText)
        face = QFont(reading_face())
        face.setPointSizeF(self.font().pointSizeF() * 1.2)
        passage.setFont(face)
        self.kind = QComboBox()
        self.kind.setIconSize(QSize(*SIZE))
        for family in Family:
            self.kind.addItem(sign(theme.mark(family)), words.family(family), family)
            self.kind.setItemData(
                self.kind.count() - 1, words.about_family(family), Qt.ItemDataRole.ToolTipRole
            )
        self.kind.setCurrentIndex(self.kind.findData(mark.family))
        self.note = QLineEdit(note)
        self.note.setPlaceholderText(self.tr("What is doubtful about it"))
        self.suggestion = QLineEdit(mark.suggestion)
        self.suggestion.setPlaceholderText(self.tr("What probably stood there"))
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Note"), self.note)
        form.addRow(self.tr("&Suggestion"), self.suggestion)
        form.addRow(self.tr("&Kind"), self.kind)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(
            self.tr("&Mark") if is_new else self.tr("&Change")
        )
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(passage)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.note.setFocus()

    def open_beside(self, passage: QRect) -> None:
        """Open below a passage or above it, given in the screen's coordinates, not over it."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        below, above = passage.bottom() + AWAY, passage.top() - AWAY - self.height()
        top = below if below + self.height() + AWAY <= screen.bottom() else above
        left = min(max(passage.left(), screen.left()), screen.right() - self.width())
        if not passage.isEmpty() and top >= screen.top():
            self.move(QPoint(left, top))
        self.open()

    @Slot()
    def _on_accepted(self) -> None:
        note, suggestion = self.note.text().strip(), self.suggestion.text().strip()
        self.accept()
        self.marked.emit(Family(self.kind.currentData()), note, suggestion)
