"""The review at hand, in the header: where one is, on, back, and the two answers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.gui import labels
from reader.gui.commands.actions import Actions
from reader.gui.findings.review_controller import ReviewController
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.translation import grouped, say
from reader.gui.widgets.checkable import checkable, show_checked
from reader.gui.widgets.literal_text import plain_label
from reader.model.decision import DecisionKind

ICON = QSize(16, 16)
RING = 16  # points
HEIGHT = 34
SHOWN = (DecisionKind.CONFIRMED, DecisionKind.DISMISSED)


class ReviewPill(QFrame):
    """Says “5 of 28” with how much is decided, and decides; the card offers the rest."""

    def __init__(
        self,
        actions: Actions,
        review: ReviewController,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pill")
        self.setAccessibleName(self.tr("Review"))
        self.setFixedHeight(HEIGHT)
        self._review = review
        self._has_article = False
        self._icons: list[tuple[QToolButton, str]] = []
        self._ring = _Ring(self)
        self._position = plain_label()
        self._position.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._position.setObjectName("pill_position")
        self._answers = {kind: self._answer(actions, kind) for kind in SHOWN}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(2)
        row.addWidget(self._step(actions, "previous"))
        row.addSpacing(2)
        row.addWidget(self._ring)
        row.addSpacing(2)
        row.addWidget(self._position)
        row.addWidget(self._step(actions, "next"))
        line = QFrame()
        line.setObjectName("pill_line")
        line.setFixedSize(1, 20)
        row.addSpacing(2)
        row.addWidget(line)
        row.addSpacing(2)
        for button in self._answers.values():
            row.addWidget(button)
        review.refreshed.connect(self._show)
        review.current_changed.connect(self._show)
        self.set_theme(theme)
        self._show()

    @property
    def text(self) -> str:
        """What it says of where one is."""
        return "" if self.isHidden() else self._position.text()

    def show_review(self, *, has_article: bool) -> None:
        """Show the pill while there is something to review."""
        self._has_article = has_article
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._ring.theme = theme
        self._ring.update()
        for button, name in self._icons:
            button.setIcon(icon(name, theme))

    @Slot()
    def _show(self) -> None:
        review = self._review
        count, found = len(review.model.items), len(review.items)
        self.setVisible(self._has_article and bool(count or found))
        text = grouped(count)
        if review.position:
            text = self.tr("{number} of {count}").format(
                number=grouped(review.position), count=grouped(count)
            )
        self._position.setText(text)
        self._position.setMinimumWidth(  # it does not move while one steps
            self._position.fontMetrics().horizontalAdvance(
                self.tr("{number} of {count}").format(number=grouped(count), count=grouped(count))
            )
            + 4
        )
        to_decide = self.tr("%Ln to decide", "", review.open_count)
        self._position.setAccessibleDescription(to_decide)
        self._ring.setToolTip(to_decide)
        self._ring.share = 1 - review.open_count / found if found else 0.0
        self._ring.update()
        current = review.current
        for kind, button in self._answers.items():
            button.setEnabled(current is not None)
            show_checked(button, current is not None and current.kind is kind)

    def _step(self, actions: Actions, name: str) -> QToolButton:
        button = self._button(name, actions, name)
        button.setAccessibleName(actions[name].iconText())
        actions[name].changed.connect(lambda: button.setEnabled(actions[name].isEnabled()))
        return button

    def _answer(self, actions: Actions, kind: DecisionKind) -> QToolButton:
        texts, command = labels.decision_texts(kind), kind.terms.command
        button = self._button(command, actions, command, say("words", texts.reason))
        button.setText(say("words", texts.button))
        button.setAccessibleName(say("words", texts.button))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        checkable(button)
        button.clicked.connect(self._show)  # Qt has turned it already
        return button

    def _button(self, shape: str, actions: Actions, command: str, about: str = "") -> QToolButton:
        button = QToolButton()
        button.setObjectName(command)
        button.setIconSize(ICON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(actions[command].trigger)
        actions.explain(button, command, about)
        self._icons.append((button, shape))
        return button


class _Ring(QWidget):
    """A ring that closes as findings are decided."""

    theme: Theme
    share = 0.0

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(RING, RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self.theme.colours
        place = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.border, 2.5))
            painter.drawEllipse(place)
            painter.setPen(QPen(colours.accent, 2.5))
            painter.drawArc(place, 90 * 16, -round(360 * 16 * self.share))
