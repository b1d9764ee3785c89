from __future__ import annotations

from dataclasses import replace
from typing import Any

from reader.model.article import Article
from reader.model.decision import decision_key
from reader.model.finding import Family, Finding
from reader.model.span import Span
from tests.doubles import article_of as article


def finding(on: Article, passage: str, **values: Any) -> Finding:
    at = on.text.index(passage)
    made = Finding(Span(at, at + len(passage)), Family.WORDING, "words", "odd_word", "Odd.")
    return replace(made, **values)


def test_a_paragraph_put_before_leaves_the_key() -> None:
    before = article("The ferry was thrown by the storm.")
    after = article("An hour earlier nobody knew.", "The ferry was thrown by the storm.")
    assert decision_key(before, finding(before, "thrown")) == decision_key(
        after, finding(after, "thrown")
    )


def test_a_new_message_or_confidence_leaves_the_key() -> None:
    text = article("The ferry was thrown by the storm.")
    reworded = finding(text, "thrown", message="Quite odd.", confidence=0.5)
    assert decision_key(text, finding(text, "thrown")) == decision_key(text, reworded)


def test_another_passage_place_or_rule_has_another_key() -> None:
    text = article("He said no. The harbour master then said yes.")
    first = finding(text, "said")
    second = replace(first, span=Span(text.text.rindex("said"), text.text.rindex("said") + 4))
    keys = {
        decision_key(text, f)
        for f in (first, second, finding(text, "harbour"), replace(first, rule="other"))
    }
    assert len(keys) == 4


def test_text_that_is_no_unicode_still_has_a_key() -> None:
    broken = article("A lone \udcff surrogate.")
    assert len(decision_key(broken, finding(broken, "\udcff"))) == 16


def test_paragraphs_are_found_by_place() -> None:
    text = article("One.", "Two.", "Three.")
    first, second, third = text.paragraphs
    assert text.paragraphs_in(Span(4, 6)) == ()
    assert text.paragraphs_in(Span(3, 7)) == (first, second)
    assert text.paragraphs_in(third.span) == (third,)
