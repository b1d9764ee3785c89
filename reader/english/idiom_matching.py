"""Matches idioms in a text, whole or with one word changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.english.function_words import GRAMMAR_WORDS, REFLEXIVES
from reader.english.idiom_lexicon import LENGTHS, Lexicon, Pattern, Slot, possessive_lengths
from reader.english.idiom_relatives import word_number
from reader.english.inflection import keys
from reader.english.lazy_pattern import lazy_pattern
from reader.english.word_tokens import word_set
from reader.model.span import Span

# a soft hyphen or a zero-width space does not part a word
_TOKEN = lazy_pattern(
    r"\d[\d.,]*|[^\W\d_]+(?:(?:['’]|[\u00ad\u200b\u2060]+)[^\W\d_]+)*(?:(?<=s)['’](?=\s+[a-z]))?"
)
_UNSEEN = lazy_pattern("[\u00ad\u200b\u2060]")
_JOINED = lazy_pattern(r"[\s-]+")
_JOINED_BY_COMMA = lazy_pattern(r",\s+")


@dataclass(frozen=True, slots=True)
class ChangedWord:
    """A word of the text that stands in a place of an idiom and does not belong there."""

    place: int  # in the pattern
    at: int  # in the text's words


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of the text's words that is an idiom, but for `change`."""

    pattern: Pattern
    start: int
    end: int
    change: ChangedWord | None


class Words:
    """The words of a text, and how each is joined to the next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[Span] = []
        self.words: list[str] = []
        self.joined: list[bool] = []  # to the next one
        self.joined_by_comma: list[bool] = []
        end = -1
        for token in _TOKEN.finditer(text):
            if self.spans:
                self.joined.append(bool(_JOINED.fullmatch(text, end, token.start())))
                self.joined_by_comma.append(
                    bool(_JOINED_BY_COMMA.fullmatch(text, end, token.start()))
                )
            end = token.end()
            self.spans.append(Span(token.start(), end))
            self.words.append(_UNSEEN.sub("", token.group()).lower().replace("’", "'"))
        self.joined.append(False)
        self.joined_by_comma.append(False)

    def begins_with_capital(self, at: int) -> bool:
        """Say whether the word at `at` does."""
        return self.text[self.spans[at].start].isupper()

    def span(self, start: int, end: int) -> Span:
        """Return where the words from `start` to `end` stand in the text."""
        return Span(self.spans[start].start, self.spans[end - 1].end)


def matches(words: Words, lexicon: Lexicon) -> Iterator[Match]:
    """Yield each idiom of `lexicon` in the text that is whole or has one word changed."""
    found = [_NO_KEYS, *(_keys_unless_loose(word) for word in words.words), _NO_KEYS]
    for at, word in enumerate(words.words):
        if word in GRAMMAR_WORDS:
            continue
        before, after = found[at], found[at + 2]
        for key in keys(word):
            for pattern, place, left, right in lexicon.anchors.get(word_number(key), ()):
                # Nine in ten end here: at most one of the two neighbours may be another word.
                is_left_strange = left and before is not None and left.isdisjoint(before)
                is_right_strange = right and after is not None and right.isdisjoint(after)
                if is_left_strange:
                    if is_right_strange or place - 1 not in pattern.fixed:
                        continue
                elif is_right_strange and place + 1 not in pattern.fixed:
                    continue
                yield from _around(words, pattern, place, at)


_LOOSE = word_set("a an the now very still really always also already just too not never again")
_NO_KEYS: frozenset[str] = frozenset()


def _keys_unless_loose(word: str) -> frozenset[str] | None:
    return None if _is_loose(word) else keys(word)


def _around(words: Words, pattern: Pattern, place: int, at: int) -> Iterator[Match]:
    is_right = not pattern.pieces[place].keys.isdisjoint(keys(words.words[at]))
    here = None if is_right else ChangedWord(place, at)
    for start, before in _walk(words, pattern, place - 1, at - 1, -1, here is None):
        change = here or before
        for end, after in _walk(words, pattern, place + 1, at + 1, 1, change is None):
            yield Match(pattern, start + 1, end, change or after)


def _walk(
    words: Words, pattern: Pattern, place: int, at: int, step: int, may_change: bool
) -> Iterator[tuple[int, ChangedWord | None]]:
    """Yield where the rest of `pattern` in one direction ends, with the word that is changed."""
    pieces = pattern.pieces
    if not 0 <= place < len(pieces):
        yield at, None
        return
    if not 0 <= at < len(words.words):
        return
    gap = at - 1 if step > 0 else at
    if not (words.joined[gap] or (pattern.has_comma and words.joined_by_comma[gap])):
        return
    piece, word = pieces[place], words.words[at]
    if piece.words and not piece.keys.isdisjoint(keys(word)):
        yield from _walk(words, pattern, place + step, at + step, step, may_change)
        return
    if piece.slot is not None:
        for length in _lengths(words, piece.slot, at, step):
            yield from _walk(words, pattern, place + step, at + length * step, step, may_change)
    elif may_change and place in pattern.fixed and _may_be_lost(pattern, place, word):
        change = ChangedWord(place, at)
        for end, _ in _walk(words, pattern, place + step, at + step, step, False):
            yield end, change
    if piece.is_article:
        yield from _walk(words, pattern, place + step, at, step, may_change)
    elif _is_loose(word):
        yield from _walk(words, pattern, place, at + step, step, may_change)


def _may_be_lost(pattern: Pattern, place: int, word: str) -> bool:
    piece = pattern.pieces[place]
    if pattern.sound and f"{'/'.join(piece.words)}={word}" in pattern.sound:
        return False
    is_inside = 0 < place < len(pattern.pieces) - 1
    return piece.may_be_lost_to(word, is_any=pattern.is_long and is_inside)


def _is_loose(word: str) -> bool:
    """Say whether `word` may stand inside an idiom and change nothing."""
    return word in _LOOSE or word.endswith("ly")


def _lengths(words: Words, slot: Slot, at: int, step: int) -> Iterator[int]:
    if slot is Slot.POSSESSIVE:
        yield from possessive_lengths(words.words, at, step)
    elif slot is Slot.REFLEXIVE:
        yield from (1,) * (words.words[at] in REFLEXIVES)
    else:
        for length in LENGTHS[slot]:
            last = at + (length - 1) * step
            if length > 1 and not (
                0 <= last < len(words.words) and words.joined[last - 1 if step > 0 else last]
            ):
                return
            yield length
