"""Statements that say the opposite of their source: a negation, or an antonym."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.compared_text import Token
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.polarity import (
    LIMITS,
    any_denies,
    denied,
    is_denied,
    is_limit,
    is_superlative,
    negators,
)
from reader.comparison.text_pair import AlignedPassage, TextPair
from reader.english.opposites import are_opposites, mean_the_same
from reader.english.stems import stem
from reader.english.word_tokens import word_set
from reader.model.span import Span
from reader.model.translatable import sentence

CLOSE = 0.4  # closeness of places from which two opposites are held to be of one thing
SURE = 0.9
AROUND = 6  # words of the other side among which a negation may be said otherwise
# words of grammar that have an opposite
_COMPARED = word_set("""
    above below over under before after up down more less fewer with without inside outside
    within both neither either most least few many much in out always never everything nothing
    everyone nobody everybody anything something anyone someone for against longer still
""")
_EXCEPTIONS = word_set("except excepting excluding exception unless")
# prepositions: what they say depends on what follows
_BOUND_TO_A_WORD = word_set("above below over under before after inside outside within")
_WEAK = word_set("up down in out with much little back")
_CONVERSE = frozenset(
    map(
        stem,
        word_set("""
    give take receive send pay earn buy purchase sell lend borrow win lose beat defeat teach learn
    buyer seller employer employee sender recipient import export winner loser accuse
