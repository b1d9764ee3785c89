"""A triage reads all articles quickly, and thoroughly those that are suspicious then."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from reader.checking.article_triage import SUSPICIOUS_FROM, is_suspicious
from reader.checking.check_result import CheckResult, collect
from reader.checking.checker import Checker
from reader.checking.detector_set import build_detectors
from reader.checking.verdict import MODEL, ArticleVerdict, Level
from reader.checking.verdict_evidence import Evidence
from reader.checking.verdict_model import VerdictModel
from reader.engines.wording_model.quick_and_thorough import has_thorough
from reader.importers.text.plain_text import article_from_text
from reader.settings import Reading, Settings
from reader.system.paths import resource
from tests.doubles import article_of
from tests.wording_data import articles, labelled

NEEDS_THOROUGH = pytest.mark.skipif(not has_thorough(), reason="the thorough reader is not there")
OFF = Settings(grammar="off")
TRIAGE = partial(build_detectors, triage=True)


def with_verdict(
    probability: float | None, *, is_altered: bool = False, marks: int = 0
) -> CheckResult:
    evidence = Evidence(marks, 0, 500, {"altered": 0.5, "habit": 6.0})
    verdict = ArticleVerdict(probability, Level.UNCLEAR, "", evidence, is_altered)
    return replace(collect(article_of("One."), ()), verdict=verdict)


def test_a_probability_a_quotation_or_many_marks_make_an_article_suspicious() -> None:
    assert is_suspicious(with_verdict(SUSPICIOUS_FROM))
    assert is_suspicious(with_verdict(0.0, is_altered=True))
    assert is_suspicious(with_verdict(0.0, marks=2))
    assert not is_suspicious(with_verdict(SUSPICIOUS_FROM - 0.01, marks=1))
    assert not is_suspicious(with_verdict(None))


def test_whatever_a_verdict_claims_is_read_thoroughly() -> None:
    model = VerdictModel.load(resource(MODEL))
    assert SUSPICIOUS_FROM <= model.no_sign_below < model.paraphrased_from


@NEEDS_THOROUGH
def test_spun_text_is_read_thoroughly_and_clean_text_quickly(tmp_path: Path) -> None:
    spun, clean = (article_from_text(articles(labelled(n))[0]) for n in ("spun", "clean"))
    cache = tmp_path / "results.sqlite"
    with Checker(OFF, cache=cache, build=TRIAGE) as checker:
        results = [checker.result(article) for article in (spun, clean)]
        again = [checker.result(article) for article in (spun, clean)]
    assert [result.reading for result in results] == [Reading.THOROUGH, Reading.QUICK]
    assert again == results
    with Checker(OFF.changed(reading=Reading.THOROUGH), cache=cache) as checker:
        assert checker.result(spun) == results[0]
    with Checker(OFF.changed(reading=Reading.QUICK), cache=cache) as checker:
        quick = checker.result(spun)
    assert quick.verdict.paraphrased == results[0].verdict.paraphrased
    assert quick.findings != results[0].findings
