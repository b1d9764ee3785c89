"""Statements in which two parties changed places: who did it, and to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.comparison.change_kinds import change_kind
from reader.comparison.compared_text import Token
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.prepositions import direction
from reader.comparison.text_pair import AlignedPassage, TextPair
from reader.english.inflection import is_irregular, is_irregular_verb
from reader.english.word_tokens import word_set
from reader.model.translatable import sentence

_BE = word_set("am is are was were be been being get gets got getting 're 's")
_AUXILIARY = _BE | word_set("""
    has have had having will would shall should can could may might must do does did to not also
    never already then later repeatedly
""")
_SYMMETRIC = word_set("""
    met meet meets meeting married marry agreed agree discussed discuss negotiated equal equals
    including include includes was were is are be been said say says according between became
    become called named expected believed thought planned hoped feared considered supposed
""")
_PREPOSITIONS = word_set("of in on at by for with from to into about against over")
_JOINS = word_set("and or with between")
EXCHANGED = 1.0  # closeness of places from which two nouns stand for one another
REACH = 6  # words before and after a verb in which its parties stand


@change_kind("role", "Roles swapped")
def swapped_roles(pair: TextPair) -> Iterator[MeaningChange]:
    """Who does something and to whom it is done, the other way round.

    No change is the same said in the passive.
    """
    for passage in pair.passages:
        if passage.is_headline:
            continue
        yield from _around_verbs(passage)
        yield from _subjects_exchanged(passage)
        yield from _voices(passage)
        yield from _directions(passage)
        yield from _parties_exchanged(pair, passage)


def _around_verbs(passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield verbs that stand in both texts, with parties that changed sides."""
    ours, theirs = passage.article.tokens, passage.source.tokens
    to_source = passage.words.to_source
    for i, j in sorted(to_source.items()):
        if not (_is_verb(ours, i) and _is_verb(theirs, j)) or _passive(ours, i) != _passive(
            theirs, j
        ):
            continue
        before = {to_source[n]: n for n in _parties(ours, i, -1) if n in to_source}
        after = {to_source[n]: n for n in _parties(ours, i, 1) if n in to_source}
        first = [n for n in _parties(theirs, j, -1) if n in after]
        second = [n for n in _parties(theirs, j, 1) if n in before]
        if not first or not second or _link(ours, i) != _link(theirs, j):
            continue
        # both parties must be on one side only
        if set(first) & set(before) or set(second) & set(after):
            continue
        yield _change(
            passage,
            sorted((before[second[0]], i, after[first[0]])),
            sorted((first[0], j, second[0])),
            Gravity.HIGH if passage.score >= 0.4 else Gravity.MEDIUM,
        )
        return


