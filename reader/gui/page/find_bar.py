"""The find bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.commands.key_bindings import StandardKey as Key
from reader.gui.page.article_view import ArticleView
from reader.gui.translation import grouped, marked
from reader.gui.widgets.literal_text import plain_label, plain_tip


class FindBar(QWidget):
    """A field, the count, next and previous; hidden until `open_for_typing`."""

    def __init__(self, page: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.field = QLineEdit(placeholderText=self.tr("Find in article"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Find in article"))
        self.field.setMaximumWidth(320)
        self.count = plain_label()
        self.count.setAccessibleName(self.tr("Matches"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        for sign, name, slot in (
            ("‹", self.tr("Previous match"), self.find_previous),
            ("›", self.tr("Next match"), self.find_next),
        ):
            layout.addWidget(_button(sign, name, slot))
        layout.addWidget(self.count)
        layout.addStretch()
        layout.addWidget(_button("×", self.tr("Close the find bar"), self.close_bar))
        self.field.textChanged.connect(self._on_typed)
        self.hide()

    def open_for_typing(self) -> None:
        """Show the bar with its field selected."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text():
            self._on_typed()

    def find_next(self) -> None:
        """Go to the next match."""
        self._show(self.page.find_text(self.field.text()))

    def find_previous(self) -> None:
        """Go to the match before."""
        self._show(self.page.find_text(self.field.text(), backwards=True))

    def close_bar(self) -> None:
        """Hide the bar, take the tints off the page and give it the keyboard."""
        self.hide()
        self.page.find_text("")
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.find_previous if back else self.find_next)()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self._show(self.page.find_text(self.field.text(), onward=False))

    def _show(self, found: tuple[int, int]) -> None:
        nth, total = found
        if total:
            self.count.setText(self.tr("{0} of {1}").format(nth, grouped(total)))
        else:
            self.count.setText(self.tr("Not found") if self.field.text() else "")


def _button(sign: str, name: str, slot: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(plain_tip(name))
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    button.clicked.connect(lambda: slot())
    return button


COMMANDS: tuple[Command[FindBar], ...] = (
    Command(
        "find",
        marked("commands", "&Find…"),
        FindBar.open_for_typing,
        keys=(Key.Find,),
        when=conditions.ARTICLE,
    ),
)
