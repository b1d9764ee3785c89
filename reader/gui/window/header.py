"""The one row above the page: sidebar, title, review, search, type, panel, and all menus."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QProgressBar, QToolButton, QWidget

from reader.gui.commands.actions import Actions
from reader.gui.findings.review_controller import ReviewController
from reader.gui.findings.verdict_headline import VerdictHeadline
from reader.gui.state.check_status import CheckStatus
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.style.verdict_style import verdict_colour
from reader.gui.widgets.checkable import checkable, show_checked
from reader.gui.widgets.elided_label import ElidedLabel
from reader.gui.widgets.literal_text import plain_tip
from reader.gui.window.review_pill import ReviewPill

HEIGHT = 48  # points
ICON = QSize(20, 20)
STEPS = 1_000  # of the bar: fine enough to be seen moving on a long article
LINE = 2  # points of the bar at the foot


class Header(QFrame):
    """Holds what a review needs at hand, and a way to everything else.

    `verdict_asked` tells that the person wants to see what the verdict rests on; it carries what
    was pressed.
    """

    verdict_asked = Signal(object)  # QWidget

    def __init__(
        self,
        actions: Actions,
        review: ReviewController,
        verdict: VerdictHeadline,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAccessibleName(self.tr("Header"))
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._verdict = verdict
        self._is_verdict_in_sight = True
        self._icons: list[tuple[QToolButton, str]] = []
        self._title = ElidedLabel()
        self._title.setObjectName("header_title")
        self.dot = self._button("verdict_dot", "")
        self.dot.clicked.connect(lambda: self.verdict_asked.emit(self.dot))
        self.pill = ReviewPill(actions, review, theme)
        self.more = self._button("more", "more")
        self.more.setAccessibleName(self.tr("All commands"))
        self.more.setToolTip(plain_tip(self.tr("All commands; Alt shows the menu bar")))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.type = self._of_action(actions, "type", "type")
        left, right = QWidget(), QWidget()
        in_left, in_right = QHBoxLayout(left), QHBoxLayout(right)
        in_left.addWidget(self._of_action(actions, "shelf", "shelf"))
        in_left.addSpacing(4)
        in_left.addWidget(self._title, 1)
        in_left.addWidget(self.dot)
        in_right.addStretch(1)
        for button in (
            self._of_action(actions, "find", "find"),
            self.type,
            self._of_action(actions, "panel", "panel"),
            self.more,
        ):
            in_right.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for layout in (in_left, in_right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(4)
        for side in (left, right):
            side.setMinimumWidth(1)
        row.addWidget(left, 1)
        row.addWidget(self.pill)
        row.addWidget(right, 1)
        self._progress = QProgressBar(self)
        self._progress.setObjectName("header_progress")
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress of the check"))
        self._progress.hide()
        verdict.changed.connect(self.show_dot)
        self.set_theme(theme)

    @property
    def title(self) -> str:
        """The title that it shows."""
        return self._title.full_text

    def fill(self, menus: Iterable[QAction]) -> None:
        """Offer these menus behind the last button."""
        menu = QMenu(self.more)
        menu.addActions(list(menus))
        self.more.setMenu(menu)

    def show_article(self, title: str) -> None:
        """Name the article in front; nothing where there is none."""
        self._title.set_full_text(title)
        self.pill.show_review(has_article=bool(title))

    def show_state(self, state: CheckStatus, *, is_busy: bool) -> None:
        """Show how far the check is."""
        if is_busy:
            # a total of 0 is drawn as "nobody knows how long it takes"
            self._progress.setRange(0, 0 if state.opening else STEPS)
            self._progress.setValue(round(STEPS * state.progress.share))
        self._progress.setVisible(is_busy)
        self.pill.show_review(has_article=state.article is not None)

    @Slot(bool)
    def show_verdict_in_sight(self, is_in_sight: bool) -> None:
        """Keep a sign of the verdict here while its line is scrolled away."""
        self._is_verdict_in_sight = is_in_sight
        self.show_dot()

    @Slot()
    def show_dot(self) -> None:
        """Show the verdict's sign in its colour, where the line itself is out of sight."""
        name = self._verdict.sign_name
        self.dot.setVisible(bool(name) and not self._is_verdict_in_sight)
        if name:
            colour = verdict_colour(self._verdict.verdict, self._theme.colours)
            self.dot.setIcon(icon(name, self._theme, colour))
        label = self._verdict.label
        self.dot.setToolTip(plain_tip(label))
        self.dot.setAccessibleName(self.tr("Verdict: {verdict}").format(verdict=label))

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        for button, name in self._icons:
            button.setIcon(icon(name, theme))
        self.pill.set_theme(theme)
        self.show_dot()

    def _button(self, name: str, shape: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIconSize(ICON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if shape:
            self._icons.append((button, shape))
        return button

    def _of_action(self, actions: Actions, name: str, shape: str) -> QToolButton:
        """Return a button that is as its command is: on or off, possible or not."""
        action, button = actions[name], self._button(name, shape)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            show_checked(button, action.isChecked())

        if action.isCheckable():
            checkable(button)
        action.changed.connect(follow)
        action.toggled.connect(follow)
        button.clicked.connect(action.trigger)
        button.clicked.connect(follow)  # Qt has turned it already
        actions.explain(button, name)
        button.setAccessibleName(action.iconText())
        follow()
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the progress at the foot, as wide as the window."""
        super().resizeEvent(event)
        self._progress.setGeometry(0, self.height() - LINE, self.width(), LINE)
        self._progress.raise_()
