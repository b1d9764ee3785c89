"""Words per second of each detector and of the whole check, beside the peers alone."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial

from reader.checking.detector_set import DetectorSet, build_detectors
from reader.checking.result_cache import ResultCache
from reader.detectors.registry import FUNCTION_DETECTORS
from reader.engines.grammar_engine import GrammarEngine
from reader.english.word_tokens import count_words
from reader.errors import AskanceError
from reader.importers.text.plain_text import article_from_text
from reader.model.article import Article
from reader.model.detector import Detector
from reader.settings import Settings
from reader.system.paths import cache_folder
from tests.benchmarks.corpus import text
from tests.benchmarks.table import Row, seconds

HARPER = """
import sys, time
import harper
text = sys.stdin.read()
linter = harper.Linter()
paragraphs = text.split("\\n\\n")
for paragraph in paragraphs[:3]:
    linter.lint(paragraph)
begin = time.perf_counter()
for paragraph in paragraphs:
    linter.lint(paragraph)
print(time.perf_counter() - begin)
"""


def rows() -> Iterator[Row]:
    article = article_from_text(text(60_000))
    words = count_words(article.text)
    for detector in FUNCTION_DETECTORS:
        spent = seconds(partial(_detect, detector, article))
        yield Row(f"detector {detector.name}", rate(words, spent))
    harper = _harper(article.text)
    for choice in ("embedded", "languagetool"):
        yield from _with_engine(choice, article, words, harper)


def _with_engine(choice: str, article: Article, words: int, harper: float | None) -> Iterator[Row]:
    from reader.engines.select import choose

    try:
        engine = choose(choice)
        assert engine is not None
        engine.check("A first sentence, so that the rules are loaded.", "en-US")
    except AskanceError as error:
        yield Row(f"whole check, {choice}", str(error))
        return
    alone = seconds(lambda: _alone(engine, article), times=1)
    engine.close()
    with build_detectors(Settings(grammar=choice)) as equipment:
        list(equipment.check(article_from_text("A first sentence.")))
        whole = seconds(lambda: list(equipment.check(article)), times=1)
        label = equipment.engines["grammar"] or choice
        yield Row(
            f"whole check with {label}", rate(words, whole), rate(words, alone), f"{label} alone"
        )
        if harper is not None:
            yield Row(
                f"whole check with {label}", rate(words, whole), rate(words, harper), "Harper alone"
            )
        yield _reopened(equipment, article, whole)


def _reopened(equipment: DetectorSet, article: Article, first: float) -> Row:
    cache = ResultCache(cache_folder() / "benchmark.sqlite")
    list(equipment.check(article, cache=cache))
    again = seconds(lambda: list(equipment.check(article, cache=cache)))
    cache.close()
    return Row("the same article again", f"{again:.3f} s", f"{first:.2f} s", "ours, the first time")


def _detect(detector: Detector, article: Article) -> None:
    list(detector.detect(article, article.paragraphs))


def _alone(engine: GrammarEngine, article: Article) -> None:
    for paragraph in article.paragraphs:
        engine.check(paragraph.text(article), "en-US")


def _harper(words: str) -> float | None:
    """Return Harper's seconds; it lives in a process of its own, since a long word aborts it."""
    done = subprocess.run(
        [sys.executable, "-c", HARPER], input=words, capture_output=True, text=True, check=False
    )
    return float(done.stdout) if done.returncode == 0 else None


def rate(words: int, spent: float) -> str:
    return f"{words / max(spent, 1e-9):,.0f} words/s"


if __name__ == "__main__":
    begin = time.perf_counter()
    for row in rows():
        print(row, f"{time.perf_counter() - begin:.0f} s", flush=True)
