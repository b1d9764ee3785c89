"""People who are given two ages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reader.detectors.decorators import article_detector
from reader.english.excerpts import excerpt
from reader.english.lazy_pattern import lazy_pattern
from reader.model.article import Article, Role
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

_CAPITAL = r"[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)*"
_NAME = rf"(?P<name>{_CAPITAL}(?: (?:[A-Z]\.|{_CAPITAL})){{0,3}})"
_AGES = (
    lazy_pattern(
        rf"\b{_NAME}(?:, (?:aged? )?| aged )(?P<age>\d{{1,2}})"
        r"(?=[,.](?!\d)| (?:of|from|and)\b)"
    ),
    lazy_pattern(
        rf"\b(?P<age>\d{{1,2}})-year-old {_NAME}\b"
        r"(?!['’-]| [A-Z]| (?:man|woman|boy|girl|resident|native|teen\w*|couple|driver|student)\b)"
    ),
    lazy_pattern(rf"\b{_NAME},? (?:who is|is) (?P<age>\d{{1,2}})(?=[.,](?!\d)| years old)"),
)
# Scores, places and dates: "Smith, 45, and Jones, 63" in a table of results is no pair of ages.
_NO_AGE = lazy_pattern(
    r"\b(?:scored?|points|minutes?|runs|wickets?|laps?|rounds?|seeds?|ranked|rebounds|yards|No"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_THEN = lazy_pattern(
    r"\b(?:then|when|at the time|turn(?:s|ed|ing)?|father|mother|son|daughter|junior|senior)\b"
)


@article_detector(Family.CONSISTENCY, version="1")
def two_ages_for_one_person(article: Article) -> Iterator[Finding]:
    """Marks a person whom the article gives two ages.

    **What it marks.** The second of “Maria Keller, 45, …” and “the 47-year-old Maria Keller”.

    **Why it matters.** Ages are how people of one name are told apart; one of these is wrong.

    **Example.** “Maria Keller, 45, was elected. … Keller, 47, lives in Bergen.”

    **What it leaves alone.** Ages that belong to a time (“was 19 when”), a surname that two people
    of the article share, tables of results.
    """
    ages: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    full: dict[str, set[str]] = defaultdict(set)
    for paragraph in article.paragraphs:
        if paragraph.role is Role.TABLE or not any(c.isdigit() for c in paragraph.text(article)):
            continue
        text = paragraph.text(article)
        for pattern in _AGES:
            for match in pattern.finditer(text):
                *first, last = match["name"].split()
                if first:
                    full[last].add(" ".join(first))
                around = text[max(0, match.start() - 30) : match.end() + 30]
                if _NO_AGE.search(around) or _THEN.search(around):
                    continue
                span = Span(*match.span()).shifted(paragraph.span.start)
                ages[last].append((int(match["age"]), span))
    for last, given in ages.items():
        given.sort(key=lambda item: item[1])
        (age, span), *later = given
        if len(full[last]) != 1 or not _is_only(article, last, next(iter(full[last]))):
            continue
        for other, place in later:
            if other != age:
                yield Finding(
                    place,
                    Family.CONSISTENCY,
                    "two_ages_for_one_person",
                    "two_ages_for_one_person",
                    sentence(
                        "{name} is {age} here and {other} elsewhere in the article.",
                        name=last,
                        age=other,
                        other=age,
                    ),
                    sentence("Elsewhere: {words}", words=excerpt(article.text, span)),
                    confidence=0.8,
                )


def _is_only(article: Article, last: str, first: str) -> bool:
    """Say whether nobody else of the article has the surname."""
    initial = first.split()[0]
    others = re.findall(rf"({_CAPITAL}) {re.escape(last)}\b", article.text)
    return all(other == initial or other in first or len(other) < 2 for other in others)
