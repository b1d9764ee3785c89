"""The message bar above the page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.gui.state.messages import Kind, Message, Offer
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.widgets.literal_text import plain_label, plain_tip


class MessageBar(QFrame):
    """Shows the newest message that was not put away; those before it come back after it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setAccessibleName(self.tr("Message"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._theme = theme
        self._messages: list[Message] = []
        self._sign = plain_label()
        self._text = plain_label(wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = plain_label()
        self._more.setObjectName("position")
        self._close = QToolButton()
        self._close.setObjectName("close_message")
        self._close.setToolTip(plain_tip(self.tr("Dismiss this message")))
        self._close.setAccessibleName(self.tr("Dismiss this message"))
        self._close.clicked.connect(self.put_away)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(12)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._offers)
        layout.addWidget(self._more)
        layout.addWidget(self._close)
        self.set_theme(theme)

    @property
    def text(self) -> str:
        """What the bar says now; empty when it is hidden."""
        return self._messages[-1].text if self._messages else ""

    @property
    def texts(self) -> list[str]:
        """Every message that was not put away, oldest first."""
        return [message.text for message in self._messages]

    def show_message(self, message: Message) -> None:
        """Show a message; one that is said again is shown once."""
        self._messages = [m for m in self._messages if m.text != message.text]
        self._messages.append(message)
        self._show()

    def take_back(self, text: str) -> None:
        """Drop a message that holds no more."""
        self._messages = [m for m in self._messages if m.text != text]
        self._show()

    def put_away(self) -> None:
        """Drop the message that is shown."""
        self._messages = self._messages[:-1]
        self._show()

    def forget_article(self) -> list[Message]:
        """Drop what was said about the article in front, and return it."""
        dropped = [m for m in self._messages if m.about_article]
        self._messages = [m for m in self._messages if not m.about_article]
        self._show()
        return dropped

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self._close.setIcon(icon("close", theme))
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._messages))
        if not self._messages:
            return
        message = self._messages[-1]
        kind = "info" if message.kind is Kind.INFO else "warning"
        self._sign.setPixmap(icon(kind, self._theme).pixmap(QSize(20, 20)))
        self._text.setText(message.text)
        self._show_offers(message.offers)
        others = len(self._messages) - 1
        self._more.setText(self.tr("and %Ln more", "", others) if others else "")
        self.setProperty("kind", str(message.kind))
        self.style().polish(self)
        self.setAccessibleDescription(message.text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        for words, do in offers:
            button = QPushButton(words)
            button.clicked.connect(do)
            self._offers.addWidget(button)
