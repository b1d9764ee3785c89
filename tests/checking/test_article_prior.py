from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from reader.checking.article_prior import HIGHEST, LOWEST, revised, weighed
from reader.checking.check import check
from reader.checking.check_result import collect
from reader.checking.events import CheckFinished, ConfidenceRevised
from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.model.article import Article, Paragraph
from reader.model.detector import Observation
from reader.model.finding import Family, Finding
from reader.model.measure import Measure
from reader.model.span import Span
from reader.settings import Strictness
from tests.doubles import Marks, article_of

NAME = ReplacedWordsDetector.name


def doubt(place: int, confidence: float, detector: str = NAME) -> Finding:
    span = Span(place, place + 3)
    return Finding(span, Family.WORDING, detector, "replaced_word", "Odd.", confidence=confidence)


def read(expected: float) -> list[Measure]:
    return [Measure(Span(0, 9), NAME, (("words", 100.0), ("expected", expected)))]


def after(findings: list[Finding], expected: float) -> list[float]:
    return [f.confidence for f in revised(findings, weighed(findings, read(expected)))]


def test_the_same_doubt_is_worth_more_among_others() -> None:
    alone = after([doubt(0, 0.4)], 0.1)
    among = after([doubt(10 * n, 0.4) for n in range(6)], 0.1)
    assert alone == pytest.approx([0.4], abs=0.05)
    assert all(confidence > 0.6 for confidence in among)


def test_a_lone_doubt_in_a_long_sound_article_is_worth_less() -> None:
    (confidence,) = after([doubt(0, 0.65)], 4.0)
    assert confidence < 0.6


def test_an_article_as_doubtful_as_clean_prose_is_leaves_all_as_it_is() -> None:
    for expected in (0.25, 0.5):  # other sound prose has more doubts than clean news
        assert weighed([doubt(0, 0.5), doubt(9, 0.5)], read(expected)) == []


def test_an_article_can_do_so_much_and_no_more() -> None:
    many = after([doubt(10 * n, 0.3) for n in range(500)], 0.1)
    few = after([doubt(0, 0.5)], 1000.0)
    assert many[0] == pytest.approx(1 / (1 + 0.7 / 0.3 / 2.718281828**HIGHEST), abs=0.001)
    assert few[0] == pytest.approx(1 / (1 + 1 / 2.718281828**LOWEST), abs=0.001)


def test_what_other_detectors_say_stays_as_it_was() -> None:
    findings = [doubt(10 * n, 0.4) for n in range(6)] + [doubt(80, 0.4, "grammar")]
    assert after(findings, 0.1)[-1] == 0.4


def test_a_word_that_no_dictionary_has_was_put_there_by_no_machine() -> None:
    repoll = doubt(20, 0.9)
    spelling = replace(repoll, detector="grammar", family=Family.GRAMMAR, is_spelling=True)
    others = [doubt(40, 0.9), doubt(60, 0.9)]
    confidences = after([repoll, spelling, *others], 0.1)
    assert confidences[0] == 0.3
    assert confidences[1] == 0.9
    assert min(confidences[2:]) >= 0.9


def test_a_certainty_stays_one() -> None:
    assert 0 < after([doubt(0, 1.0), doubt(9, 0.0)], 0.1)[0] <= 1


class Measured(Marks):
    """Marks words as the wording model does, and says how many clean prose has."""

    def detect(self, article: Article, paragraphs: Sequence[Paragraph]) -> Iterator[Observation]:
        yield from super().detect(article, paragraphs)
        for paragraph in paragraphs:
            yield Measure(paragraph.span, NAME, (("words", 20.0), ("expected", 0.03)))


def test_a_check_tells_of_it_before_its_end_and_the_result_has_it() -> None:
    detector = Measured(name=NAME, confidence=0.4)
    article = article_of("The odd ferry sailed an odd mile.", "An odd bell rang an odd hour.")
    events = list(check(article, [detector]))
    (revision,) = [e for e in events if isinstance(e, ConfidenceRevised)]
    assert isinstance(events[-1], CheckFinished)
    assert events.index(revision) == len(events) - 2
    assert [before.confidence for before, _ in revision.pairs] == [0.4] * 4
    shown = collect(article, check(article, [detector]), Strictness.BALANCED).findings
    assert [f.span.of(article.text) for f in shown] == ["odd"] * 4
    assert [replace(f, confidence=0.4) for f in shown] == [before for before, _ in revision.pairs]