"""),
    )
)


@change_kind("negation", "Negation or opposite")
def flipped_meaning(pair: TextPair) -> Iterator[MeaningChange]:
    """A “not” that was lost or put in, or a word that became its opposite.

    No change is a double negation (“not impossible”), a denial in another word (“refused” for “did
    not agree”), or an opposite that is itself denied (“not above” for “below”).
    """
    for passage in pair.passages:
        if passage.is_headline and passage.score < 0.3:
            continue
        marked = list(_opposites(passage))
        marked += _before_one_word(passage, marked)
        yield from marked
        taken = [change for change in marked if change.article and change.source]
        yield from _negations(passage, taken)


def _opposites(passage: AlignedPassage) -> Iterator[MeaningChange]:
    ours, theirs = passage.article.tokens, passage.source.tokens
    used: set[int] = set()
    for i in _candidates(passage, of_article=True):
        best: tuple[float, int] | None = None
        rivals = _candidates(passage, of_article=False)
        if _has_same(ours[i], [theirs[j] for j in rivals]):
            continue
        for j in rivals:
            if j in used or not are_opposites(ours[i].lower, theirs[j].lower):
                continue
            if _has_same(theirs[j], [ours[n] for n in _candidates(passage, of_article=True)]):
                continue
            if is_denied(ours, i) != is_denied(theirs, j) or _is_converse(passage, i, j):
                continue
            words = {ours[i].lower, theirs[j].lower}
            if words & _BOUND_TO_A_WORD and not _have_one_object(passage, i, j):
                continue
            if "for" in (ours[i].lower, theirs[j].lower) and not _follow_one_word(passage, i, j):
                continue
            best = max(best or (0.0, -1), (passage.closeness(i, j), j))
        if best and best[0] >= CLOSE:
            used.add(best[1])
            if _has_exception(passage) or _is_phrasal(passage, i, best[1]):
                continue
            sure = best[0] >= SURE and passage.score >= 0.3 and not _is_weak(passage, i, best[1])
            yield _change(passage, [i], [best[1]], Gravity.HIGH if sure else Gravity.MEDIUM)


def _before_one_word(passage: AlignedPassage, marked: list[MeaningChange]) -> list[MeaningChange]:
    """Return opposites that stand before the same word, wherever else either of them stands."""
    ours, theirs = passage.article.tokens, passage.source.tokens
    found = []
    for i, j in sorted(passage.words.to_source.items()):
        if not i or not j or not ours[i].is_content:
            continue
        one, other = ours[i - 1], theirs[j - 1]
        if one.lower in _WEAK or other.lower in _WEAK or "for" in (one.lower, other.lower):
            continue
        if not are_opposites(one.lower, other.lower) or _has_exception(passage):
            continue
        if is_denied(ours, i - 1, reach=1) != is_denied(theirs, j - 1, reach=1):
            continue
        change = _change(passage, [i - 1, i], [j - 1, j], Gravity.HIGH)
        if not _is_marked(change, marked):
            found.append(change)
    return found


def _is_converse(passage: AlignedPassage, article: int, source: int) -> bool:
    """Say whether two verbs say one thing from both ends: "A sold it to B", "B bought it"."""
    words = passage.article.tokens[article], passage.source.tokens[source]
    if not all(stem(word.lower) in _CONVERSE for word in words):
        return False
    return any(
        (i < article) != (j < source)
        for i, j in passage.words.to_source.items()
        if passage.article.tokens[i].is_content and abs(i - article) <= 8
    )


def _follow_one_word(passage: AlignedPassage, article: int, source: int) -> bool:
    return passage.words.to_source.get(article - 1) == source - 1


def _is_phrasal(passage: AlignedPassage, article: int, source: int) -> bool:
    """Say whether "with" or "without" belongs to a verb: "dispense with", "do without"."""
    words = passage.article.tokens[article].lower, passage.source.tokens[source].lower
    if set(words) != {"with", "without"}:
        return False
    return article - 1 in passage.article_only or source - 1 in passage.source_only


def _has_exception(passage: AlignedPassage) -> bool:
    """Say whether one side alone makes an exception: it turns what is said around it."""
    ours = any(passage.article.tokens[n].lower in _EXCEPTIONS for n in passage.article_only)
    return ours or any(passage.source.tokens[n].lower in _EXCEPTIONS for n in passage.source_only)


def _has_same(word: Token, others: Iterable[Token]) -> bool:
    """Say whether a word of the same sense is among others: it stands for that one."""
    return word.lower not in _WEAK and any(
        mean_the_same(word.lower, other.lower) for other in others if other.lower not in _WEAK
    )


def _have_one_object(passage: AlignedPassage, article: int, source: int) -> bool:
    """Say whether two prepositions stand before the same word: "above the ceiling", "below it"."""
    ours, theirs = passage.article.tokens, passage.source.tokens
    for tokens, number in ((ours, article), (theirs, source)):
        if number + 1 < len(tokens) and tokens[number + 1].lower in ("that", "this", ",", "then"):
            return False  # "before that"
    heads = [n for n in range(article + 1, min(len(ours), article + 6)) if ours[n].is_content]
    others = [n for n in range(source + 1, min(len(theirs), source + 6)) if theirs[n].is_content]
    return any(passage.words.to_source.get(n) in others[:2] for n in heads[:2])


def _is_weak(passage: AlignedPassage, article: int, source: int) -> bool:
    """Say whether two opposites are small words, of which a phrase may be made otherwise."""
    words = passage.article.tokens[article].lower, passage.source.tokens[source].lower
    return any(word in _WEAK for word in words)


def _candidates(passage: AlignedPassage, *, of_article: bool) -> list[int]:
    only = passage.article_only if of_article else passage.source_only
    tokens = passage.article.tokens if of_article else passage.source.tokens
    return [n for n in sorted(only) if tokens[n].is_content or tokens[n].lower in _COMPARED]


def _negations(passage: AlignedPassage, marked: list[MeaningChange]) -> Iterator[MeaningChange]:
    ours, theirs = negators(passage.article.tokens), negators(passage.source.tokens)
    _take_partners(passage, ours, theirs)
    for i in ours:
        change = _negation(passage, i, of_article=True)
        if change and not _is_marked(change, marked):
            yield change
    for j in theirs:
        change = _negation(passage, j, of_article=False)
        if change and not _is_marked(change, marked):
            yield change


def _take_partners(passage: AlignedPassage, ours: list[int], theirs: list[int]) -> None:
    """Remove the negators that deny the same on both sides."""
    scored = sorted(
        (
            (max(_same_denied(passage, i, j), passage.closeness(i, j)), -i, i, j)
            for i in ours
            for j in theirs
        ),
        reverse=True,
    )
    for _, _, i, j in scored:  # the nearest first, then whatever is left: both deny something
        if i in ours and j in theirs and not _deny_two_things(passage, i, j):
            ours.remove(i)
            theirs.remove(j)


def _deny_two_things(passage: AlignedPassage, article: int, source: int) -> bool:
    """Say whether what one denies stands far from the other, on the other's side."""
    if _same_denied(passage, article, source):
        return False
    for number, other, tokens, partners in (
        (source, article, passage.source.tokens, passage.words.to_article),
        (article, source, passage.article.tokens, passage.words.to_source),
    ):
        head = denied(tokens, number)
        if head and head[0] in partners and abs(partners[head[0]] - other) > AROUND - 1:
            return True
    return False


