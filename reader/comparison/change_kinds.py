"""What a kind of change is: a function over both texts, with a name for people and programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.comparison.meaning_change import MeaningChange
from reader.comparison.text_pair import TextPair

ChangeFunction = Callable[[TextPair], Iterator[MeaningChange]]


@dataclass(frozen=True)
class ChangeKind:
    """A kind of change; `page` is its docstring. A quiet one is looked for only when asked for."""

    name: str
    label: str
    function: ChangeFunction
    is_quiet: bool = False

    @property
    def page(self) -> str:
        """What it finds and what it leaves alone."""
        return self.function.__doc__ or ""

    def changes(self, pair: TextPair) -> Iterator[MeaningChange]:
        """Yield what it finds."""
        return self.function(pair)


def change_kind(
    name: str, label: str, *, is_quiet: bool = False
) -> Callable[[ChangeFunction], ChangeKind]:
    """Make a kind of change of a function."""

    def decorate(function: ChangeFunction) -> ChangeKind:
        return ChangeKind(name, label, function, is_quiet)

    return decorate
