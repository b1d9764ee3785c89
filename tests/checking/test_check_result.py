from __future__ import annotations

from reader.checking.check_result import CheckResultBuilder, collect
from reader.checking.events import (
    CacheTrouble,
    CheckEvent,
    CheckFinished,
    DetectorFailed,
    ParagraphsChecked,
    Progress,
    ReadyDetectors,
)
from reader.checking.verdict import ArticleVerdict, Level, not_judged
from reader.model.article import Article
from reader.model.finding import Family, Finding, Unchecked
from reader.model.span import Span
from reader.settings import Strictness
from tests.doubles import article_of

ARTICLE = article_of("One odd ferry.", "Two odd ferries.")
CLEAN = ArticleVerdict(0.1, Level.NO_SIGN, "no suspicious wording.")
READY = ReadyDetectors({"grammar": "LanguageTool 6.8"}, {})
GAP = Unchecked(Span(0, 3), "grammar", "It took too long.")


def checked(*places: int, confidence: float = 0.95) -> ParagraphsChecked:
    """Return that something odd was found at these places."""
    return ParagraphsChecked(
        ("marks",),
        ARTICLE.paragraphs,
        tuple(
            Finding(Span(at, at + 3), Family.WORDING, "marks", "odd", "Odd.", confidence=confidence)
            for at in places
        ),
    )


def built(*events: CheckEvent, article: Article = ARTICLE) -> CheckResultBuilder:
    builder = CheckResultBuilder(article)
    for event in events:
        builder.take(event)
    return builder


def test_findings_come_in_order_of_place_whenever_they_were_found() -> None:
    result = built(READY, checked(20, 4), checked(0), CheckFinished(CLEAN, ())).build()
    assert [f.span.start for f in result.findings] == [0, 4, 20]
    assert result.engines == {"grammar": "LanguageTool 6.8"}
    assert result.verdict == CLEAN


def test_only_what_is_sure_enough_is_in_the_result() -> None:
    events: list[CheckEvent] = [
        READY,
        checked(4),
        checked(20, confidence=0.5),
        CheckFinished(CLEAN, ()),
    ]
    assert [f.span.start for f in collect(ARTICLE, events).findings] == [4]
    assert len(collect(ARTICLE, events, Strictness.EVERYTHING).findings) == 2


def test_what_was_not_checked_lets_no_verdict_reassure() -> None:
    result = built(READY, CheckFinished(CLEAN, (GAP,))).build()
    assert result.unchecked == (GAP,)
    assert result.verdict.level is Level.NOT_JUDGED


def test_a_missing_engine_leaves_the_whole_text_unchecked() -> None:
    ready = ReadyDetectors({"grammar": None}, {"grammar": "There is no Java."})
    result = built(ready, CheckFinished(CLEAN, (GAP,))).build()
    whole = Span(0, len(ARTICLE.text))
    assert result.unchecked == (Unchecked(whole, "grammar", "There is no Java."), GAP)
    assert result.failures == {"grammar": "There is no Java."}
    assert result.verdict.level is Level.NOT_JUDGED
    assert built(ready, article=Article("", ())).unchecked == ()


def test_a_detector_that_failed_is_named_with_the_reason() -> None:
    builder = built(READY, DetectorFailed("grammar", "The server ended."))
    assert builder.build().failures == {"grammar": "The server ended."}


def test_before_the_end_there_is_no_verdict() -> None:
    builder = built(READY, checked(4), Progress(1, 2, 0.5), CacheTrouble("It is damaged."))
    assert builder.verdict == not_judged()
    assert [f.span.start for f in builder.build().findings] == [4]


def test_a_check_that_begins_again_takes_nothing_twice() -> None:
    first = (READY, checked(4), DetectorFailed("grammar", "It ended."), CheckFinished(CLEAN, ()))
    result = built(*first, READY, checked(4)).build()
    assert [f.span.start for f in result.findings] == [4]
    assert result.failures == {}
    assert result.verdict == not_judged()


def test_a_result_does_not_change_while_the_check_goes_on() -> None:
    builder = built(READY, checked(4))
    result = builder.build()
    builder.take(checked(20))
    builder.take(DetectorFailed("grammar", "It ended."))
    assert len(result.findings) == 1
    assert result.failures == {}