def _same_denied(passage: AlignedPassage, article: int, source: int) -> float:
    to_source = passage.words.to_source
    one, two = denied(passage.article.tokens, article), denied(passage.source.tokens, source)
    return 1.0 if any(to_source.get(n) in two for n in one) else 0.0


def _negation(passage: AlignedPassage, number: int, *, of_article: bool) -> MeaningChange | None:
    """Return the change of a negator that nothing answers on the other side."""
    here, there = passage.article, passage.source
    to_there, only_there = passage.words.to_source, passage.source_only
    if not of_article:
        here, there = there, here
        to_there, only_there = passage.words.to_article, passage.article_only
    head = denied(here.tokens, number)
    anchored = [n for n in head if n in to_there]
    if not anchored or head.index(anchored[0]) > 1:
        return None
    place = to_there[anchored[0]]
    near = [n for n in only_there if abs(n - place) <= 2 * AROUND]
    others = set(negators(there.tokens))
    near = [
        n
        for n in near
        if n not in others
        or not _deny_two_things(passage, *((number, n) if of_article else (n, number)))
    ]
    if is_limit(here.tokens, number) and any(there.tokens[n].lower in LIMITS for n in near):
        return None  # "does not expect more than three", "expects three at most"
    if is_superlative(here.tokens, number, [there.tokens[n].lower for n in near]):
        return None
    if any_denies(there.tokens, near) or _says_otherwise(
        passage, number, near, of_article=of_article
    ):
        return None
    first = anchored[0]
    tight = head.index(first) == 0 and first - number <= 3
    sure = tight and passage.score >= 0.4 and len(near) <= 6
    gravity = Gravity.HIGH if sure else Gravity.MEDIUM if passage.score >= 0.3 else Gravity.LOW
    if of_article:
        return _change(passage, [number, first], [place], gravity)
    return _change(passage, [place], [number, first], gravity)


def _says_otherwise(
    passage: AlignedPassage, number: int, near: list[int], *, of_article: bool
) -> bool:
    """Say whether an opposite on the other side does the negator's work: "not above", "below"."""
    here = passage.article.tokens if of_article else passage.source.tokens
    there = passage.source.tokens if of_article else passage.article.tokens
    only_here = passage.article_only if of_article else passage.source_only
    around = [n for n in range(number + 1, min(len(here), number + 8)) if n in only_here]
    return any(are_opposites(here[n].lower, there[m].lower) for n in around for m in near)


def _is_marked(change: MeaningChange, marked: list[MeaningChange]) -> bool:
    """Say whether an opposite in the same few words was found already: the two belong together."""
    return any(
        _is_near(change.article, other.article) and _is_near(change.source, other.source)
        for other in marked
    )


def _is_near(one: Span | None, other: Span | None) -> bool:
    return bool(one and other and one.start - 30 < other.end and other.start - 30 < one.end)


def _change(
    passage: AlignedPassage, article: list[int], source: list[int], gravity: Gravity
) -> MeaningChange:
    ours, theirs = passage.article.span(article), passage.source.span(source)
    return MeaningChange(
        "negation",
        gravity,
        sentence(
            "“{ours}” says the opposite of “{theirs}” in the source.",
            ours=" ".join(ours.of(passage.article.text).split()),
            theirs=" ".join(theirs.of(passage.source.text).split()),
        ),
        ours,
        theirs,
    )