def _subjects_exchanged(passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield two verbs that changed their subjects: "A asked, B offered", "B asked, A offered"."""
    ours, theirs = passage.article.tokens, passage.source.tokens
    to_source = passage.words.to_source
    verbs = [
        (i, j)
        for i, j in sorted(to_source.items())
        if _is_verb(ours, i) and _is_verb(theirs, j) and not _passive(ours, i)
    ]
    for (i, j), (k, m) in pairwise(verbs):
        subjects = [
            _parties(t, n, -1)[:2] for t, n in ((ours, i), (ours, k), (theirs, j), (theirs, m))
        ]
        first, second = ({to_source[n] for n in s if n in to_source} for s in subjects[:2])
        crossed = first & set(subjects[3]) and second & set(subjects[2])
        if crossed and not (first & set(subjects[2]) or second & set(subjects[3])):
            yield _change(
                passage,
                [*subjects[0], i, *subjects[1], k],
                [*subjects[2], j, *subjects[3], m],
                Gravity.HIGH,
            )


def _voices(passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield verbs that became passive, or active, while their parties stayed where they were."""
    ours, theirs = passage.article.tokens, passage.source.tokens
    to_source = passage.words.to_source
    for i, j in sorted(to_source.items()):
        if _passive(ours, i) == _passive(theirs, j) or not ours[i].is_content:
            continue
        passive, number = (ours, i) if _passive(ours, i) else (theirs, j)
        by = next((n for n in range(number + 1, min(len(passive), number + 4))
                   if passive[n].lower == "by"), None)  # fmt: skip
        if by is None:
            continue
        agent = next((n for n in range(by + 1, min(len(passive), by + 4))
                      if passive[n].is_content), None)  # fmt: skip
        after_ours = {to_source[n] for n in _parties(ours, i, 1) if n in to_source}
        after_theirs = set(_parties(theirs, j, 1))
        before_ours = {to_source[n] for n in _parties(ours, i, -1) if n in to_source}
        common = after_ours & after_theirs
        if passive is ours:
            common = {n for n in common if agent is not None and _near(ours, to_source, agent, n)}
        else:
            common = {n for n in common if agent is not None and _is_run(theirs, agent, n)}
        if not common or common & before_ours:
            continue
        # an active verb must have its object right after it, not the agent in another clause
        partner = min(common, key=lambda n: abs(n - j))
        if passive is ours and partner - j > 4:
            continue
        last_ours = next(n for n in _parties(ours, i, 1) if to_source.get(n) == partner)
        start_ours = i - 1 if i and ours[i - 1].lower in _BE else i
        yield _change(passage, [start_ours, i, last_ours], [j, partner], Gravity.MEDIUM)
        return


def _near(ours: Sequence[Token], to_source: dict[int, int], agent: int, partner: int) -> bool:
    """Say whether the partner of a word right after "by" is `partner`."""
    for n in range(agent, min(len(ours), agent + 3)):
        if not ours[n].is_content:
            return False
        if to_source.get(n) == partner:
            return True
    return False


def _directions(passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield "to Brill" where the source has "from Brill"."""
    ours, theirs = passage.article.tokens, passage.source.tokens
    for i, j in sorted(passage.words.to_source.items()):
        if not ours[i].is_name or (i and ours[i - 1].is_name):
            continue
        here, there = direction(ours, i), direction(theirs, j)
        if here and there and here != there and not _exchanged_verbs(passage, i, j):
            yield _change(passage, [i - 1, i], [j - 1, j], Gravity.MEDIUM)


def _parties_exchanged(pair: TextPair, passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield "the builder's director" for "the authority's", where both texts know both."""
    for gap in passage.words.gaps:
        ours = [i for i in gap.article if passage.article.tokens[i].is_content]
        theirs = [j for j in gap.source if passage.source.tokens[j].is_content]
        if len(ours) != 1 or len(theirs) != 1:
            continue
        one, other = passage.article.tokens[ours[0]], passage.source.tokens[theirs[0]]
        if one.is_name or other.is_name or not (_is_party(passage.article.tokens, ours[0])):
            continue
        if not _is_party(passage.source.tokens, theirs[0]) or one.is_figure or other.is_figure:
            continue
        known = one.key in pair.source_keys and (
            other.key in pair.article_keys or _do_the_same(passage, ours[0], theirs[0])
        )
        if known and passage.closeness(ours[0], theirs[0]) >= EXCHANGED:
            yield _change(passage, ours, theirs, Gravity.LOW)


def _do_the_same(passage: AlignedPassage, article: int, source: int) -> bool:
    """Say whether one verb, or its auxiliaries, follows both words."""
    for step in (1, 2, 3):
        i, j = article + step, source + step
        if passage.words.to_source.get(i) != j:
            return False
        if passage.article.tokens[i].is_content:
            return _is_verb(passage.article.tokens, i)
    return False


def _is_party(tokens: Sequence[Token], number: int) -> bool:
    """Say whether a word is named with an article: "the builder", "its director"."""
    return number > 0 and tokens[number - 1].lower in (
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
    )


def _exchanged_verbs(passage: AlignedPassage, article: int, source: int) -> bool:
    """Say whether the words before are others, too: "bought from", "sold to"."""
    near = range(max(0, article - 6), article), range(max(0, source - 6), source)
    return any(
        passage.article.tokens[i].is_content and passage.source.tokens[j].is_content
        for i in near[0]
        if i in passage.article_only
        for j in near[1]
        if j in passage.source_only
    )


def _is_run(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether nothing but words of meaning stands from one word to another."""
    return 0 <= last - first <= 2 and all(tokens[n].is_content for n in range(first, last + 1))


def _link(tokens: Sequence[Token], verb: int) -> str:
    """Return the preposition between a verb and what follows it; nothing before an object."""
    for token in tokens[verb + 1 : verb + 4]:
        if token.lower in _PREPOSITIONS:
            return token.lower
        if token.is_content:
            break
    return ""


def _is_verb(tokens: Sequence[Token], number: int) -> bool:
    token = tokens[number]
    word = token.lower
    if not token.is_content or token.is_name or word in _SYMMETRIC or not word.isalpha():
        return False
    before = tokens[number - 1].lower if number else ""
    if before in ("the", "a", "an", "of", "its", "their", "his", "her"):
        return False
    if word.endswith("ed") or is_irregular_verb(word):
        return True
    return before in _AUXILIARY


def _passive(tokens: Sequence[Token], number: int) -> bool:
    word = tokens[number].lower
    if not (word.endswith(("ed", "en", "wn", "ne", "ught", "t", "d")) or is_irregular(word)):
        return False
    for n in range(number - 1, max(-1, number - 4), -1):
        before = tokens[n].lower
        if before in _BE:
            return True
        if not (before in _AUXILIARY or before.endswith("ly")):
            return False
    return False


def _parties(tokens: Sequence[Token], verb: int, step: int) -> list[int]:
    """Return the words of meaning before or after a verb in its clause, the nearest first."""
    found: list[int] = []
    n = verb + step
    commas = 2 if step < 0 and n >= 0 and tokens[n].text == "," else 0  # "Ms Holm, a baker, sued"
    while 0 <= n < len(tokens) and abs(n - verb) <= REACH:
        token = tokens[n]
        if step < 0 and not found and token.lower in ("that", "which", "who"):
            n += step  # what the verb's clause is about
            continue
        if commas and token.text == ",":
            commas -= 1
            n += step
            continue
        if token.is_stop or token.lower in ("that", "which", "who", "because", "but", "when", "if"):
            break
        if token.lower in _JOINS and step < 0:
            n += step
            continue
        if token.is_content and (token.text[0].isalpha()):
            found.append(n)
        n += step
    return found[:3]


def _change(
    passage: AlignedPassage, article: list[int], source: list[int], gravity: Gravity
) -> MeaningChange:
    ours, theirs = passage.article.span(article), passage.source.span(source)
    return MeaningChange(
        "role",
        gravity,
        sentence(
            "“{ours}” is the other way round in the source: “{theirs}”.",
            ours=ours.of(passage.article.text),
            theirs=theirs.of(passage.source.text),
        ),
        ours,
        theirs,
    )
