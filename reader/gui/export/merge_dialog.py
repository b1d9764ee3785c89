"""The dialog in which conflicts between two reviews are settled."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.gui import labels
from reader.gui.labels import short
from reader.model.article import Article
from reader.model.decision import DecisionKind
from reader.reports.positions import Excerpt
from reader.review.merge import Preference
from reader.review.merge_questions import Question
from reader.review.review_entries import StoredDecision

PASSAGE, MINE, THEIRS, HOLDS = range(4)
WIDTHS = (5, 3, 3, 2)  # shares


class MergeDialog(QDialog):
    """Lists what is to be settled, with a choice each. `settled` carries decisions that change."""

    settled = Signal(object)  # list[StoredDecision]

    def __init__(
        self, questions: Sequence[Question], article: Article, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Two reviewers disagree"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(880, 460)
        self._questions, self._article = tuple(questions), article
        about = QLabel(
            self.tr("%Ln passage(s) were decided differently. Choose which decision to keep.", "",
                    len(questions)),
            wordWrap=True,
        )  # fmt: skip
        self._said = [self._lines(question) for question in questions]
        self._choices = [self._choice(row) for row in range(len(questions))]
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Apply"))
        for text, preference in (
            (self.tr("Keep all &mine"), Preference.MINE),
            (self.tr("Use all from the &review"), Preference.THEIRS),
            (self.tr("Use the &newest"), Preference.NEWER),
        ):
            button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on, p=preference: self.prefer(p))
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(about)
        layout.addWidget(self._list(), 1)
        layout.addWidget(buttons)

    def lines(self) -> list[tuple[str, ...]]:
        """Return what is listed: the passage, what is decided here, and in the review."""
        return list(self._said)

    def choose(self, row: int, preference: Preference) -> None:
        """Say whose decision holds in a row."""
        conflict = self._questions[row].first
        theirs = conflict.settled(preference) is conflict.theirs
        self._choices[row].setCurrentIndex(int(theirs))

    def prefer(self, preference: Preference) -> None:
        """Say the same for all rows."""
        for row in range(len(self._questions)):
            self.choose(row, preference)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first choice."""
        super().showEvent(event)
        self._choices[0].setFocus()

    @Slot()
    def _on_accepted(self) -> None:
        chosen = (
            question
            for question, box in zip(self._questions, self._choices, strict=True)
            if box.currentIndex()
        )
        self.settled.emit([conflict.theirs for one in chosen for conflict in one.conflicts])
        self.accept()

    def _list(self) -> QScrollArea:
        rows = QWidget()
        rows.setObjectName("merge_rows")
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(12)
        for column, share in enumerate(WIDTHS):
            grid.setColumnStretch(column, share)
        heads = self.tr("Passage"), self.tr("Here"), self.tr("In the review"), self.tr("Keep")
        for column, head in enumerate(heads):
            grid.addWidget(QLabel(f"<b>{escape(head)}</b>"), 0, column)
        top = Qt.AlignmentFlag.AlignTop
        for row, question in enumerate(self._questions):
            line = QFrame()
            line.setFixedHeight(1)
            line.setObjectName("merge_line")
            grid.addWidget(line, 2 * row + 1, 0, 1, len(WIDTHS))
            passage = QLabel(self._marked_up(question), wordWrap=True)
            passage.setTextFormat(Qt.TextFormat.RichText)
            grid.addWidget(passage, 2 * row + 2, PASSAGE, top)
            for column in (MINE, THEIRS):
                said = QLabel(self._said[row][column], wordWrap=True)
                said.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(said, 2 * row + 2, column, top)
            grid.addWidget(self._choices[row], 2 * row + 2, HOLDS, top)
        grid.setRowStretch(2 * len(self._questions) + 2, 1)
        area = QScrollArea()
        area.setAccessibleName(self.tr("Passages that were decided differently"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(rows)
        return area

    def _choice(self, row: int) -> QComboBox:
        box = QComboBox()
        box.addItems([self.tr("Mine"), self.tr("From the review")])
        passage, mine, theirs = self._said[row]
        box.setAccessibleName(self.tr("Decision to keep for {passage}").format(passage=passage))
        box.setAccessibleDescription(f"{mine}; {theirs}")
        return box

    def _lines(self, question: Question) -> tuple[str, ...]:
        conflict = question.first
        passage = f"“{short(conflict.mine.decision.quote)}”"
        return passage, self._decided(conflict.mine), self._decided(conflict.theirs)

    def _marked_up(self, question: Question) -> str:
        """Return the passage among its words; nothing of the text becomes markup."""
        if question.span is None:
            return f"“{escape(short(question.first.mine.decision.quote))}”"
        around = Excerpt.of(self._article, question.span)
        parts = (around.before, around.passage, around.after)
        before, passage, after = (escape(part) for part in parts)
        return f"{before}<b>{passage}</b>{after}"

    def _decided(self, stored: StoredDecision) -> str:
        decision = stored.decision
        marked = decision.mark is not None and decision.kind is DecisionKind.CONFIRMED
        who = decision.reviewer or self.tr("somebody without a name")
        marked_by = self.tr("Marked by {who}").format(who=who)
        lines = [marked_by if marked else labels.decided_by(decision)]
        if stored.decided:
            day = QDateTime.fromSecsSinceEpoch(stored.decided)
            lines.append(QLocale().toString(day, QLocale.FormatType.ShortFormat))
        if decision.note:
            lines.append(f"“{short(decision.note, length=120)}”")
        return "\n".join(lines)
