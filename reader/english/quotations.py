"""Pairs quotation marks and tells who is quoted."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.english.lazy_pattern import lazy_pattern
from reader.english.word_tokens import word_set
from reader.model.span import Span

CURLY = "“”„‟"
STRAIGHT = '"'


class Side(StrEnum):
    """What a mark does, as far as its shape and its neighbours tell."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class QuotationMark:
    """A double quotation mark. `reversed` says that its shape does the other side's work."""

    span: Span
    glyph: str
    side: Side
    reversed: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Two marks that belong together."""

    opening: QuotationMark
    closing: QuotationMark

    @property
    def span(self) -> Span:
        """The passage, its marks included."""
        return Span(self.opening.span.start, self.closing.span.end)


@dataclass(frozen=True, slots=True)
class Pairing:
    """What the marks of a paragraph come to, each part in order of place.

    `resumed` are marks that open a quotation anew which is open already, where a sentence begins:
    so English begins each paragraph of a long quotation, and here the breaks were lost.
    """

    quotations: tuple[Quotation, ...]
    unclosed: tuple[QuotationMark, ...]
    unopened: tuple[QuotationMark, ...]
    resumed: tuple[QuotationMark, ...] = ()

    @property
    def left_over(self) -> int:
        """How many marks nothing answers."""
        return len(self.unclosed) + len(self.unopened)


# '' and `` are how agencies type a double mark; a doubled single curly is the same habit.
# â€" is a dash that a wrong decoding took apart, â"¢ a trade mark, â…“ a third.
_DOUBLE = lazy_pattern(r"[“”„‟\"](?<![âÃ].)(?<!â[€…„†‡ˆ‰ŠŒŽ].)|(?<!')''(?!')|``|‘[‘’]|’’")
_FEET_AND_INCHES = lazy_pattern(r"\d['’′]\s?\d{1,2}(?:½|¼|¾|\.\d)?[.,]?\Z")
_OPENING_NEIGHBOUR = frozenset("([{<—–-/=:¿¡")
_CLOSING_NEIGHBOUR = frozenset(".,;:!?…)]}>—–-/")
_NEARBY = 200  # code points to look ahead for the mark that closes a quotation
_NESTED = "'‘’`"
_ELLIPSIS = lazy_pattern(r"(?:…|\.\.\.) ?\w")
_SHAPE = {"“": Side.OPENS, "„": Side.OPENS, "‟": Side.OPENS, "”": Side.CLOSES}
_SHAPE |= {"‘‘": Side.OPENS, "‘’": Side.OPENS, "``": Side.OPENS, "’’": Side.CLOSES}

_SINGLE_OPENS = lazy_pattern(r"(?<![^\s(\[“\"—–])[‘'](?=[^\W_])")
_SINGLE_CLOSES = lazy_pattern(r"(?<=[^\s‘'])[’'](?![^\W_])")
_ELISIONS = word_set("em til tis twas cause n cos bout round tween neath m til")
_FIRST_WORD = lazy_pattern(r"[^\W_]+")

_SPOKEN = r"(?:said|says|added|adds|told|asked|asks|wrote|writes|explained|continued|replied|noted)"
_ATTRIBUTED = lazy_pattern(  # the writer's own words, behind a quotation that has no end
    rf"[,!?]\s(?:(?:he|she|they|[A-Z]\w+)\s{_SPOKEN}|{_SPOKEN}\s(?:he|she|they|the|[A-Z]\w+))\b"
    r"[^“”\"]{0,60}\Z"
)
_NEXT_SENTENCE = lazy_pattern(
    r"[.!?…][’')]?\s*[“„\"][‘'…. ]{0,2}[^\W\d_]"
)  # a sentence begins with a mark
_LONGEST_ATTRIBUTION = 120  # code points


def pair(text: str) -> Pairing:
    """Find which double quotation marks of a paragraph belong together.

    Quotations may be nested. A mark that nothing answers is left over: the paragraphs around this
    one must say whether that is a fault. Where more marks find an answer so, a mark that opens an
    open quotation again goes on with it.
    """
    plain = _paired(text, resumes=False)
    if (
        len(plain.unclosed) + len(plain.quotations) > 1
        and plain.unclosed
        and _NEXT_SENTENCE.search(text)
    ):
        joined = _paired(text, resumes=True)
        if joined.left_over < plain.left_over:
            return joined
    return plain


def _paired(text: str, *, resumes: bool) -> Pairing:
    quotations: list[Quotation] = []
    unopened: list[QuotationMark] = []
    pending: list[QuotationMark] = []
    resumed: list[QuotationMark] = []
    for found in _DOUBLE.finditer(text):
        mark = _judged(text, found, pending)
        if mark is None:
            continue
        if mark.side is Side.OPENS:
            if resumes and pending and _resumes(text, pending[-1], mark):
                resumed.append(mark)
            else:
                pending.append(mark)
        elif pending:
            quotations.append(Quotation(pending.pop(), mark))
        else:
            unopened.append(mark)
    quotations.sort(key=lambda q: q.span)
    return Pairing(tuple(quotations), tuple(pending), tuple(unopened), tuple(resumed))


def _resumes(text: str, opening: QuotationMark, mark: QuotationMark) -> bool:
    """Say whether `mark` begins one more paragraph of the quotation that `opening` began."""
    begins = text[opening.span.end : opening.span.end + 2].lstrip("‘'…. ")
    end = mark.span.start
    said = text[max(opening.span.end, end - _LONGEST_ATTRIBUTION) : end].rstrip()
    follows = text[mark.span.end : mark.span.end + 2].lstrip("‘'…. ")
    return (
        begins[:1].isupper()
        and follows[:1].isupper()
        and said[-1:] in (".", "!", "?", "…", "’", "'", ")")
        and not is_attributed(said)
    )


def quoted_spans(text: str) -> list[Span]:
    """Return the quoted passages of a paragraph, their marks included, in order.

    Double marks, curly or straight, and single marks as British papers use them. A nested quotation
    is part of the outer one. A quotation that the paragraph leaves open reaches to its end: English
    goes on quoting in the next paragraph.
    """
    pairing = pair(text)
    spans = [q.span for q in pairing.quotations]
    spans += _open_spans(text, pairing)
    spans += _single_spans(text)
    return list(_outermost(spans))


def _open_spans(text: str, pairing: Pairing) -> Iterator[Span]:
    """Yield what follows a mark that is never closed, up to the next quotation."""
    starts = [q.span.start for q in pairing.quotations]
    end = 0
    for mark in pairing.unclosed:
        start = mark.span.start
        if start >= end:
            following = bisect(starts, start)
            end = starts[following] if following < len(starts) else len(text)
            yield Span(start, start + len(text[start:end].rstrip()))


def is_attributed(said: str) -> bool:
    """Say whether `said`, which begins inside a quotation, ends with who said it."""
    return _ATTRIBUTED.search(said, max(0, len(said) - _LONGEST_ATTRIBUTION)) is not None


def _outermost(spans: list[Span]) -> Iterator[Span]:
    end = 0
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if span.start >= end:
            yield span
            end = span.end


def _judged(text: str, found: re.Match[str], pending: list[QuotationMark]) -> QuotationMark | None:
    """Say what a mark does; None where it is no quotation mark (inches, seconds)."""
    glyph, span = found.group(), Span(*found.span())
    before = text[max(0, span.start - 8) : span.start]
    if not before.isalpha() and _FEET_AND_INCHES.search(before):
        return None
    if glyph in ('"', "”") and before[-1:].isdigit() and _measures(text, span, pending):
        return None  # 65" of screen
    place = _place(text, span)
    shape = _SHAPE.get(glyph, Side.EITHER)
    if glyph == "“" and pending and (pending[-1].glyph == "„" or place is Side.CLOSES):
        return QuotationMark(span, glyph, Side.CLOSES, reversed=pending[-1].glyph != "„")
    if shape is Side.CLOSES and not pending and place is Side.OPENS:
        return QuotationMark(span, glyph, Side.OPENS, reversed=glyph == "”")
    if shape is not Side.EITHER:
        return QuotationMark(span, glyph, shape)
    if place is Side.EITHER:
        place = Side.CLOSES if pending else Side.OPENS
    return QuotationMark(span, glyph, place)


def _measures(text: str, span: Span, pending: list[QuotationMark]) -> bool:
    """Say whether a mark after a figure means inches: nothing is open, or another closes it."""
    if not pending:
        return True
    ahead = text[span.end : span.end + _NEARBY].partition("“")[0]
    return text[span.start] == '"' and pending[-1].glyph == "“" and "”" in ahead


def _place(text: str, span: Span) -> Side:
    """Say what a mark of any shape would do where it stands."""
    left, right = span.start - 1, span.end
    while left >= 0 and text[left] in _NESTED:
        left -= 1
    while right < len(text) and text[right] in _NESTED:
        right += 1
    before = text[left] if left >= 0 else " "
    after = text[right] if right < len(text) else " "
    outside = before.isspace() or before in _OPENING_NEIGHBOUR
    if before.isspace() and _ELLIPSIS.match(text, right):
        return Side.OPENS  # "...and then we left"
    if after.isspace() or after in _CLOSING_NEIGHBOUR:
        return Side.EITHER if outside else Side.CLOSES
    return Side.OPENS if outside else Side.EITHER


def _single_spans(text: str) -> Iterator[Span]:
    """Yield passages between single marks; apostrophes make this a guess, and a careful one."""
    end = 0
    for opening in _SINGLE_OPENS.finditer(text):
        word = _FIRST_WORD.match(text, opening.end())
        if opening.start() < end or (word and word.group().lower() in _ELISIONS):
            continue
        if text[opening.end()].isdigit() and text[opening.end() + 2 : opening.end() + 3] == "s":
            continue  # the '90s
        closing = _single_close(text, opening)
        if closing is not None:
            end = closing
            yield Span(opening.start(), end)


def _single_close(text: str, opening: re.Match[str]) -> int | None:
    """Return where a single quotation ends, past the apostrophe of a plural (the boys' club)."""
    glyph = "’" if opening.group() == "‘" else "'"
    following = _SINGLE_OPENS.search(text, opening.end())
    limit = following.start() if following else len(text)
    doubtful: int | None = None
    for closing in _SINGLE_CLOSES.finditer(text, opening.end(), limit):
        if closing.group() != glyph:
            continue
        if text[closing.start() - 1] != "s":
            return closing.end()
        doubtful = closing.end()
    return doubtful
