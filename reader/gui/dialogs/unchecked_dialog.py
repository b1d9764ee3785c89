"""The dialog with the parts that were not checked, by reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.checking.non_english_filter import is_foreign
from reader.gui.labels import short, spaced
from reader.gui.widgets.literal_text import plain_label
from reader.gui.widgets.tree_rows import groups, rows_in
from reader.model.article import Article
from reader.model.finding import Unchecked
from reader.model.span import Span

PLACE = Qt.ItemDataRole.UserRole


class UncheckedDialog(QDialog):
    """Lists the parts that were not checked under the reason.

    Signals: `part_chosen` with the passage to go to, `again_asked` when the person wants them to be
    checked once more.
    """

    part_chosen = Signal(object)  # Span
    again_asked = Signal()

    def __init__(
        self, article: Article, parts: Sequence[Unchecked], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was not checked"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(600, 400)
        about = plain_label(
            self.tr("These parts were not checked: no marks there does not mean no errors.")
        )
        about.setWordWrap(True)
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(self.tr("Parts that were not checked"))
        self._tree.setHeaderHidden(True)
        self._tree.setWordWrap(True)
        self._tree.itemActivated.connect(self._on_item)
        self._tree.itemClicked.connect(self._on_item)
        hint = plain_label(self.tr("Trying again checks only these parts."))
        hint.setObjectName("empty_hint")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        if all(is_foreign(part) for part in parts):
            hint.hide()
        else:
            again = buttons.addButton(self.tr("Try again"), QDialogButtonBox.ButtonRole.ActionRole)
            again.setAccessibleDescription(hint.text())
            again.clicked.connect(self._on_again)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        for widget in (about, self._tree, hint, buttons):
            layout.addWidget(widget)
        self._tree.ensurePolished()  # else the rows are as high as without the style
        self._fill(article, parts)

    def lines(self) -> list[str]:
        """Return what is listed, every reason followed by its passages."""
        return list(self._lines())

    def _lines(self) -> Iterator[str]:
        for reason in groups(self._tree):
            yield reason.text(0)
            yield from (passage.text(0) for passage in rows_in(reason))

    def _fill(self, article: Article, parts: Sequence[Unchecked]) -> None:
        bold = QFont(self._tree.font())
        bold.setWeight(QFont.Weight.DemiBold)

        def reason_of(part: Unchecked) -> tuple[str, str]:
            return part.detector, part.why

        for (detector, why), alike in groupby(sorted(parts, key=reason_of), reason_of):
            reason = QTreeWidgetItem(self._tree, [f"{spaced(detector).capitalize()}: {why}"])
            reason.setFont(0, bold)
            for part in sorted(alike, key=lambda part: part.span):
                passage = QTreeWidgetItem(reason, [self._named(article, part.span)])
                passage.setData(0, PLACE, part.span)
        self._tree.expandAll()

    def _named(self, article: Article, span: Span) -> str:
        if len(span) == len(article.text):
            return self.tr("The whole article")
        return self.tr("“{passage}”").format(passage=short(span.of(article.text), length=90))

    @Slot(QTreeWidgetItem)
    def _on_item(self, item: QTreeWidgetItem) -> None:
        span = item.data(0, PLACE)
        if span is not None:
            self.part_chosen.emit(span)

    @Slot()
    def _on_again(self) -> None:
        self.accept()
        self.again_asked.emit()
