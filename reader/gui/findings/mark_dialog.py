"""The dialog for a person's own mark."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.gui import labels
from reader.gui.findings.detail_card import PASSAGE_SIZE
from reader.gui.page.family_sign import SIZE, sign
from reader.gui.page.reading_face import reading_face
from reader.gui.style.theme import Theme
from reader.gui.widgets.literal_text import plain_label
from reader.model.finding import Family
from reader.model.own_mark import OwnMark
from reader.reports.positions import Excerpt

WIDTH = 440  # pixels
AWAY = 12  # pixels between the dialog and the passage
FRAME = 40  # pixels that a desktop may put around a dialog


class MarkDialog(QDialog):
    """Asks for a kind, a note, and what probably stood there; only the kind must be said.

    `marked` carries the three: Family, note, suggestion.
    """

    marked = Signal(object, str, str)

    def __init__(
        self,
        passage: Excerpt,
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
        dim = theme.colours.text_dim.name()
        before, marked, after = map(escape, (passage.before, passage.passage, passage.after))
        shown = plain_label(wrap=True)
        shown.setTextFormat(Qt.TextFormat.RichText)
        shown.setText(
            f'<span style="color: {dim}">{before}</span><b>{marked}</b>'
            f'<span style="color: {dim}">{after}</span>'
        )
        face = QFont(reading_face())
        face.setPointSizeF(self.font().pointSizeF() * PASSAGE_SIZE)
        shown.setFont(face)
        self.kind = QComboBox()
        self.kind.setIconSize(QSize(*SIZE))
        for family in Family:
            self.kind.addItem(sign(theme.mark(family)), labels.family(family), family)
            self.kind.setItemData(
                self.kind.count() - 1, labels.about_family(family), Qt.ItemDataRole.ToolTipRole
            )
        self.kind.setCurrentIndex(self.kind.findData(mark.family))
        self.note = QLineEdit(note)
        self.note.setPlaceholderText(self.tr("What is doubtful about it"))
        self.suggestion = QLineEdit(mark.suggestion)
        self.suggestion.setPlaceholderText(self.tr("What probably stood there"))
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
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
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(shown)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.note.setFocus()

    def open_next_to(self, passage: QRect) -> None:
        """Open below a passage or above it, given in the screen's coordinates, not over it."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        below, above = passage.bottom() + AWAY, passage.top() - AWAY - self.height() - FRAME
        top = below if below + self.height() + FRAME <= screen.bottom() else above
        left = min(max(passage.left(), screen.left()), screen.right() - self.width())
        if not passage.isEmpty() and top >= screen.top():
            self.move(QPoint(left, top))
        self.open()

    @Slot()
    def _on_accepted(self) -> None:
        note, suggestion = self.note.text().strip(), self.suggestion.text().strip()
        self.accept()
        self.marked.emit(Family(self.kind.currentData()), note, suggestion)
