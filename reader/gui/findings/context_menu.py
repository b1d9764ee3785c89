"""Context menus of findings, selections and the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.commands.actions import Actions
from reader.gui.commands.grouped_menu import add_groups
from reader.gui.findings.review_controller import ReviewController
from reader.gui.labels import short
from reader.gui.page.article_view import ArticleView
from reader.model.decision import ANSWERS, DecisionKind
from reader.model.finding import Finding
from reader.model.own_mark import is_own_mark

SUGGESTIONS = 3  # that are offered: more is a list, not a menu
FOUND = (
    (*(kind.terms.command for kind in ANSWERS), "dismiss_alike", "reopen"),
    ("note", "copy_quotation"),
    ("rule_page", "rule_off_here", "rule_off_everywhere"),
)
MARKED = (
    ("change_mark", "remove_mark"),
    # it is confirmed by nature
    (*(kind.terms.command for kind in ANSWERS if kind is not DecisionKind.CONFIRMED), "reopen"),
    ("note", "copy_quotation"),
)
SELECTED = (("copy", "mark_passage"), ("select_all",))
PAGE = (("find",), ("select_all",))


class ContextMenu(QObject):
    """Offers all that the card can do; `copied` carries a suggestion that was taken."""

    copied = Signal(str)

    def __init__(
        self, window: QWidget, *, controller: ReviewController, page: ArticleView, actions: Actions
    ) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._page, self._actions = page, actions

    @Slot(QPoint, object)
    def open(self, place: QPoint, finding: Finding | None) -> None:
        """Open the menu at a place of the screen; a finding there becomes the current one."""
        if self._controller.article is None:
            return
        if finding is not None:
            bar = self._page.verticalScrollBar()
            value = bar.value()
            self._controller.choose(finding)
            bar.setValue(value)  # what the pointer is at stays under it
        menu = self.menu(finding)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    @Slot(QPoint, object)
    def open_for_row(self, place: QPoint, finding: Finding) -> None:
        """Open the menu of a row of the list; the page goes to its passage."""
        self._controller.choose(finding)
        self.open(place, finding)

    def menu(self, finding: Finding | None) -> QMenu:
        """Return the menu of a finding; without one, of what is selected, else of the page."""
        menu = QMenu(self._window)
        if finding is None:
            is_selected = self._page.selected_span() is not None
            add_groups(menu, self._actions, *(SELECTED if is_selected else PAGE))
            return menu
        for text in finding.suggestions[:SUGGESTIONS]:
            action = menu.addAction(self.tr("Copy “{text}”").format(text=short(text)))
            action.triggered.connect(lambda _on, text=text: self._copy(text))
        add_groups(menu, self._actions, *(MARKED if is_own_mark(finding) else FOUND))
        if finding.is_spelling:
            add_groups(menu, self._actions, ("add_word",))
        return menu

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)
