"""The findings panel: one row of controls, list, and detail card."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.gui import labels
from reader.gui.commands import conditions
from reader.gui.commands.actions import Actions
from reader.gui.commands.command import Command
from reader.gui.findings.decision_commands import DecisionCommands
from reader.gui.findings.detail_card import DetailCard
from reader.gui.findings.empty_list import EmptyList
from reader.gui.findings.finding_delegate import FindingDelegate
from reader.gui.findings.findings_list import FindingsList
from reader.gui.findings.findings_model import ROW_ROLE
from reader.gui.findings.list_controls import ListControls
from reader.gui.findings.panel_notice import PanelNotice
from reader.gui.findings.review_controller import ReviewController
from reader.gui.state.check_status import CheckStatus
from reader.gui.style.theme import Theme
from reader.gui.translation import marked, say
from reader.model.finding import Family
from reader.review.list_view import Heading
from reader.settings import Strictness

LEAST = 96  # points of list and card each
LIST, CARD = 216, 312  # shares of the height, where the window is first opened


class FindingsPanel(QWidget):
    """Shows what is under review, in step with the controller both ways.

    `note_asked` tells that the person wants to write a note while the panel is shut.
    """

    finding_chosen = Signal(object)  # Finding: the person picked a row
    note_asked = Signal()

    def __init__(
        self,
        controller: ReviewController,
        deciding: DecisionCommands,
        *,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("findings_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._controller = controller
        self._deciding = deciding
        self._actions = actions
        self.hidden = QPushButton()
        self.hidden.setProperty("chip", "filtered")
        self.hidden.clicked.connect(lambda: controller.arrange(hidden=frozenset(), only=None))
        self.controls = ListControls(controller, actions, theme)
        self.list = FindingsList()
        self.list.setModel(controller.model)
        self.nothing = EmptyList(controller)
        self.notice = PanelNotice(actions)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self._delegate = FindingDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.card = DetailCard(actions, theme)
        self._lay_out()
        self.set_theme(theme)
        self.list.finding_chosen.connect(self.finding_chosen)
        self.list.group_turned.connect(controller.turn_group)
        self.controls.field.left.connect(self._on_searched)
        self.card.note.written.connect(deciding.annotate)
        controller.leaving.connect(self.card.note.finish)
        self.card.note.left.connect(self.list.setFocus)
        self.nothing.everything_asked.connect(self._on_everything_asked)
        controller.refreshed.connect(self._on_refreshed)
        controller.current_changed.connect(self._on_current_changed)
        self._on_refreshed()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.card.set_theme(theme)
        self.controls.set_theme(theme)
        self.list.viewport().update()

    def search(self) -> None:
        """Let the person type what to search the findings for, also where the panel was hidden."""
        self._come_back()
        self.controls.search()

    def write_note(self) -> None:
        """Let the person write a note on the passage they are at."""
        if self.isHidden():
            self.note_asked.emit()
        else:
            self.card.note.write()

    def show_near(self, position: int) -> None:
        """Bring into sight what is at hand, else the finding nearest to a place of the article."""
        items = self._controller.shown
        if self._controller.current is None and items:
            nearest = min(items, key=lambda item: abs(item.finding.span.start - position))
            row = self._controller.model.row_of(nearest.finding)
            if row is not None:
                self.list.scrollTo(self._controller.model.index(row))

    def _come_back(self) -> None:
        if self.isHidden():
            self._actions["panel"].trigger()

    def show_state(self, state: CheckStatus) -> None:
        """Say how the check stands, where there is nothing else to say."""
        self.notice.show_state(state)
        is_empty = not self._controller.model.rowCount()
        self._stack.setCurrentWidget(self.nothing if is_empty else self.list)
        if is_empty:
            self.nothing.show_state(state)

    @Slot()
    def _on_searched(self) -> None:
        """Go from the words that are searched for to what was found."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._controller.current is None and self._controller.model.items:
            self._controller.choose(self._controller.model.items[0].finding)

    @Slot()
    def _on_everything_asked(self) -> None:
        if self._controller.hidden_count or self._controller.arrangement.only:
            self._controller.arrange(hidden=frozenset(), only=None)
        else:
            self._actions[f"strictness_{Strictness.EVERYTHING}"].trigger()

    @Slot()
    def _on_refreshed(self) -> None:
        controller, item = self._controller, self._controller.current
        self._show_hidden()
        self.controls.show_arrangement()
        if item is None:
            self.card.show_item(None, None)
        else:
            context = controller.model.context_of(item.finding)
            self.card.show_item(item, context, self._deciding.note_of(item))
        self._follow()

    @Slot()
    def _on_current_changed(self) -> None:
        self.list.selectionModel().clear()  # whatever was current in the list, it follows
        self._on_refreshed()

    def _follow(self) -> None:
        """Put the list's current row at the current finding, unless the person is at a heading."""
        selection, item = self.list.selectionModel(), self._controller.current
        if isinstance(selection.currentIndex().data(ROW_ROLE), Heading):
            return
        number = self._controller.model.row_of(item.finding) if item else None
        if number is None:
            selection.clear()
            return
        row = self._controller.model.index(number)
        if selection.currentIndex() != row or not selection.isSelected(row):
            selection.setCurrentIndex(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(row)

    def _show_hidden(self) -> None:
        """Say in the head what is out of sight; what is hidden is never forgotten."""
        only = self._controller.arrangement.only
        hidden = [f for f in Family if f in self._controller.arrangement.hidden]
        shown = [f for f in Family if f not in hidden]
        if only is not None:
            shown_only = say("words", labels.decision_texts(only).only)
            text = self.tr("{filter} · show all").format(filter=shown_only)
        elif len(hidden) == 1:
            text = self.tr("{family} hidden · show").format(family=labels.family(hidden[0]))
        elif len(shown) == 1:
            text = self.tr("Only {family} · show all").format(family=labels.family(shown[0]))
        else:
            text = self.tr("%Ln kind(s) hidden · show", "", len(hidden))
        self.hidden.setText(text)
        self.hidden.setVisible(bool(hidden or only))

    def _lay_out(self) -> None:
        top = QWidget()
        above = QVBoxLayout(top)
        above.setContentsMargins(16, 8, 8, 8)
        above.setSpacing(8)
        above.addWidget(self.controls)
        above.addWidget(self.hidden, 0, Qt.AlignmentFlag.AlignLeft)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self._stack)
        self.splitter.addWidget(self.card)
        for half, widget in enumerate((self._stack, self.card)):
            self.splitter.setStretchFactor(half, 1)
            widget.setMinimumHeight(LEAST)
        self.splitter.setSizes([LIST, CARD])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.notice)
        layout.addWidget(self.splitter, 1)


COMMANDS: tuple[Command[FindingsPanel], ...] = (
    Command(
        "filter",
        marked("commands", "Search the fin&dings"),
        FindingsPanel.search,
        keys=("Ctrl+Shift+F", "/"),
        when=conditions.ARTICLE,
    ),
    Command(
        "note",
        marked("commands", "Write a n&ote"),
        FindingsPanel.write_note,
        keys=("E",),
        when=conditions.CURRENT,
    ),
)
