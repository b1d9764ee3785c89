"""One quantity that the article gives in two figures."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.detectors.decorators import article_detector
from reader.english.excerpts import excerpt
from reader.english.lazy_pattern import lazy_pattern
from reader.english.numbers import MONEY, NUMBER, quantity
from reader.english.quotations import quoted_spans
from reader.english.sentences import sentences
from reader.model.article import Article, Role
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

_EVENTS = {
    "killed": r"killed|dead|died|lost their lives|drowned",
    "hurt": r"injured|wounded|hurt|hospitali[sz]ed",
    "arrested": r"arrested|detained|taken into custody",
    "missing": r"missing|unaccounted for",
    "rescued": r"rescued|pulled from the (?:rubble|water)|airlifted",
    "evacuated": r"evacuated|displaced|left homeless",
    "dismissed": r"laid off|made redundant|dismissed|furloughed",
}
_ACTIVE = {
    "killed": r"kill(?:ed|ing|s)|claimed the lives of|left (?=[\w,-]+ (?:people |persons )?dead)",
    "hurt": r"injur(?:ed|ing)|wound(?:ed|ing)",
    "arrested": r"arrest(?:ed|ing)|detain(?:ed|ing)",
    "rescued": r"rescu(?:ed|ing)",
    "evacuated": r"evacuat(?:ed|ing)|displac(?:ed|ing)",
    "dismissed": r"laid off|lay(?:ing)? off|dismiss(?:ed|ing)",
}
_NOUN = (
    r"people|persons|men|women|children|boys|girls|civilians|soldiers|passengers|protesters"
    r"|demonstrators|workers|employees|miners|students|pupils|migrants|fans|tourists|residents"
    r"|officers|firefighters|sailors|crew members|patients|prisoners|hostages|suspects"
)
_PASSIVE = {
    event: lazy_pattern(
        rf"(?P<lead>\b(?:the|all|those|these) )?(?P<number>{NUMBER})(?: (?P<noun>{_NOUN}))?"
        r"(?: who)?(?: (?:were|was|are|have been|had been|had|have|remain|remained|being))?"
        rf" (?:{words})\b",
        re.IGNORECASE,
    )
    for event, words in _EVENTS.items()
}
_DIRECT = {
    event: lazy_pattern(
        rf"\b(?:{words}) (?P<lead>(?:the|all|those|these) )?(?P<number>{NUMBER})"
        rf"(?: (?P<noun>{_NOUN})\b|(?=$|[,.]| (?:in|after|at|as|near|on)\b))",
        re.IGNORECASE,
    )
    for event, words in _ACTIVE.items()
}
# Words by which a figure is a bound, a part, a later or an earlier count, or of something else.
_HEDGE = lazy_pattern(
    r"\b(?:at least|more than|over|nearly|almost|about|around|some|up to|as many as|fewer than"
    r"|less than|approximately|roughly|another|others?|further|additional|more|initial\w*|first"
    r"|second|earlier|previous\w*|revised|ris(?:e|es|en|ing)|rose|climb\w*|since|so far|total"
    r"|in all|altogether|including|among|of them|of whom|last (?:year|week|month|summer)"
    r"|daily|per|each|every|average|annual\w*|separate\w*|similar"
    r"|elsewhere|later|between|both|either|or|if|could|would|might|may|estimat\w*|believed"
    r"|feared|confirmed|reported|no|in (?:19|20)\d\d|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_ATTRIBUTE = lazy_pattern(
    r"\b(?P<article>the|an?|its|their|his|her) (?P<number>\d{1,3}(?:,\d{3})+|\d+)-"
    r"(?P<unit>seat|seater|storey|story|bed|bedroom|room|member|page|acre|hectare|tonne|ton|strong"
    r"|car|metre-long|meter-long|foot|mile|kilometre|kilometer|unit|minute)s?"
    r" (?P<noun>[a-z]+)\b",
    re.IGNORECASE,
)
_SUM = lazy_pattern(
    rf"\b(?P<article>the|an?|its|their) (?P<number>{MONEY}) (?P<noun>grant|contract|deal|loan|fine"
    r"|settlement|ransom|reward|prize|donation|fund|lawsuit|bail|bond|scheme|project|sale|award)\b",
    re.IGNORECASE,
)
_DIFFERENT = lazy_pattern(
    r"\b(?:another|second|separate|additional|new|larger|smaller|initial|first|original|proposed"
    r"|earlier|previous|other|similar|different|raised|increased|reduced|cut|extra|further)\b",
    re.IGNORECASE,
)
# Most sentences have none of these, and the patterns above are slow.
_TRIGGER = lazy_pattern(
    rf"\b(?:{'|'.join(_EVENTS.values())}|{'|'.join(_ACTIVE.values())})\b|\d-[a-z]|[$£€]\d",
    re.IGNORECASE,
)
CLAUSE = 200  # code points: no clause of news is longer
_ANY_NUMBER = lazy_pattern(rf"{MONEY}|{NUMBER}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Statement:
    """A figure in a sentence. `key` names what is counted; `definite` says "the 17 people"."""

    key: tuple[str, str]
    value: float
    span: Span
    definite: bool
    hedged: bool
    headline: bool


@article_detector(Family.CONSISTENCY, version="1")
def figures_disagree(article: Article) -> Iterator[Finding]:
    """Marks a quantity that the article states twice, in two figures.

    **What it marks.** “The fire killed 14 people. … The 17 people killed were …”; a headline of
    “30 arrested” over a text in which twenty-three were; “the 240-seat theatre” that is a
    “260-seat theatre” further up; “the $2.3m grant” after “a $3.2m grant”.

    **Why it matters.** One of the figures is wrong, and it is the one that gets quoted.

    **Example.** “The blast killed 14 people. The 17 people killed all worked in the mill.”

    **What it leaves alone.** Whatever may be two quantities: bounds and estimates (“at least”),
    parts (“including”), counts that rose or were revised, other years, other groups, quotations,
    and a figure that is the sum of two others.
    """
    found: dict[tuple[str, str], list[_Statement]] = defaultdict(list)
    for statement in _statements(article):
        found[statement.key].append(statement)
    doubtful = [group for group in found.values() if len({s.value for s in group}) > 1]
    given = _numbers(article) if doubtful else Counter()
    for group in doubtful:
        key = group[0].key
        counts = {s.value for other, made in found.items() if other != key for s in made}
        if (pair := _contradiction(group, counts, given)) is not None:
            yield _finding(article, *pair)


def _statements(article: Article) -> Iterator[_Statement]:
    first = True
    for paragraph in article.paragraphs:
        if paragraph.role in (Role.BOILERPLATE, Role.TABLE, Role.QUOTATION):
            continue
        text = paragraph.text(article)
        is_headline = paragraph.role is Role.HEADLINE or (first and text[-1] not in '.!?”"')
        first = False
        if not any(c.isdigit() for c in text) and "people" not in text and "were" not in text:
            continue
        quotes = quoted_spans(text)
        for place in sentences(text):
            if not _TRIGGER.search(text, place.start, place.end):
                continue
            for made in _in_sentence(place.of(text), is_headline=is_headline):
                span = made.span.shifted(place.start)
                if not any(q.overlaps(span) for q in quotes):
                    yield replace(made, span=span.shifted(paragraph.span.start))


def _in_sentence(text: str, *, is_headline: bool) -> Iterator[_Statement]:
    for patterns in (_PASSIVE, _DIRECT):
        for event, pattern in patterns.items():
            for match in pattern.finditer(text):
                noun = (match["noun"] or "people").lower()
                key = (event, "people" if noun == "persons" else noun)
                hedged = _HEDGE.search(_clause(text, match)) is not None
                yield _statement(match, key, hedged, is_headline)
    changed = _DIFFERENT.search(text) is not None
    for pattern, kind in ((_ATTRIBUTE, "unit"), (_SUM, "sum")):
        for match in pattern.finditer(text):
            unit = match["unit"] if kind == "unit" else "money"
            yield _statement(match, (unit, match["noun"].lower()), changed, is_headline)


def _statement(
    match: re.Match[str], key: tuple[str, str], hedged: bool, headline: bool
) -> _Statement:
    groups = match.groupdict()
    lead = (groups.get("lead") or groups.get("article") or "").strip().lower()
    span = Span(match.start("number"), match.end())
    value = quantity(match["number"]).value
    return _Statement(key, value, span, lead not in ("", "a", "an"), hedged, headline)


def _clause(text: str, match: re.Match[str]) -> str:
    return (
        re.split(r"[;:–—]", text[: match.start()][-CLAUSE:])[-1]
        + re.split(r"[;:–—]", text[match.start() :][:CLAUSE])[0]
    )


def _contradiction(
    statements: list[_Statement], counts: set[float], given: Counter[float]
) -> tuple[_Statement, _Statement] | None:
    """Return the odd statement and one that it contradicts, where there can be no other reading.

    "The 17 people killed" takes up a figure that was given before, and so does a headline; where
    the article has no such figure, it is another one that they mean.
    """
    plain = [s for s in statements if not s.hedged]
    first = {s.value: s for s in reversed(plain)}
    if len(first) != 2:
        return None
    low, high = sorted(first)
    if low <= 1 or high - low in counts:  # "one killed" of several, or the sum of two counts
        return None
    for odd in plain:
        takes_up = odd.headline or (odd.definite and odd.span > plain[0].span)
        if takes_up and given[odd.value] <= 1:
            return odd, first[low if odd.value == high else high]
    return None


def _numbers(article: Article) -> Counter[float]:
    return Counter(quantity(m.group()).value for m in _ANY_NUMBER.finditer(article.text))


def _finding(article: Article, odd: _Statement, other: _Statement) -> Finding:
    here, there = odd.span.of(article.text), other.span.of(article.text)
    return Finding(
        odd.span,
        Family.CONSISTENCY,
        "figures_disagree",
        "figures_disagree",
        sentence("“{here}” here, but “{there}” elsewhere in the article.", here=here, there=there),
        sentence("Elsewhere: {words}", words=excerpt(article.text, other.span)),
        confidence=0.7,  # “the 17 people held” now and then brings in a figure of its own
    )
