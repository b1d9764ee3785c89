"""The wording of a text of another time is not judged, and that is said."""

from __future__ import annotations

from reader.checking.check import check
from reader.checking.events import CheckFinished, ParagraphsChecked
from reader.checking.historical_wording_filter import WHY
from reader.checking.non_english_filter import is_foreign
from reader.checking.verdict import Level
from reader.detectors.registry import FUNCTION_DETECTORS
from reader.importers.text.plain_text import article_from_text
from reader.model.article import Article
from reader.model.finding import Family, Finding, Unchecked
from tests.english.test_historical_english import NEW, OLD

WRONG = "The ball is now in their courtyard. They said the the same."


def findings_of(article: Article) -> tuple[list[Finding], CheckFinished]:
    found: list[Finding] = []
    finished: CheckFinished | None = None
    for event in check(article, FUNCTION_DETECTORS):
        if isinstance(event, ParagraphsChecked):
            found += event.findings
        if isinstance(event, CheckFinished):
            finished = event
    assert finished is not None
    return found, finished


def test_the_wording_of_an_old_story_is_left_alone_and_said_to_be_unchecked() -> None:
    article = article_from_text(f"{OLD * 6}\n\n{WRONG}\n\n(Photo by Jane Roe/Example Images)")
    found, finished = findings_of(article)
    assert {f.family for f in found} == {Family.RESIDUE}
    assert [part.why for part in finished.unchecked] == [WHY]
    assert all(is_foreign(part) for part in finished.unchecked)
    assert finished.verdict.level is Level.NOT_JUDGED
    assert "1930" in finished.verdict.label


def test_the_wording_of_a_story_of_today_is_judged() -> None:
    found, finished = findings_of(article_from_text(f"{NEW * 8}\n\n{WRONG}"))
    assert Family.WORDING in {f.family for f in found}
    assert finished.unchecked == ()


def test_only_language_and_age_are_no_reason_to_try_again() -> None:
    _, finished = findings_of(article_from_text(f"{OLD * 6}\n\n{WRONG}"))
    (part,) = finished.unchecked
    assert not is_foreign(Unchecked(part.span, "wording", "It could not be loaded."))
