"""The detectors of a check with their engines, made from the settings and closed together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Self

from reader.checking.check import check
from reader.checking.check_control import UNCONTROLLED, CheckControl
from reader.checking.events import CheckEvent, EngineStage, ReadyDetectors
from reader.checking.result_cache import ResultCache
from reader.detectors.registry import RULES, Engines
from reader.engines.engine_stage import Stage
from reader.engines.grammar_engine import GrammarEngine
from reader.engines.select import choose
from reader.engines.wording_model.quick_and_thorough import WordingReaders, has_thorough
from reader.errors import EngineUnavailable
from reader.model.article import Article
from reader.model.detector import Detector
from reader.phrase_lists.phrase_store import stored_lists
from reader.settings import Reading, Settings


class DetectorSet:
    """The detectors with their engines, which stay warm between articles.

    `engines` says for people and reports what stood behind the check; None where nothing did.
    `missing` holds a sentence for each engine that was asked for and cannot be had: the articles
    are then not checked for what it finds, and whoever shows them must say so. `thorough` are those
    that read an article again, with the same engines, where these find it suspicious.
    """

    def __init__(
        self,
        detectors: tuple[Detector, ...],
        *,
        grammar: GrammarEngine | None = None,
        wording: WordingReaders | None = None,
        missing: dict[str, str] | None = None,
        own_lists: Callable[[], tuple[Detector, ...]] = tuple,
        thorough: DetectorSet | None = None,
    ) -> None:
        self._detectors = detectors
        self._own_lists = own_lists
        self.missing = missing or {}
        self._grammar = grammar
        self._wording = wording
        self.thorough = thorough

    @property
    def detectors(self) -> tuple[Detector, ...]:
        """The detectors for one check: the person's own lists as they are on the disk now."""
        return (*self._detectors, *self._own_lists())

    @property
    def engines(self) -> dict[str, str | None]:
        """The engines by what they do, with their versions."""
        return {
            "grammar": self._grammar.label if self._grammar else None,
            "wording": self._wording.label if self._wording else None,
        }

    @property
    def reading(self) -> Reading | None:
        """How the wording is read; None where it is not."""
        if self._wording is None:
            return None
        return Reading.QUICK if self._wording.thorough is None else Reading.THOROUGH

    def check(
        self,
        article: Article,
        control: CheckControl = UNCONTROLLED,
        *,
        cache: ResultCache | None = None,
    ) -> Iterator[CheckEvent]:
        """Yield what an article is checked with, and the events of its check."""
        yield ReadyDetectors(self.engines, self.missing, self.reading)
        yield from check(article, self.detectors, control, cache=cache, engine_news=self.watch())

    def watch(self) -> Callable[[], Iterator[EngineStage]]:
        """Return what yields, whenever it is called, the engines that are at another stage now."""
        engines = {"grammar": self._grammar, "wording": self._wording}
        seen = dict.fromkeys(engines, Stage.IDLE)

        def news() -> Iterator[EngineStage]:
            for name, engine in engines.items():
                if engine is not None and (stage := engine.stage) is not seen[name]:
                    seen[name] = stage
                    yield EngineStage(name, stage)

        return news

    def close(self) -> None:
        """End the engines; a check that is under way fails at once."""
        if self._grammar is not None:
            self._grammar.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def build_detectors(settings: Settings, *, cores: int = 2, triage: bool = False) -> DetectorSet:
    """Make the detectors that the settings ask for. Starts nothing: engines start at first use.

    `cores` is how many of them the wording model may keep busy. With `triage` they read the wording
    quickly, and have others that read it thoroughly, if that reader is there.
    """
    missing: dict[str, str] = {}
    grammar = wording = both = None
    try:
        grammar = choose(settings.grammar)
    except EngineUnavailable as error:
        missing["grammar"] = str(error)
    try:
        is_thorough = not triage and _is_thorough(settings.reading)
        wording = WordingReaders(threads=cores, is_thorough=is_thorough)
        if triage and has_thorough():
            both = WordingReaders(wording.quick, threads=cores, is_thorough=True)
    except EngineUnavailable as error:
        missing["wording"] = str(error)
    thorough = _detector_set(grammar, both, missing) if wording and both else None
    return _detector_set(grammar, wording, missing, thorough)


def _detector_set(
    grammar: GrammarEngine | None,
    wording: WordingReaders | None,
    missing: dict[str, str],
    thorough: DetectorSet | None = None,
) -> DetectorSet:
    made = (rule.make(Engines(grammar, wording)) for rule in RULES)
    return DetectorSet(
        tuple(detector for detector in made if detector is not None),
        grammar=grammar,
        wording=wording,
        missing=missing,
        own_lists=stored_lists().detectors,
        thorough=thorough,
    )


def _is_thorough(reading: Reading) -> bool:
    return reading is Reading.THOROUGH or (reading is Reading.AUTO and has_thorough())
