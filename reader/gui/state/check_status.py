"""The status of loading and checking, in words."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum, auto

from reader.checking.check_result import CheckResultBuilder
from reader.checking.events import (
    CheckFinished,
    DetectorFailed,
    EngineStage,
    Progress,
    ReadyDetectors,
)
from reader.checking.non_english_filter import why_nothing_is_checked
from reader.detectors.registry import engine_of
from reader.gui.state.engine_status import EngineStatus, what_follows
from reader.gui.state.time_left import TimeLeft, time_left
from reader.gui.translation import counted, grouped, say, translated
from reader.model.article import Article
from reader.model.finding import Unchecked
from reader.model.span import Span


class Phase(Enum):
    """How the check of an article stands."""

    CHECKING = auto()
    STOPPED = auto()  # by the person
    BROKEN = auto()  # by an error
    CHECKED = auto()


class CheckStatus:
    """Listens to the events of one article and says in a sentence how things stand.

    `opening` is the name of the file that is being read, which may be the next one already.
    """

    def __init__(
        self, article: Article | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.article = article
        self.opening = ""
        self.phase = Phase.CHECKING if article else Phase.CHECKED
        self.progress = Progress(0, len(article.paragraphs) if article else 0, 0.0)
        self.engines: list[EngineStatus] = []
        self.collected = CheckResultBuilder(article or Article("", ()))
        self._pace = TimeLeft(clock)

    def heard(self, event: object) -> None:
        """Take an event in."""
        self.collected.take(event)
        match event:
            case ReadyDetectors(engines, missing):
                names = dict.fromkeys((*engines, *missing))
                self.engines = [
                    EngineStatus(name, engines.get(name), failure=missing.get(name, ""))
                    for name in names
                ]
            case EngineStage(name, stage):
                for engine in self.engines:
                    if engine.engine == name:
                        engine.stage = stage
            case DetectorFailed(detector, why):
                for engine in self.engines:
                    if engine.engine == engine_of(detector):
                        engine.failure = why
            case Progress():
                self.progress = event
                self._pace.reached(event.share)
            case CheckFinished():
                self.phase = Phase.CHECKED

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
        parts = list(self.collected.unchecked)
        if self.phase in (Phase.STOPPED, Phase.BROKEN):
            whole = Span(0, len(self.article.text))
            parts.append(Unchecked(whole, say("words", "the check"), f"{self._broke_off}."))
        return parts

    @property
    def gap(self) -> str:
        """Say in a few words what was not checked; empty where all was."""
        parts = self.unchecked
        kinds = {engine_of(part.detector) or part.detector for part in parts}
        if kinds == {"grammar"}:
            return say("words", "grammar not checked")
        if kinds == {"wording"}:
            return say("words", "wording not checked")
        return counted("%Ln part(s) not checked", "", len(parts)) if parts else ""

    @property
    def has_failed_engine(self) -> bool:
        """Say whether an engine is missing or gave up, so that it must be made anew."""
        return any(engine.failure for engine in self.engines)

    @property
    def engine_words(self) -> str:
        """Name every engine that stands behind the findings, and say what it is doing."""
        return " · ".join(filter(None, (engine.words for engine in self.engines)))

    @property
    def engine_details(self) -> str:
        """Say the engines' versions, or why they do not work, a line each."""
        return "\n".join(filter(None, (engine.detail for engine in self.engines)))

    @property
    def what_follows(self) -> str:
        """Say which findings are still to come because an engine is starting."""
        if self.phase is not Phase.CHECKING:
            return ""
        coming = (engine for engine in self.engines if engine.is_coming)
        return "\n".join(what_follows(engine) for engine in coming)

    def sentence(self, *, found: int, hidden: int) -> str:
        """Say how things stand, with so many findings that are sure enough, and others."""
        if self.opening:
            return say("words", "Opening {name} …").format(name=self.opening)
        if self.article is None:
            return ""
        match self.phase:
            case Phase.CHECKING:
                return self._how_far()
            case Phase.STOPPED | Phase.BROKEN:
                return self._broke_off
        if not found and (why := why_nothing_is_checked(self.article)):
            return say("words", "Nothing was checked. {why}").format(why=translated(why))
        return _outcome(found, hidden, in_part=bool(self.unchecked))

    def _how_far(self) -> str:
        checked, total = self.progress.checked, self.progress.total
        if total and checked >= total:
            return say("words", "Checking the article as a whole")
        left = self._pace.seconds_left
        if left is None:
            text = say("words", "Checking paragraph {number} of {total}")
        else:
            text = say("words", "Checking paragraph {number} of {total}, {time_left}")
        return text.format(
            number=grouped(min(checked + 1, total)),
            total=grouped(total),
            time_left=time_left(left or 0),
        )

    @property
    def _broke_off(self) -> str:
        by_person = self.phase is Phase.STOPPED
        return _broke_off(self.progress.checked, self.progress.total, by_person=by_person)


def _outcome(found: int, hidden: int, *, in_part: bool) -> str:
    if found and in_part:
        return counted("Checked in part: %Ln finding(s)", "", found)
    if found:
        return counted("Checked: %Ln finding(s)", "", found)
    if hidden and in_part:
        return counted("Checked in part: %Ln finding(s), hidden by your filters", "", hidden)
    if hidden:
        return counted("Checked: %Ln finding(s), hidden by your filters", "", hidden)
    if in_part:
        return say("words", "Checked in part: nothing found")
    return say("words", "Checked: nothing found")


def _broke_off(checked: int, total: int, *, by_person: bool) -> str:
    if by_person:
        text = counted("The check was stopped after {checked} of %Ln paragraph(s)", "", total)
    else:
        text = counted("The check failed after {checked} of %Ln paragraph(s)", "", total)
    return text.format(checked=grouped(checked))
