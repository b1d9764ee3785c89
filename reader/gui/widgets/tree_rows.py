"""Rows of a tree with two levels: groups and entries."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem


def groups(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """Return the rows of the first level."""
    rows = (tree.topLevelItem(number) for number in range(tree.topLevelItemCount()))
    return [row for row in rows if row is not None]


def rows_in(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """Return the rows of a group, also those that are hidden."""
    rows = (group.child(number) for number in range(group.childCount()))
    return [row for row in rows if row is not None]
