"""All messages to the person go through here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot


class Kind(StrEnum):
    """How much a message matters."""

    INFO = "info"  # passes by
    DONE = "done"  # passes by, and can be undone
    WARNING = "warning"  # stays until it is read: something is missing
    ERROR = "error"  # stays until it is read: something did not work


Offer = tuple[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for the person. `about_article` messages go when the article goes.

    `offers` are what can be done next: words for a button, and what it does. With any of them the
    message stays until it is read.
    """

    kind: Kind
    text: str
    about_article: bool = False
    offers: tuple[Offer, ...] = ()


class Messages(QObject):
    """Takes messages from any thread and hands them to the window on its own thread.

    What is said before there is a window waits for it.
    """

    said = Signal(object)  # Message, on the main thread
    taken_back = Signal(str)  # the sentence, which does not hold any more
    _queued = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Message] | None = []
        self._queued.connect(self._on_queued)

    def info(self, text: str, *, offers: Sequence[Offer] = ()) -> None:
        """Say something that needs no answer, and offer what can be done next."""
        self._queued.emit(Message(Kind.INFO, text, offers=tuple(offers)))

    def done(self, text: str) -> None:
        """Say that something was done that can be undone."""
        self._queued.emit(Message(Kind.DONE, text))

    def warn(self, text: str, *, about_article: bool = False) -> None:
        """Say that something is missing or was not done."""
        self._queued.emit(Message(Kind.WARNING, text, about_article))

    def error(self, text: str, *, about_article: bool = False) -> None:
        """Say that something the person asked for did not work."""
        self._queued.emit(Message(Kind.ERROR, text, about_article))

    def say(self, message: Message) -> None:
        """Say what was put into a message already."""
        self._queued.emit(message)

    def take_back(self, text: str) -> None:
        """Say that what was said holds no more; on the window's thread."""
        self.taken_back.emit(text)

    def window_is_there(self) -> None:
        """Hand over what was said so far, and everything from now on at once."""
        waiting, self._waiting = self._waiting or [], None
        for message in waiting:
            self.said.emit(message)

    # A slot of this object: a signal from another thread is then queued to the thread it lives on.
    @Slot(object)
    def _on_queued(self, message: Message) -> None:
        if self._waiting is None:
            self.said.emit(message)
        else:
            self._waiting.append(message)
