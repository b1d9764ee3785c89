"""Preferences: families and rules, on or off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QTextBrowser, QTreeWidget, QTreeWidgetItem

from reader.detectors.registry import rule_named, rules_by_family
from reader.errors import AskanceError
from reader.gui import labels
from reader.gui.commands.fuzzy import fit
from reader.gui.preferences.preference_page import PreferencePage
from reader.gui.state.messages import Messages
from reader.gui.state.settings_model import SettingsModel
from reader.gui.widgets.tree_rows import rows_in
from reader.model.finding import Family
from reader.review.review_entries import RuleOff
from reader.review.review_store import ReviewStore

NAME_ROLE = Qt.ItemDataRole.UserRole
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RulesPage(PreferencePage):
    """A tree to tick; `switched` tells that other rules are off now."""

    switched = Signal()

    def __init__(self, settings: SettingsModel, store: ReviewStore, messages: Messages) -> None:
        super().__init__("", settings)
        self.title = self.tr("Rules")
        self._store = store
        self._messages = messages
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Families and rules"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("What the rule is about"))
        self.text.setOpenLinks(False)
        self.items: dict[str, QTreeWidgetItem] = {}
        self._families: list[QTreeWidgetItem] = []
        self._fill()
        splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        splitter.addWidget(self.tree)
        splitter.addWidget(self.text)
        self.column.addWidget(splitter, 1)
        self.tree.itemChanged.connect(self._on_changed)
        self.tree.currentItemChanged.connect(self._on_current)
        self.tree.setCurrentItem(self._families[0])

    def show_rule(self, name: str) -> None:
        """Go to a rule."""
        self.tree.setCurrentItem(self.items[name])
        self.tree.scrollToItem(self.items[name])
        self.tree.setFocus()

    def search(self, typed: str) -> bool:
        """Show the rules whose name or page has what was typed."""
        if fit(typed, self.title) is not None:
            typed = ""
        for name, item in self.items.items():
            is_in_page = typed.strip().casefold() in _text_of(name).casefold()
            is_named = fit(typed, item.text(0)) is not None
            item.setHidden(not is_in_page and not is_named)
        for family in self._families:
            family.setHidden(all(rule.isHidden() for rule in rows_in(family)))
        return not all(family.isHidden() for family in self._families)

    def _fill(self) -> None:
        off = {entry.rule for entry in self._store.rules_off() if not entry.article}
        for family, rules in rules_by_family().items():
            head = QTreeWidgetItem(self.tree, [labels.family(family)])
            head.setData(0, NAME_ROLE, family)
            head.setFlags(head.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            self._families.append(head)
            for rule in rules:
                item = QTreeWidgetItem(head, [labels.spaced(rule.name).capitalize()])
                item.setData(0, NAME_ROLE, rule.name)
                item.setCheckState(0, OFF if rule.name in off else ON)
                self.items[rule.name] = item
        self.tree.expandAll()

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        name = item.data(0, NAME_ROLE)
        if item in self._families:
            self.text.setPlainText(labels.about_family(Family(name)))  # Qt hands it back as text
        else:
            self.text.setMarkdown(_text_of(name))

    @Slot(QTreeWidgetItem, int)
    def _on_changed(self, item: QTreeWidgetItem) -> None:
        if item in self._families:
            return  # its rules tell of themselves
        rule = [RuleOff(item.data(0, NAME_ROLE))]
        try:
            if item.checkState(0) is ON:
                self._store.remove(rule)
            else:
                self._store.put(rule)
        except AskanceError as error:  # it holds all the same, but not for long
            self._messages.error(str(error))
        self.switched.emit()


def _text_of(name: str) -> str:
    rule = rule_named(name)
    return rule.page if rule else ""
