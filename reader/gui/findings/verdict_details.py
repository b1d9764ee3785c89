"""The figures behind the verdict, compared with clean news."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.checking.verdict import ArticleVerdict, Evidence
from reader.gui.translation import grouped
from reader.gui.widgets.literal_text import plain_label


class VerdictDetails(QWidget):
    """Shows the evidence; `wordings_asked` tells that the person wants to see what was counted."""

    wordings_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Evidence for the verdict"))
        self._read, self._caution = _label(), _label()
        self._cells = [[_label(is_number=column > 0) for column in range(4)] for _ in range(3)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for row, cells in enumerate(self._cells):
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, column)
        grid.setColumnStretch(4, 1)
        self._show = QPushButton(self.tr("Show these"))
        self._show.setAccessibleDescription(self.tr("List only what was counted for the verdict"))
        self._show.clicked.connect(self.wordings_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 4, 0, 8)
        layout.setSpacing(8)
        layout.addWidget(self._read)
        layout.addLayout(grid)
        layout.addWidget(self._caution)
        layout.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)

    def lines(self) -> list[str]:
        """Return what is shown, row by row."""
        rows = (" | ".join(cell.text() for cell in cells) for cells in self._cells)
        return [self._read.text(), *rows, self._caution.text()]

    def show_verdict(self, verdict: ArticleVerdict, evidence: Evidence) -> None:
        """Show what a verdict rests on."""
        self._read.setText(
            self.tr("%n word(s) of running text were read.", "", evidence.words)
            + (" " + self.tr("Part of the article was not.") if evidence.is_partial else "")
        )
        usual = evidence.clean_per_1000
        table = [
            ["", self.tr("here"), self.tr("per 1,000 words"), self.tr("in clean news")],
            [
                self.tr("Suspicious wordings"),
                grouped(evidence.altered),
                _rate(evidence.per_1000(evidence.altered)),
                _rate(usual["altered"]),
            ],
            [
                self.tr("Words that rewriting programs favour"),
                self.tr("about {number}").format(number=grouped(evidence.habits)),
                _rate(evidence.per_1000(evidence.habits)),
                _rate(usual["habit"]),
            ],
        ]
        for cells, texts in zip(self._cells, table, strict=True):
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)
        self._caution.setText(verdict.caution)
        self._show.setEnabled(bool(evidence.altered))


def _label(*, is_number: bool = False) -> QLabel:
    label = plain_label(wrap=not is_number)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if is_number:
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def _rate(number: float) -> str:
    return f"{number:.1f}" if number < 10 else f"{number:,.0f}"
