"""Names that are other names in the source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.compared_text import Token
from reader.comparison.meaning_change import Gravity, MeaningChange, reads_in_source
from reader.comparison.name_kinship import are_kin, is_abbreviation
from reader.comparison.text_pair import AlignedPassage, TextPair
from reader.english.names import distance, plain
from reader.english.time_points import time_points
from reader.english.word_tokens import word_set
from reader.model.span import Span

CLOSE = 0.75
_TITLES = word_set("""
    mr mrs ms miss dr doctor prof professor sir dame lord lady st saint street st's road mount mt
    captain capt lieutenant sergeant judge justice minister president senator reverend father sister
""")
LONG = 5  # letters of a name from which another spelling of it is no other name
SHORTEST = 2  # letters of a name


@change_kind("name", "Name")
def changed_name(pair: TextPair) -> Iterator[MeaningChange]:
    """A name that is another one in the source, or is spelled another way.

    No change is a title or a pronoun for a name, an abbreviation, an adjective made of it, or a
    spelling of a transliterated name.
    """
    found: set[Span] = set()
    for passage in pair.passages:
        if _is_title_case(passage):
            continue
        theirs = [j for j in _names(passage, of_article=False) if j in passage.source_only]
        for i in _names(passage, of_article=True):
            if i not in passage.article_only or _is_known(pair, passage, i):
                continue
            best = max(
                ((_fit(pair, passage, i, j), -n, j) for n, j in enumerate(theirs)), default=None
            )
            if best is None or best[0] < CLOSE:
                continue
            theirs.remove(best[2])
            one, other = passage.article.tokens[i], passage.source.tokens[best[2]]
            found.add(one.span)
            yield MeaningChange(
                "name",
                _gravity(pair, one, best[0]),
                reads_in_source(one.text, other.text),
                one.span,
                other.span,
            )
    yield from _misspelled(pair, found)


def _misspelled(pair: TextPair, found: set[Span]) -> Iterator[MeaningChange]:
    """Yield names that the source has nowhere, next to one that the article has nowhere."""
    theirs = {
        token.key: token
        for sentence in pair.source.sentences
        for token in sentence.tokens
        if token.is_name and token.key not in pair.article_keys and len(token.text) > 3
    }
    for passage in pair.passages:
        if _is_title_case(passage):
            continue
        for i in _names(passage, of_article=True):
            one = passage.article.tokens[i]
            if one.key in pair.source_keys or one.span in found or len(one.text) < 4:
                continue
            near = [passage.source.tokens[j] for j in _names(passage, of_article=False)]
            near = [t for t in near if len(t.text) > LONG and plain(t.text) != plain(one.text)]
            other = next((t for t in (*theirs.values(), *near) if _is_misspelling(one, t)), None)
            if other is None or _is_known(pair, passage, i) or are_kin(one.text, other.text):
                continue
            theirs.pop(other.key, None)
            yield MeaningChange(
                "name",
                Gravity.HIGH,
                reads_in_source(one.text, other.text),
                one.span,
                other.span,
            )


def _is_title_case(passage: AlignedPassage) -> bool:
    words = [t for t in passage.article.tokens if t.is_content and t.text[0].isalpha()]
    return passage.is_headline and sum(t.text[0].isupper() for t in words) > 0.6 * len(words) > 1


def _names(passage: AlignedPassage, *, of_article: bool) -> list[int]:
    side = passage.article if of_article else passage.source
    dated = [
        point.span
        for sentence in side.sentences
        for point in time_points(side.text, sentence.span.start, sentence.span.end)
    ]
    measured = [amount.span for amount in side.amounts]
    return [
        n
        for n, token in enumerate(side.tokens)
        if token.is_name
        and token.lower.rstrip(".") not in _TITLES
        and len(token.text) >= SHORTEST
        and not any(span.overlaps(token.span) for span in (*dated, *measured))
    ]


def _is_known(pair: TextPair, passage: AlignedPassage, number: int) -> bool:
    """Say whether the source has a name of the article's in another form, somewhere."""
    token = passage.article.tokens[number]
    others = [t for s in pair.source.sentences for t in s.tokens]
    if any(are_kin(token.text, other.text) for other in others if other.is_name):
        return token.key not in pair.source_keys
    return is_abbreviation(token.text, others) or any(
        is_abbreviation(other.text, passage.article.tokens) for other in others if other.is_name
    )


def _fit(pair: TextPair, passage: AlignedPassage, article: int, source: int) -> float:
    one, other = passage.article.tokens[article], passage.source.tokens[source]
    if are_kin(one.text, other.text):
        return 0.0
    stated = one.key in pair.source_keys
    score = min(passage.closeness(article, source), 1.0) * (0.5 if stated else 0.75)
    if _is_misspelling(one, other) and not stated:
        score += 0.8
    for step in (-1, 1):
        if _are_names(passage, article + step, source + step):
            score += 0.5
    if passage.in_one_gap(article, source):
        score += 0.25
    return score


def _is_misspelling(one: Token, other: Token) -> bool:
    first, second = plain(one.text), plain(other.text)
    longest = max(len(first), len(second))
    if first[:1] != second[:1] and longest < 6:
        return False
    return distance(first, second, 3) <= (1 if longest < 5 else 2 if longest < 9 else 3)


def _are_names(passage: AlignedPassage, article: int, source: int) -> bool:
    """Say whether the words there are one aligned name, beside which both stand."""
    return (
        passage.words.to_source.get(article) == source
        and passage.article.tokens[article].text[0].isupper()
    )


def _gravity(pair: TextPair, one: Token, fit: float) -> Gravity:
    if one.key in pair.source_keys:
        return Gravity.MEDIUM if fit >= 1 else Gravity.LOW
    return Gravity.HIGH if fit >= 1 else Gravity.MEDIUM
