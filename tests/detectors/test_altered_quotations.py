"""A wording finding in somebody's speech is the most serious kind, whoever found it."""

from __future__ import annotations

import pytest

from reader.checking.check import check
from reader.checking.events import ParagraphsChecked
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from tests.doubles import Marks, article_of

RAISED = [
    "“The ball is in their odd yard,” the minister said.",
    '"There is an odd wind blowing through the ministry." Nobody answered.',
    "He told reporters that the plan was “odd beyond words”.",
    "“How odd,” the coach added.",
    "The mayor, who said ‘it is an odd sort of bridge’, left early.",
    "“We shall build the odd bridge again, whatever it costs.",  # goes on in the next paragraph
    "“It holds,” she said. “And the odd bridge was never closed for a day.",
    "“We go to the Odd Lake Resort with an odd dog,” said Ms Hale.",
]
LEFT = [
    "The odd minister said: “The ball is in their courtyard.”",
    "It was an “odd job” for a minister.",
    "She starred in “The Very odd Couple of Old Harbour”.",
    "The critics wrote “Very odd Couple” off.",
    "The so-called “odd couple” of the ministry has parted.",
    "The sign read 12” and the odd mark stayed as it was for a very long time.",
]


def findings(article: Article, *detectors: Marks) -> list[Finding]:
    events = check(article, detectors)
    return [f for e in events if isinstance(e, ParagraphsChecked) for f in e.findings]


def rules(text: str) -> list[str]:
    return [f.rule for f in findings(article_of(text), Marks())]


@pytest.mark.parametrize("text", RAISED)
def test_wrong_words_in_somebody_s_mouth_are_raised(text: str) -> None:
    assert rules(text) == ["altered_quotation"]


@pytest.mark.parametrize("text", LEFT)
def test_titles_irony_and_the_writer_s_own_words_are_not(text: str) -> None:
    assert rules(text) == ["odd_word"]


def test_what_the_detector_said_is_kept() -> None:
    marks = Marks(evidence="Seen twice.", suggestions=("even",), confidence=0.7)
    (found,) = findings(article_of(RAISED[0]), marks)
    assert (found.family, found.severity) == (Family.QUOTATION, Severity.SERIOUS)
    assert (found.detector, found.confidence, found.suggestions) == ("marks", 0.7, ("even",))
    assert found.message == "Somebody is quoted with words they may not have said. Odd."
    assert found.evidence == "Seen twice."


def test_every_word_of_a_block_quotation_is_somebody_s() -> None:
    article = article_of("An odd start.", "An odd speech.")
    block = Paragraph(article.paragraphs[1].span, Role.QUOTATION)
    article = Article(article.text, (article.paragraphs[0], block))
    assert [f.rule for f in findings(article, Marks())] == ["odd_word", "altered_quotation"]


def test_other_families_are_not_raised() -> None:
    grammar = Marks(family=Family.GRAMMAR)
    assert [f.rule for f in findings(article_of(RAISED[0]), grammar)] == ["odd_word"]


def test_detectors_in_other_lanes_have_it_for_nothing() -> None:
    found = findings(article_of(*RAISED), Marks(), Marks(name="beside", own_thread=True))
    assert {f.rule for f in found} == {"altered_quotation"}
    assert len(found) == 2 * len(RAISED)
