"""Undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """Something a person did. `name` completes "Undo …" in a menu."""

    name: str
    do: Callable[[], None]
    undo: Callable[[], None]


class History:
    """The changes that were made, and those that were taken back."""

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def undo_name(self) -> str:
        """What `undo` would take back; empty when there is nothing."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What `redo` would do again; empty when there is nothing."""
        return self._undone[-1].name if self._undone else ""

    def do(self, change: Change) -> None:
        """Make a change; what was taken back before it is gone."""
        self._done.append(change)
        self._undone.clear()
        change.do()

    def undo(self) -> None:
        """Take the last change back."""
        if self._done:
            self._undone.append(self._done.pop())
            self._undone[-1].undo()

    def redo(self) -> None:
        """Make the change again that was last taken back."""
        if self._undone:
            self._done.append(self._undone.pop())
            self._done[-1].do()
