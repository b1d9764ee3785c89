"""The verdict as a line above the title, with its evidence in a popover."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from reader.checking.verdict import ArticleVerdict, Level
from reader.gui.commands import conditions
from reader.gui.commands.actions import Actions
from reader.gui.commands.command import Command
from reader.gui.findings.verdict_details import VerdictDetails
from reader.gui.state.check_status import CheckStatus, Phase
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.style.verdict_style import SIGNS, verdict_colour
from reader.gui.translation import marked
from reader.gui.widgets.elided_label import ElidedLabel
from reader.gui.widgets.literal_text import plain_label

SIGN = QSize(18, 18)
HEIGHT = 28  # whatever it says: the page is not pushed when the check ends
QUIET = (Level.TOO_SHORT, Level.NOT_JUDGED)


class VerdictHeadline(QFrame):
    """Says the verdict in a line, and all that it rests on when it is asked.

    It is there from the opening on, and says at first that the answer is still to come. Each level
    has words and a sign of its own. Signals: `changed` when it says something else;
    `wordings_asked` when the person wants to see what was counted.
    """

    changed = Signal()
    wordings_asked = Signal()

    def __init__(self, actions: Actions, theme: Theme, window: QWidget) -> None:
        super().__init__()
        self.setObjectName("verdict")
        self.setAccessibleName(self.tr("Verdict on the article"))
        self._theme = theme
        self._verdict: ArticleVerdict | None = None
        self._phase = Phase.CHECKING
        self._sign = plain_label()
        self._sign.setFixedSize(SIGN)
        self._answer = plain_label()
        self._answer.setObjectName("verdict_answer")
        self._summary = ElidedLabel()
        self._summary.setObjectName("verdict_summary")
        self._disclose = QPushButton(self.tr("Details"))
        self._disclose.setObjectName("disclose")
        self._disclose.setProperty("quiet", True)
        self._disclose.setCursor(Qt.CursorShape.PointingHandCursor)
        self._disclose.setAccessibleName(self.tr("Show the evidence for the verdict"))
        actions.explain(self._disclose, "verdict", self.tr("What the verdict rests on"))
        self._disclose.clicked.connect(lambda: self.show_details(self._disclose))
        self.details = VerdictDetails(window)
        self.details.wordings_asked.connect(self.wordings_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._answer)
        row.addWidget(self._summary, 1)
        row.addWidget(self._disclose)
        row.addStretch(0)
        self.setFixedHeight(HEIGHT)
        self.set_theme(theme)

    @property
    def texts(self) -> list[str]:
        """What the line says, part by part."""
        return [part for part in (self._answer.text(), self._summary.full_text) if part]

    @property
    def label(self) -> str:
        """The whole verdict in words; empty where there is none yet."""
        return self._verdict.label if self._verdict is not None else ""

    @property
    def sign_name(self) -> str:
        """The icon that stands for what it says; empty where there is nothing to claim."""
        verdict = self._verdict
        if verdict is None:
            return ""
        if verdict.is_unquotable:
            return SIGNS[Level.PARAPHRASED]
        return "" if verdict.level is Level.NOT_JUDGED else SIGNS[verdict.level]

    @property
    def verdict(self) -> ArticleVerdict | None:
        """The verdict that it says."""
        return self._verdict

    def show_verdict(self, verdict: ArticleVerdict | None) -> None:
        """Say a verdict, or that it is still to come."""
        self._verdict = verdict
        if verdict is None:
            self.details.close_popover()
        self._show()
        if verdict is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def show_state(self, state: CheckStatus) -> None:
        """Say that the answer is still to come, or why it is not."""
        if state.phase is not self._phase:
            self._phase = state.phase
            self._show()

    def show_details(self, anchor: QWidget | None = None) -> None:
        """Show what the verdict rests on; where it is shown already, put it away."""
        if self._verdict is None or self.details.isVisible():
            self.details.close_popover()
            return
        self.details.open_near(anchor if anchor is not None else self._disclose)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self.details.set_theme(theme)
        self._show()

    def _show(self) -> None:
        verdict = self._verdict
        level = verdict.level if verdict is not None else Level.NOT_JUDGED
        is_alarming = verdict is not None and verdict.is_unquotable
        is_quiet = verdict is None or (level in QUIET and not is_alarming)
        if self.sign_name:
            colour = verdict_colour(verdict, self._theme.colours)
            self._sign.setPixmap(icon(self.sign_name, self._theme, colour).pixmap(SIGN))
        self._sign.setVisible(bool(self.sign_name))
        self._answer.setVisible(not is_quiet)
        self._answer.setText("" if is_quiet or verdict is None else verdict.answer)
        label = verdict.label if verdict is not None else self._why_none()
        summary = label if is_quiet or verdict is None else self._sum_up(verdict)
        self._summary.set_full_text(summary)
        self._summary.ensurePolished()  # the style sheet may make it bold
        self._summary.setMaximumWidth(self._summary.fontMetrics().horizontalAdvance(summary) + 4)
        self._disclose.setVisible(verdict is not None and not (is_quiet and not verdict.evidence))
        if verdict is not None:
            self.details.show_verdict(verdict)
        self.setProperty("level", str(level))
        self.setProperty("alarm", is_alarming)
        for widget in (self, self._answer, self._summary):
            widget.style().polish(widget)
        self.setAccessibleDescription(label)
        self.changed.emit()

    def _sum_up(self, verdict: ArticleVerdict) -> str:
        """Say in a few words what it rests on."""
        if verdict.quotation_altered:
            return self.tr("Do not quote: altered quotation")
        if verdict.damaged_quotations:
            return self.tr(
                "Do not quote: %Ln fault(s) in its quotations", "", verdict.damaged_quotations
            )
        if verdict.evidence is not None and verdict.evidence.altered:
            return self.tr("%Ln suspicious wording(s)", "", verdict.evidence.altered)
        return self.tr("No suspicious wording") if verdict.evidence is not None else ""

    def _why_none(self) -> str:
        if self._phase in (Phase.STOPPED, Phase.BROKEN):
            return self.tr("No verdict: the check was not finished.")
        return self.tr("Verdict follows when the check is complete.")

    @Slot()
    def ask(self) -> None:
        """Show the details as a command does: near the line, or under the window's header."""
        self.show_details()


COMMANDS: tuple[Command[VerdictHeadline], ...] = (
    Command(
        "verdict",
        marked("commands", "Verdict and its evidence"),
        VerdictHeadline.ask,
        keys=("V",),
        when=conditions.ARTICLE,
    ),
)
