"""The page of a rule: what it marks, why that matters, and what it leaves alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.detectors.registry import page_of
from reader.detectors.rule_docs import read_page
from reader.gui import labels
from reader.gui.commands.actions import Actions
from reader.gui.findings.card_parts import card_label
from reader.gui.widgets.literal_text import plain_label
from reader.model.decision import rule_name
from reader.model.finding import Finding
from reader.model.own_mark import is_own_mark


class RulePageDialog(QDialog):
    """Explains the rule behind a finding in its detector's own words, and can switch it off."""

    def __init__(self, finding: Finding, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About a rule"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 520)
        title = plain_label(labels.rule(finding))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setObjectName("panel_title")
        # The engine's sentence is about this passage; the page is about all that its detector does.
        self._said = card_label()
        self._said.setText(f"{finding.message}\n{rule_name(finding)}")
        self._page = QTextBrowser()
        self._page.setAccessibleName(self.tr("What the rule is about"))
        self._page.setOpenLinks(False)
        self._page.setMarkdown(_markdown(finding))
        self._page.document().setDocumentMargin(12)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        switches = () if is_own_mark(finding) else ("rule_off_here", "rule_off_everywhere")
        for name in switches:
            action = actions[name]
            button = QPushButton(action.text().replace("&", ""))
            button.setAutoDefault(False)
            button.clicked.connect(action.trigger)
            button.clicked.connect(self.accept)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        for widget in (title, self._page, self._said, buttons):
            layout.addWidget(widget)

    @property
    def text(self) -> str:
        """What the page says."""
        return f"{self._page.toPlainText()}\n{self._said.text()}"


def _markdown(finding: Finding) -> str:
    page = read_page(page_of(finding))
    sections = (f"#### {title}\n\n{text}" for title, text in page.sections)
    return "\n\n".join([page.summary, *sections])
