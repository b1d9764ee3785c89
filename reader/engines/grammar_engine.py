"""The interface that all grammar engines implement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from reader.engines.engine_stage import Stage
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class GrammarMatch:
    """A rule's complaint about a passage. `span` counts code points of the checked text."""

    span: Span
    rule: str  # LanguageTool's id, in both engines
    category: str  # "TYPOS", "GRAMMAR", "PUNCTUATION", …
    issue: str  # "misspelling", "grammar", "typographical", "style", …
    message: str
    suggestions: tuple[str, ...]


@runtime_checkable
class GrammarEngine(Protocol):
    """Something that applies LanguageTool's rules. Safe to use from several threads."""

    @property
    def label(self) -> str:
        """Its name and version for people ("LanguageTool 6.8"); known before it has started."""

    @property
    def stage(self) -> Stage:
        """How far its start has come; may be asked while another thread waits in `check`."""

    def check(self, text: str, language: str) -> list[GrammarMatch]:
        """Return the matches in `text` (a paragraph), in order.

        Starts what it needs at the first call. Raises `PartNotChecked` where this text cannot be
        checked but others can, and `EngineUnavailable` where the engine is gone for good.
        """

    def close(self) -> None:
        """End every process and let every caller go; a later `check` raises `EngineUnavailable`."""
