"""The verdict above the page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.checking.verdict import ArticleVerdict, Level
from reader.gui.findings.verdict_details import VerdictDetails
from reader.gui.state.check_status import CheckStatus, Phase
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.style.verdict_style import SIGNS, verdict_colour
from reader.gui.widgets.elided_label import ElidedLabel
from reader.gui.widgets.literal_text import plain_label, plain_tip

SIGN = QSize(20, 20)
QUIET = (Level.TOO_SHORT, Level.NOT_JUDGED)
HEIGHT = 64  # of the lines, whatever they say: the page is not pushed when the check ends


class VerdictBanner(QFrame):
    """Shows the verdict and its reason, and on demand the figures that they rest on.

    It is there from the opening on, and says at first that the answer is still to come. It
    goes only where the person puts it away. Each level has words, a sign and a colour of its own.

    Signals: `pushing` before the page is about to be pushed for another reason than another
    article; `wordings_asked` when the person wants to see what was counted.
    """

    pushing = Signal()
    wordings_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setAccessibleName(self.tr("Verdict on the article"))
        self._theme = theme
        self._verdict: ArticleVerdict | None = None
        self._put_away: ArticleVerdict | None = None
        self._phase = Phase.CHECKING
        self._sign = plain_label()
        self._sign.setFixedSize(SIGN)
        self._answer = plain_label()
        self._answer.setObjectName("verdict_answer")
        self._reason = ElidedLabel(lines=2)
        self._reason.setObjectName("verdict_reason")
        self._disclose = self._button("disclose", self.tr("Show the evidence for the verdict"))
        self._disclose.setCheckable(True)
        self._disclose.toggled.connect(self._on_disclosed)
        self._close = self._button("close_verdict", self.tr("Dismiss the verdict"))
        self._close.clicked.connect(self.put_away)
        self.details = VerdictDetails()
        self.details.wordings_asked.connect(self.wordings_asked)
        self.details.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._answer)
        words.addWidget(self._reason)
        line = QWidget()
        line.setFixedHeight(HEIGHT)
        in_line = QHBoxLayout(line)
        in_line.setContentsMargins(0, 0, 0, 0)
        in_line.setSpacing(8)
        in_line.addWidget(self._sign)
        in_line.addSpacing(4)
        in_line.addLayout(words, 1)
        in_line.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)
        in_line.addWidget(self._disclose)
        in_line.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 8, 0)
        layout.setSpacing(0)
        layout.addWidget(line)
        layout.addWidget(self.details)
        self.set_theme(theme)

    @property
    def texts(self) -> list[str]:
        """What the line says, part by part; nothing where it is put away."""
        parts = (self._answer.text(), self._reason.full_text)
        return [] if self.isHidden() else [part for part in parts if part]

    def show_verdict(self, verdict: ArticleVerdict | None) -> None:
        """Show a verdict; one that was put away and comes again stays away, None forgets all."""
        self._verdict = verdict
        if verdict is None:
            self._put_away = None
            self._disclose.setChecked(False)
        elif self.isHidden() and verdict != self._put_away:
            self.pushing.emit()
        self._show()
        if verdict is not None and not self.isHidden():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def show_state(self, state: CheckStatus) -> None:
        """Say that the answer is still to come, or why it is not."""
        if state.phase is not self._phase:
            self._phase = state.phase
            self._show()

    @Slot()
    def put_away(self) -> None:
        """Hide the verdict until there is another one."""
        self._put_away = self._verdict
        self.pushing.emit()
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self._close.setIcon(icon("close", theme))
        self._disclose.setIcon(icon("disclose", theme))
        self._show()

    def _show(self) -> None:
        verdict = self._verdict
        is_put_away = verdict is not None and verdict == self._put_away
        evidence = verdict.evidence if verdict is not None else None
        level = verdict.level if verdict is not None else Level.NOT_JUDGED
        is_alarming = verdict is not None and verdict.quotation_altered
        colour = verdict_colour(verdict, self._theme.colours)
        is_bare = level is Level.NOT_JUDGED and not is_alarming
        name = SIGNS[Level.PARAPHRASED] if is_alarming else SIGNS[level]
        sign = icon(name, self._theme, colour).pixmap(SIGN)
        self._sign.clear() if is_bare else self._sign.setPixmap(sign)
        is_quiet = level in QUIET and not is_alarming
        self._answer.setVisible(not is_quiet)
        self._answer.setText("" if is_quiet or verdict is None else verdict.answer)
        quiet = verdict.label if verdict is not None else self._why_none()
        self._reason.set_full_text(quiet if is_quiet or verdict is None else verdict.reason)
        self._disclose.setVisible(evidence is not None)
        self._close.setVisible(verdict is not None)
        if verdict is not None and evidence is not None:
            self.details.show_verdict(verdict, evidence)
        self.details.setVisible(evidence is not None and self._disclose.isChecked())
        self.setProperty("level", str(level))
        self.setProperty("alarm", is_alarming)
        for widget in (self, self._answer, self._reason):
            widget.style().polish(widget)
        self.setAccessibleDescription(quiet)
        self.setVisible(not is_put_away)

    def _why_none(self) -> str:
        if self._phase in (Phase.STOPPED, Phase.BROKEN):
            return self.tr("No verdict: the check was not finished.")
        return self.tr("Verdict follows when the check is complete.")

    @Slot(bool)
    def _on_disclosed(self, open_: bool) -> None:
        self.pushing.emit()
        self.details.setVisible(open_ and self._verdict is not None)

    def _button(self, name: str, does: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("verdict", "button")
        button.setToolTip(plain_tip(does))
        button.setAccessibleName(does)
        return button
