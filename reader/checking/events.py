"""The events that a check yields while it runs."""

from __future__ import annotations

from dataclasses import dataclass

from reader.checking.verdict import ArticleVerdict
from reader.engines.engine_stage import Stage
from reader.model.article import Article, Paragraph
from reader.model.article_id import ArticleId
from reader.model.finding import Finding, Unchecked
from reader.model.measure import Measure
from reader.settings import Reading


@dataclass(frozen=True, slots=True)
class Opened:
    """The file is read."""

    article: Article


@dataclass(frozen=True, slots=True)
class ArchiveOpened:
    """The file is an archive: which articles it holds, or the first of them."""

    parts: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True)
class ReadyDetectors:
    """The detectors stand ready. `missing` says what will not be checked, and why, by engine.

    `reading` says how the wording is read; None where it is not.
    """

    engines: dict[str, str | None]
    missing: dict[str, str]
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class CacheTrouble:
    """The file of stored results was not sound."""

    sentence: str


@dataclass(frozen=True, slots=True)
class ParagraphsChecked:
    """Some detectors have looked at some paragraphs. `detectors` names those that succeeded."""

    detectors: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...] = ()
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class ConfidenceRevised:
    """The whole article makes some findings surer or less sure: each before and after."""

    pairs: tuple[tuple[Finding, Finding], ...]


@dataclass(frozen=True, slots=True)
class DetectorFailed:
    """A detector raised and is left out of the rest of this check; `why` is one sentence."""

    detector: str
    why: str


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of the article's paragraphs have been seen by every detector of paragraphs.

    `share` is how much of the work on them is done, from 0 to 1: it grows also while an engine that
    is still starting has seen nothing. Detectors of the whole article are not counted.
    """

    checked: int
    total: int
    share: float


@dataclass(frozen=True, slots=True)
class EngineStage:
    """An engine ("grammar", "wording") has come further with its start, or begins it again."""

    engine: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class CheckFinished:
    """The check went through. `unchecked` is all that was not looked at, in order."""

    verdict: ArticleVerdict
    unchecked: tuple[Unchecked, ...]


CheckEvent = (
    CacheTrouble
    | ReadyDetectors
    | ParagraphsChecked
    | ConfidenceRevised
    | DetectorFailed
    | Progress
    | EngineStage
    | CheckFinished
)
