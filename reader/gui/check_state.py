"""How far opening and checking have come, in words."""

from __future__ import annotations

from enum import Enum, auto

from reader.checking.events import (
    CheckFinished,
    DetectorFailed,
    ParagraphsChecked,
    Progress,
)
from reader.gui.reading import Equipped
from reader.gui.words import counted
from reader.model.article import Article
from reader.model.finding import Unchecked
from reader.model.span import Span


class Phase(Enum):
    """How the check of an article stands."""

    CHECKING = auto()
    STOPPED = auto()  # by the person
    BROKEN = auto()  # by an error
    CHECKED = auto()


class CheckState:
    """Listens to the events of one article and says in a sentence how things stand.

    `opening` is the name of the file that is being read, which may be the next one already.
    """

    def __init__(self, article: Article | None = None) -> None:
        self.article = article
        self.opening = ""
        self.phase = Phase.CHECKING if article else Phase.CHECKED
        self.progress = Progress(0, len(article.paragraphs) if article else 0)
        self._engine: str | None = None
        self._engine_answered = False
        self._missing: dict[str, str] = {}
        self._unchecked: tuple[Unchecked, ...] = ()

    def heard(self, event: object) -> None:
        """Take an event in."""
        match event:
            case Equipped(engines, missing):
                self._engine, self._missing = engines.get("grammar"), missing
            case ParagraphsChecked(detectors=detectors):
                self._engine_answered |= "grammar" in detectors
            case DetectorFailed(detector="grammar"):
                self._engine_answered = True
            case Progress():
                self.progress = event
            case CheckFinished(unchecked=unchecked):
                self.phase, self._unchecked = Phase.CHECKED, unchecked

    def ended_early(self, phase: Phase) -> None:
        """The check was stopped or broke off, unless it was through already."""
        self.opening = ""
        if self.phase is Phase.CHECKING:
            self.phase = phase

    @property
    def is_busy(self) -> bool:
        """Say whether something is under way."""
        return bool(self.opening) or self.phase is Phase.CHECKING

    @property
    def unchecked(self) -> list[Unchecked]:
        """What was not looked at, with the reasons."""
        if self.article is None or not self.article.text:
            return []
        whole = Span(0, len(self.article.text))
        parts = [Unchecked(whole, engine, why) for engine, why in self._missing.items()]
        if self.phase in (Phase.STOPPED, Phase.BROKEN):
            parts.append(Unchecked(whole, "the check", f"It {self._broke_off}."))
        return [*parts, *self._unchecked]

    @property
    def engine(self) -> str:
        """What stands behind the grammar findings."""
        if self.article is None:
            return ""
        if self._engine:
            return self._engine
        return "Grammar is not checked" if self._missing or self.phase is Phase.CHECKED else ""

    def sentence(self, *, found: int, hidden: int) -> str:
        """Say how things stand, with so many findings shown and hidden."""
        if self.opening:
            return f"Opening {self.opening} …"
        if self.article is None:
            return ""
        match self.phase:
            case Phase.CHECKING if self._engine and not self._engine_answered:
                return f"Starting {self._engine} …"
            case Phase.CHECKING:
                return f"Checking: {self.progress.checked:,} of {self._paragraphs}"
            case Phase.STOPPED | Phase.BROKEN:
                return f"The check {self._broke_off}"
        return self._outcome(found, hidden)

    def _outcome(self, found: int, hidden: int) -> str:
        checked = "Checked in part" if self.unchecked else "Checked"
        if found:
            return f"{checked}: {counted(found, 'finding')}"
        if hidden:
            return f"{checked}: nothing found that is shown, {hidden:,} hidden"
        return f"{checked}: nothing found"

    @property
    def _paragraphs(self) -> str:
        return counted(self.progress.total, "paragraph")

    @property
    def _broke_off(self) -> str:
        how = "was stopped" if self.phase is Phase.STOPPED else "broke off"
        return f"{how} after {self.progress.checked:,} of {self._paragraphs}"
