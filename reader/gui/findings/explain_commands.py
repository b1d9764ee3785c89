"""Commands that explain: the rule's page, the counted wordings, copy with findings."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.gui.commands import conditions
from reader.gui.commands.actions import Actions
from reader.gui.commands.command import Command
from reader.gui.findings.findings_panel import FindingsPanel
from reader.gui.findings.review_controller import ReviewController
from reader.gui.findings.rule_page import RulePageDialog
from reader.gui.state.messages import Messages
from reader.gui.translation import marked
from reader.model.finding import Family
from reader.reports.quoted_sentence import as_quotation
from reader.settings import Strictness


class ExplainCommands(QObject):
    """Explains the current finding and hands it on; it decides nothing."""

    def __init__(
        self,
        controller: ReviewController,
        actions: Actions,
        messages: Messages,
        *,
        panel: FindingsPanel,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller, self._actions = controller, actions
        self._messages, self._panel, self._window = messages, panel, window

    def show_rule(self) -> None:
        """Open the page of the rule behind the current finding."""
        item = self._controller.current
        if item is not None:
            RulePageDialog(item.finding, self._actions, self._window).open()

    def copy_quotation(self) -> None:
        """Copy the sentence of the current finding, with what is doubtful about it."""
        item, article = self._controller.current, self._controller.article
        if item is not None and article is not None:
            others = [part.finding for other in self._controller.shown for part in other.parts]
            text = as_quotation(article, item.finding, others=others)
            QGuiApplication.clipboard().setText(text)
            self._messages.info(self.tr("Copied the sentence with its findings."))

    @Slot()
    def show_wordings(self) -> None:
        """Show in the list what the verdict counted, and no more."""
        counted = (Family.WORDING, Family.QUOTATION)
        self._controller.arrange(hidden=frozenset(Family) - {*counted}, words="", only=None)
        if self._controller.strictness is Strictness.SURE:
            self._actions[f"strictness_{Strictness.BALANCED}"].trigger()
        self._actions["panel"].setChecked(True)
        self._panel.show()
        self._actions["next"].trigger()


COMMANDS: tuple[Command[ExplainCommands], ...] = (
    Command(
        "rule_page",
        marked("commands", "About this r&ule…"),
        ExplainCommands.show_rule,
        keys=("I",),
        when=conditions.CURRENT,
    ),
    Command(
        "copy_quotation",
        marked("commands", "Copy sentence with findin&gs"),
        ExplainCommands.copy_quotation,
        keys=("Ctrl+Shift+C",),
        when=conditions.CURRENT,
    ),
)
