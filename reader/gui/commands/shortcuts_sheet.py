"""The sheet of all keys, by menu."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.commands.actions import Actions, plain
from reader.gui.commands.fuzzy import fit
from reader.gui.commands.key_bindings import keys_shown

ROW = QSize(0, 24)  # close enough to be read down, wide enough to breathe


class ShortcutsSheet(QDialog):
    """Lists every action that has a key; can be searched and copied as text.

    `change_asked` is for whoever lets keys be changed.
    """

    change_asked = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._menus: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 600)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("Search for an action or a key"))
        self.field.setAccessibleName(self.tr("Search for an action or a key"))
        self.field.textChanged.connect(self._on_typed)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.setColumnWidth(0, 320)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(
            self.tr("&Copy as text"), QDialogButtonBox.ButtonRole.ActionRole
        )
        change = buttons.addButton(self.tr("C&hange…"), QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self.copy, change):
            button.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        change.clicked.connect(self.accept)
        change.clicked.connect(self.change_asked)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        for widget in (self.field, self.tree, buttons):
            layout.addWidget(widget)
        self._fill()

    def listed(self) -> Iterator[tuple[str, str, str]]:
        """Yield menu, action and keys of each row that is shown."""
        for menu, rows in self._menus:
            for row in rows:
                if not row.isHidden():
                    yield menu.text(0), row.text(0), row.text(1)

    def text(self) -> str:
        """Return what is shown as text in columns, to be printed or put beside the keyboard."""
        rows = list(self.listed())
        width = max((len(action) for _, action, _ in rows), default=0)
        lines: list[str] = []
        for menu in dict.fromkeys(menu for menu, *_ in rows):
            lines += ["", menu]
            lines += [f"  {action:{width}}  {keys}" for of, action, keys in rows if of == menu]
        return "\n".join([*lines[1:], ""])

    def _fill(self) -> None:
        heading = QFont(self.tree.font())
        heading.setWeight(QFont.Weight.DemiBold)
        actions = self._actions
        with_keys = [
            (command, actions.place_of(command.name), keys)
            for command in actions.commands
            if (keys := keys_shown(actions.keys_of(command)))
        ]
        for place in dict.fromkeys(place for _, place, _ in with_keys):
            menu = QTreeWidgetItem(self.tree, [plain(place).replace("/", " › ")])
            menu.setFirstColumnSpanned(True)
            menu.setFont(0, heading)
            menu.setSizeHint(0, ROW)
            rows = [
                QTreeWidgetItem(menu, [plain(command.label), keys])
                for command, where, keys in with_keys
                if where == place
            ]
            self._menus.append((menu, rows))
        self.tree.expandAll()

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        for menu, rows in self._menus:
            for row in rows:
                is_key = typed.strip().casefold() in row.text(1).casefold()
                is_named = fit(typed, f"{row.text(0)} {menu.text(0)}") is not None
                row.setHidden(not is_key and not is_named)
            menu.setHidden(all(row.isHidden() for row in rows))
