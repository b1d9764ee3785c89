"""The card at a mark: the reason, what probably stood there, and the answers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.gui import labels
from reader.gui.commands.actions import Actions
from reader.gui.commands.grouped_menu import add_groups
from reader.gui.findings.card_parts import (
    NoteField,
    Suggestions,
    card_button,
    card_label,
    card_line,
)
from reader.gui.findings.detail_card import MORE
from reader.gui.style.theme import Theme
from reader.gui.translation import say
from reader.gui.widgets.checkable import checkable, show_checked
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.widgets.popover import Popover, place_near
from reader.model.decision import ANSWERS
from reader.model.own_mark import is_own_mark
from reader.review.grouping import ReviewItem

WIDTH = 400  # points
LONGEST = 400  # characters of a message
BAR = 3  # points of the family's colour at its left


class MarkCard(Popover):
    """Lies near a passage, never over it. What it offers is done to that passage.

    Signals: `entered` and `left` with the pointer, `asked` with the name of a command that is to be
    done to what it shows, `pressed` before its menu opens, `copied` with a suggestion.
    """

    entered = Signal()
    left = Signal()
    asked = Signal(str)
    pressed = Signal()
    copied = Signal(str)

    def __init__(self, window: QWidget, actions: Actions, theme: Theme) -> None:
        super().__init__(window, "mark_card")
        self.setAccessibleName(self.tr("Card of the finding"))
        self._theme = theme
        self.item: ReviewItem | None = None
        self.room = WIDTH  # points that it may be wide
        self._kind, self._sure = card_line("card_family"), card_line("card_sure")
        self._message = card_label("card_message")
        self._original = card_line("card_evidence")
        self._suggestions = Suggestions()
        self._suggestions.copied.connect(self.copied)
        self._also = card_label("card_evidence")
        self.note = NoteField()
        self.answers = {
            kind: self._button(
                actions, kind.terms.command, say("words", texts.button), texts.reason
            )
            for kind in ANSWERS
            for texts in (labels.decision_texts(kind),)
        }
        for button in self.answers.values():
            checkable(button)
        self._own = [
            self._button(actions, "change_mark", self.tr("Change…")),
            self._button(actions, "remove_mark", self.tr("Remove")),
        ]
        self._add_word = self._button(actions, "add_word", self.tr("Add word"))
        self._write = self._button(actions, "note", self.tr("Note"))
        self._more = card_button("⋯", self.tr("More actions"))
        self._more.setAccessibleName(self.tr("More"))
        self._more.setMenu(self._menu(actions))
        self._lay_out()

    def show_item(self, item: ReviewItem, note: str) -> None:
        """Say what was found in a passage, and what was decided about it."""
        self.item = item
        finding, is_own = item.finding, is_own_mark(item.finding)
        self._kind.setText(labels.kind(finding))
        self._kind.setProperty("alarm", is_altered_quotation(finding))
        self._kind.style().polish(self._kind)
        sure = [labels.how_sure(finding), labels.severity(finding.severity)]
        self._sure.setText(labels.marked_by(item) if is_own else " · ".join(sure))
        self._message.setText(labels.short(finding.message, length=LONGEST))
        self._message.setVisible(bool(finding.message))
        likely = [text for text in finding.suggestions if text.strip()]
        self._original.setText(labels.original(finding))
        self._original.setVisible(bool(likely))
        self._suggestions.show_texts(likely)
        also = "\n".join(map(self._other, item.also))
        self._also.setText(also)
        self._also.setVisible(bool(also))
        self.note.show_note(item, note, at_rest=not is_own)
        for kind, button in self.answers.items():
            button.setVisible(not is_own)
            show_checked(button, item.kind is kind)
        for button in self._own:
            button.setVisible(is_own)
        self._add_word.setVisible(finding.is_spelling)
        self.setAccessibleDescription(self.spoken)
        self.fit()

    @property
    def spoken(self) -> str:
        """What a screen reader says of the card."""
        if self.item is None:
            return ""
        parts = [f"{self._kind.text()}, {self._sure.text()}", self._message.text()]
        likely = [button.text() for button in self._suggestions.buttons]
        if likely:
            parts.append(f"{self._original.text()}: {', '.join(likely)}")
        return ". ".join(part.rstrip(".") for part in (*parts, self._also.text()) if part) + "."

    @property
    def suggestion_buttons(self) -> list[QPushButton]:
        """A button for each likely original."""
        return list(self._suggestions.buttons)

    @property
    def first_button(self) -> QPushButton:
        """The button that the keyboard begins at."""
        some = (*self.answers.values(), *self._own)
        return next(button for button in some if not button.isHidden())

    def begin(self) -> None:
        """Take the keyboard, and let a screen reader say what the card says."""
        self.take_keyboard(self.first_button)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.spoken))

    def fit(self) -> None:
        """Take the height that the words need."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = min(WIDTH, self.room)
        self.setFixedSize(width, layout.totalHeightForWidth(width))

    def finds_room(self, passage: QRect, room: QRect) -> bool:
        """Say whether it can lie in `room` and not over the passage."""
        place = QRect(place_near(passage, self.rect(), room), self.size())
        return not place.intersects(passage) and room.contains(place)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self.update()

    def _other(self, item: ReviewItem) -> str:
        finding = item.finding
        return self.tr("Also {kind}, {sure}: {message}").format(
            kind=labels.kind(finding).lower(),
            sure=labels.how_sure(finding),
            message=finding.message,
        )

    def _button(self, actions: Actions, command: str, text: str, about: str = "") -> QPushButton:
        button = card_button(text)
        button.setProperty("tight", True)
        button.clicked.connect(lambda: self.asked.emit(command))
        actions.explain(button, command, say("words", about) if about else "")
        return button

    def _menu(self, actions: Actions) -> QMenu:
        menu = QMenu(self._more)
        menu.aboutToShow.connect(self.pressed)
        add_groups(menu, actions, ("reopen",), *MORE)
        return menu

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._kind)
        head.addWidget(self._sure, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=6)  # in another language they need two lines
        self._more.setProperty("tight", True)
        answers = (*self.answers.values(), *self._own)
        for button in (*answers, self._add_word, self._write, self._more):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 16, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        for widget in (self._message, self._original, self._suggestions, self._also, self.note):
            layout.addWidget(widget)
        layout.addSpacing(2)
        layout.addWidget(buttons)

    # Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar in the family's colour at the left."""
        super().paintEvent(event)
        if self.item is None:
            return
        finding = self.item.finding
        is_altered = is_altered_quotation(finding)
        ink = self._theme.colours.alarm if is_altered else self._theme.mark(finding.family).ink
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(QRectF(8, 14, BAR, self.height() - 28), BAR / 2, BAR / 2)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer came."""
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer went."""
        super().leaveEvent(event)
        self.left.emit()
