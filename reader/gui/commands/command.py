"""What a command is: one thing that can be done in the window, declared beside what does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from reader.gui.commands.conditions import Condition
from reader.gui.commands.key_bindings import StandardKey
from reader.gui.translation import say

Feature = TypeVar("Feature")


@dataclass(frozen=True, slots=True)
class Command(Generic[Feature]):
    """One command of a feature: name, title, handler, keys, and when it can be used.

    `do` is called with the feature that the command belongs to; a command that is on or off has
    `switch` instead, which is also told which of the two, and `is_on` says how it is at first.
    With `group` it is one of several of which one is chosen. `text` is English, `label` is
    translated; of the `keys` the first is the one that is shown first.
    """

    name: str
    text: str
    do: Callable[[Feature], object] | None = None
    keys: tuple[str | StandardKey, ...] = ()
    when: Condition | None = None
    group: str = ""
    switch: Callable[[Feature, bool], object] | None = None
    is_on: Callable[[Feature], bool] | None = None
    context: str = "commands"  # of its text, for the translation

    @property
    def label(self) -> str:
        """Its title in the language of the window."""
        return say(self.context, self.text)

    @property
    def toggles(self) -> bool:
        """Say whether it is on or off."""
        return self.switch is not None

    def run(self, feature: Feature, *, on: bool) -> None:
        """Do it; a command that toggles is switched `on` or off."""
        if self.switch is not None:
            self.switch(feature, on)
        elif self.do is not None:
            self.do(feature)
