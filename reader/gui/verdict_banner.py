"""The banner above the page that says whether a machine paraphrased the article, and why."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.checking.verdict import ArticleVerdict, Level
from reader.gui.icons import icon
from reader.gui.theme import Colours, Theme

SIGN = QSize(20, 20)
SIGNS = {
    Level.PARAPHRASED: "warning",
    Level.UNCLEAR: "question",
    Level.NO_SIGN: "find",  # it was looked for, no more: a tick would say that all is well
    Level.TOO_SHORT: "info",
}


class VerdictBanner(QFrame):
    """Shows the verdict with what it rests on; hidden where nothing judged or it was put away.

    Each level has words, a sign and a colour of its own. "Too short to judge" is one quiet line.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setAccessibleName("Verdict on the article")
        self._theme = theme
        self._verdict: ArticleVerdict | None = None
        self._put_away: ArticleVerdict | None = None
        self._sign = QLabel()
        self._answer, self._reason = _label("verdict_answer"), _label("verdict_reason")
        self._close = QToolButton()
        self._close.setObjectName("close_verdict")
        self._close.setToolTip("Put the verdict away")
        self._close.setAccessibleName("Put the verdict away")
        self._close.clicked.connect(self.put_away)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._answer)
        lines.addWidget(self._reason)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(12)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(lines, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)

    @property
    def texts(self) -> list[str]:
        """What the banner says, line by line; nothing where it is hidden."""
        labels = (self._answer, self._reason)
        return [] if self.isHidden() else [label.text() for label in labels if label.text()]

    def show_verdict(self, verdict: ArticleVerdict | None) -> None:
        """Show a verdict; one that was put away and comes again stays away, None forgets all."""
        self._verdict = verdict
        if verdict is None:
            self._put_away = None
        self._show()

    def put_away(self) -> None:
        """Hide the verdict until there is another one."""
        self._put_away = self._verdict
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self._close.setIcon(icon("close", theme))
        self._show()

    def _show(self) -> None:
        verdict = self._verdict
        is_shown = verdict is not None and verdict.level in SIGNS and verdict != self._put_away
        self.setVisible(is_shown)
        if verdict is None or not is_shown:
            return
        is_quiet = verdict.level is Level.TOO_SHORT
        colour = level_colour(verdict.level, self._theme.colours)
        self._sign.setPixmap(icon(SIGNS[verdict.level], self._theme, colour).pixmap(SIGN))
        self._answer.setText(verdict.label if is_quiet else verdict.answer)
        self._reason.setText("" if is_quiet else verdict.reason)
        self._reason.setVisible(not is_quiet)
        self.setProperty("level", str(verdict.level))
        for widget in (self, self._answer):
            widget.style().polish(widget)
        self.setAccessibleDescription(verdict.label)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


def level_colour(level: Level, colours: Colours) -> QColor:
    """Return the colour of a level's sign and edge."""
    return {
        Level.PARAPHRASED: colours.alarm,
        Level.UNCLEAR: colours.warning,
        Level.NO_SIGN: colours.calm,
    }.get(level, colours.text_dim)


def _label(name: str) -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
