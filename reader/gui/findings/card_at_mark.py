"""When the card at a mark comes and goes: by click, by key, by a pointer that rests."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.commands import conditions
from reader.gui.commands.actions import Actions
from reader.gui.commands.command import Command
from reader.gui.findings.decision_commands import DecisionCommands
from reader.gui.findings.findings_panel import FindingsPanel
from reader.gui.findings.margin_cards import MarginCards
from reader.gui.findings.mark_card import WIDTH, MarkCard
from reader.gui.findings.review_controller import ReviewController
from reader.gui.page.article_view import ArticleView
from reader.gui.style.theme import Theme
from reader.gui.translation import marked
from reader.model.finding import Finding
from reader.review.grouping import ReviewItem

DELAY = 350  # milliseconds that the pointer rests
GRACE = 300  # milliseconds in which the pointer gets from the passage to the card


class CardAtMark(QObject):
    """Shows the card of one passage. One that was asked for stays and follows the review.

    While the list is shut it comes with each step; beside the open list, whose own card says the
    same, only where it is asked for. `rested` tells that a pointer that rests was answered.
    """

    rested = Signal()

    def __init__(
        self,
        window: QWidget,
        *,
        page: ArticleView,
        controller: ReviewController,
        deciding: DecisionCommands,
        actions: Actions,
        panel: FindingsPanel,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._controller = window, page, controller
        self._deciding, self._actions, self._panel = deciding, actions, panel
        self.card = MarkCard(window, actions, theme)
        self.margin = MarginCards(page, theme, panel.isHidden)
        self._shown: Finding | None = None
        self._stays = False  # it was asked for
        self._is_away = False  # its passage is scrolled out of sight
        self._pointed: Finding | None = None
        self._rest = QTimer(self, singleShot=True, interval=DELAY)
        self._rest.timeout.connect(self._on_rested)
        self._leave = QTimer(self, singleShot=True, interval=GRACE)
        self._leave.timeout.connect(self._on_left)
        self.card.entered.connect(self._leave.stop)
        self.card.left.connect(self._on_pointer_left)
        self.card.asked.connect(self._on_asked)
        self.card.pressed.connect(self._take)
        self.card.closed.connect(self._on_closed)
        self.card.note.written.connect(deciding.annotate)
        self.card.note.left.connect(page.setFocus)
        controller.leaving.connect(self._on_leaving)
        page.close_first = self._close_by_key

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self.card.set_theme(theme)
        self.margin.set_theme(theme)

    @Slot(object)
    def point_at(self, findings: Sequence[Finding]) -> None:
        """Show soon what the pointer is on, unless a card is there that was asked for."""
        first = None if self.margin.is_on else next(iter(findings), None)
        if first is not None and first is self._shown:
            self._leave.stop()
        elif first is not self._pointed and not self._stays:
            self._rest.stop()
            if first is not None:
                self._rest.start()
            if self.card.isVisible():
                self._leave.start()
        self._pointed = first

    @Slot(object)
    def open(self, finding: Finding, *, focus: bool = False) -> None:
        """Show the card of a finding, and let it stay; with `focus` it gets the keyboard."""
        self._show(finding, stays=True)
        if focus and self.card.isVisible():
            self.card.begin()

    @Slot()
    def ask(self) -> None:
        """Show the card of the finding at hand, wherever it is, with the keyboard in it."""
        self._open_current(focus=True)

    def write_note(self) -> None:
        """Let the person write a note on the passage at hand."""
        if self._open_current():
            self.card.note.write()
            self.card.fit()
            self.refresh()

    @Slot()
    def close(self) -> None:
        """Put the card away, and show none soon."""
        self._rest.stop()
        self._leave.stop()
        self._pointed = None
        if self._shown is not None:
            self._forget()
            self.card.close_popover()

    @Slot()
    def close_unless_it_stays(self) -> None:
        """Put away a card that came by itself."""
        self._rest.stop()
        self._pointed = None
        if not self._stays:
            self.close()

    @Slot(object)
    def follow(self, finding: Finding | None) -> None:
        """Go with the person to the finding that they are at."""
        is_theirs = self._stays or self._panel.isHidden()
        if finding is None:
            self.close()
        elif is_theirs and not self._controller.is_back:
            had_keyboard = self._has_keyboard()
            self._show(finding, stays=True)
            if had_keyboard and self.card.isVisible():
                self.card.first_button.setFocus()
        elif finding is not self._shown:
            self.close()

    @Slot()
    def refresh(self) -> None:
        """Say what is decided now; go where the passage is gone."""
        if self._shown is None:
            return
        item = self._item_of(self._shown)
        if item is None:
            self.close()
        else:
            self.card.show_item(item, self._deciding.note_of(item))
            self._place()

    @Slot()
    def move(self) -> None:
        """Stay with the passage where the page is scrolled."""
        if self._shown is None:
            return
        if self._stays:
            self._place()
        else:
            self.close()

    # within

    def _item_of(self, finding: Finding) -> ReviewItem | None:
        shown = self._controller.shown
        return next((i for i in shown if any(p.finding is finding for p in i.parts)), None)

    def _open_current(self, *, focus: bool = False) -> bool:
        item = self._controller.current
        if item is None:
            return False
        self._page.go_to(item.finding)
        self.open(item.finding, focus=focus)
        return True

    def _has_keyboard(self) -> bool:
        focused = self._window.focusWidget()
        return focused is not None and self.card.isAncestorOf(focused)

    def _show(self, finding: Finding, *, stays: bool) -> None:
        item = self._item_of(finding)
        if item is None:
            return
        self._rest.stop()
        self._leave.stop()
        self._shown, self._stays = item.finding, stays
        self.card.show_item(item, self._deciding.note_of(item))
        self._place()

    def _places(self, finding: Finding) -> tuple[QRect, QRect]:
        """Return where the passage is in the window, and where the page is."""
        page = self._page.viewport()
        corner = page.mapTo(self._window, QPoint())
        passage = self._page.place_of(finding)
        room = QRect(self._page.mapTo(self._window, QPoint()), self._page.size())
        room.setRight(room.right() - self._page.verticalScrollBar().width())
        return passage.translated(corner), room.adjusted(4, 4, -4, -4)

    def _place(self) -> None:
        """Lie near the passage; where that is out of sight or leaves no room, wait."""
        assert self._shown is not None
        passage, room = self._places(self._shown)
        if self.margin.is_on:
            self._place_in_margin(passage, room)
            return
        if self.card.room != WIDTH:
            self.card.room = WIDTH
            self.card.fit()
        is_seen = not passage.isEmpty() and room.intersects(passage)
        if is_seen and self._page.isVisible() and self.card.finds_room(passage, room):
            self._is_away = False
            self.card.open_at(passage, room)
        elif self.card.isVisible():
            self._is_away = True
            self.card.step_back()
        elif not self._stays:
            self._forget()

    def _place_in_margin(self, passage: QRect, page: QRect) -> None:
        """Lie beside the passage; the lines of the others make room."""
        if passage.isEmpty() or not page.intersects(passage) or not self._page.isVisible():
            self.margin.keep_room(0)
            if self.card.isVisible():
                self._is_away = True
                self.card.step_back()
            return
        self.card.room = self.margin.keep_room(0).width()
        self.card.fit()
        place = self.margin.keep_room(self.card.height())
        self._is_away = False
        self.card.show_at(place.translated(self._page.mapTo(self._window, QPoint())).topLeft())

    def _forget(self) -> None:
        self.margin.keep_room(0)
        self._shown, self._stays, self._is_away = None, False, False

    def _close_by_key(self) -> bool:
        """Close on Escape; say whether there was something to close."""
        is_there = self.card.isVisible()
        self.close()
        return is_there

    def _take(self) -> None:
        """Make what the card shows the finding at hand; then the card stays."""
        if self._shown is not None:
            self._stays, bar = True, self._page.verticalScrollBar()
            value = bar.value()
            self._controller.choose(self._shown)
            bar.setValue(value)

    @Slot(str)
    def _on_asked(self, command: str) -> None:
        self._take()
        if command == "note":
            self.write_note()
        else:
            self._actions[command].trigger()

    @Slot()
    def _on_rested(self) -> None:
        if self._pointed is not None and not self._stays:
            self._show(self._pointed, stays=False)
        self.rested.emit()

    @Slot()
    def _on_pointer_left(self) -> None:
        if not self._stays:
            self._leave.start()

    @Slot()
    def _on_left(self) -> None:
        if not self._stays and not self._has_keyboard():
            self.close()

    @Slot()
    def _on_closed(self) -> None:
        if not self._is_away:
            self.card.note.finish()
            self._forget()

    @Slot()
    def _on_leaving(self) -> None:
        self.card.note.finish()
        self.close()


COMMANDS: tuple[Command[CardAtMark], ...] = (
    Command(
        "card",
        marked("commands", "Card at the passage"),
        CardAtMark.ask,
        keys=("Ctrl+Return",),
        when=conditions.CURRENT,
    ),
)
