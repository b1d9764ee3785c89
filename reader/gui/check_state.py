"""How far opening and checking have come, in words."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from reader.checking.events import (
    CheckFinished,
    DetectorFailed,
    ParagraphsChecked,
    Progress,
)
from reader.gui.reading import Equipped, Opened
from reader.gui.words import counted
from reader.model.article import Article
from reader.model.finding import Unchecked
from reader.model.span import Span


class Phase(Enum):
    """Where an article is on its way."""

    NOTHING = auto()
    OPENING = auto()
    CHECKING = auto()
    STOPPED = auto()
    BROKEN = auto()
    CHECKED = auto()


class CheckState:
    """Listens to the events of one article and says in a sentence how things stand."""

    def __init__(self) -> None:
        self.phase = Phase.NOTHING
        self.article: Article | None = None
        self.progress = Progress(0, 0)
        self._opening = ""
        self._engine: str | None = None
        self._engine_answered = False
        self._missing: dict[str, str] = {}
        self._unchecked: tuple[Unchecked, ...] = ()

    def opening(self, path: Path) -> None:
        """A file was asked for; what is known about the article that is open stays."""
        self.phase = Phase.OPENING
        self._opening = path.name

    def stopped(self) -> None:
        """The person stopped it."""
        self.phase = Phase.STOPPED if self.article else Phase.NOTHING

    def broken(self) -> None:
        """It ended with an error."""
        self.phase = Phase.BROKEN if self.article else Phase.NOTHING

    def heard(self, event: object) -> None:
        """Take an event in."""
        match event:
            case Opened(article):
                self.__init__()  # type: ignore[misc]
                self.article, self.phase = article, Phase.CHECKING
                self.progress = Progress(0, len(article.paragraphs))
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

    @property
    def is_busy(self) -> bool:
        """Say whether something is under way."""
        return self.phase in (Phase.OPENING, Phase.CHECKING)

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
        match self.phase:
            case Phase.NOTHING:
                return ""
            case Phase.OPENING:
                return f"Opening {self._opening} …"
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
