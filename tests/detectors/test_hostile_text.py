"""No text makes the detectors of quotations and characters take more than its length."""

from __future__ import annotations

import time

import pytest

from reader.detectors import RULES
from reader.detectors.decorators import FunctionDetector
from reader.model.article import Article, Paragraph
from reader.model.finding import Family
from reader.model.span import Span

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
LENGTH = 200_000  # code points: where time grew with the square of it, this took minutes
LIMIT = 5.0  # seconds; about 0.5 are needed
OURS = [rule for rule in RULES if rule.family in (Family.QUOTATION, Family.CHARACTERS)]


@pytest.mark.parametrize("unit", list(UNITS.values()), ids=list(UNITS))
@pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.name)
def test_hostile_text_is_judged_in_time(rule: FunctionDetector, unit: str) -> None:
    text = "x" + unit * (LENGTH // len(unit)) + "x"
    article = Article(text, (Paragraph(Span(0, len(text))),))
    started = time.perf_counter()
    for _ in rule.detect(article, article.paragraphs):
        pass
    assert time.perf_counter() - started < LIMIT
