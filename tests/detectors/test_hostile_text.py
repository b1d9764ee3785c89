"""No text makes the detectors of quotations and characters take more than its length."""

from __future__ import annotations

import pytest

from reader.detectors.decorators import FunctionDetector
from reader.detectors.registry import FUNCTION_DETECTORS
from reader.model.article import Article, Paragraph
from reader.model.finding import Family
from reader.model.span import Span
from tests.linear_time import assert_linear

UNITS = {
    "straight": '"',
    "opening": "“",
    "closing": "a”",
    "inches": '“5" ',
    "singles": " 'as",
    "letters": "a",
    "blanks": " ",
    "accents": "é",
    "cyrillic": "аa ",
    "mojibake": "Ã©",
    "lost": "don?t ",
    "replaced": "a\ufffd",
    "zero width": "a\u200b ",
    "direction": "a\u202a",
}
OURS = [rule for rule in FUNCTION_DETECTORS if rule.family in (Family.QUOTATION, Family.CHARACTERS)]


@pytest.mark.parametrize("unit", list(UNITS.values()), ids=list(UNITS))
@pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.name)
def test_hostile_text_is_judged_in_linear_time(rule: FunctionDetector, unit: str) -> None:
    def judge(length: int) -> None:
        text = "x" + unit * (length // len(unit)) + "x"
        article = Article(text, (Paragraph(Span(0, len(text))),))
        for _ in rule.detect(article, article.paragraphs):
            pass

    assert_linear(judge)
