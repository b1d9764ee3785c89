"""Joins the lines of a PDF to paragraphs and headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.english.common_words import common_words
from reader.english.word_tokens import count_words
from reader.importers.pdf.text_runs import TextRun
from reader.importers.text.headings import LONGEST_HEADLINE, LONGEST_SECTION

_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]*$")
_ITEM = re.compile(r"[•‣▪◦–-]\s+\S")
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s+\S")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])\s*\S")
_CUT = re.compile(r"(\w+)([-\x02\xad\u2010])$")
_SPLIT = "\u2010"  # what programs that hyphenate put at a line's end, beside "-" that was written
_CLOSED = re.compile(r"\w[—–]\w")  # how a text sets its dashes
_DASH_ENDS = re.compile(r"\S[—–]$|^[—–]\S")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[/.?=&_]$")
# what is written with a hyphen before or after another word, as a rule
_BEFORE_HYPHEN = frozenset(
    "anti cross eight ex fifty first five forty four full half hard high ill long low mid "  # noqa: SIM905
    "much near nine old one part pre pro second self seven short six so soon still ten third "
    "thirty three twenty two vice well".split()
)
_AFTER_HYPHEN = re.compile(
    r"(?:\w{2,}(?:ed|ing)|based|born|built|day|edge|elect|free|general|hour|known|led|level|like|long"
    r"|made|mail|maker|makers|mile|minded|month|old|owned|page|quality|ready|run|scale|style|term"
    r"|time|up|week|wide|year)"
)
_HYPHEN = "\x02"  # what pdfium makes of a hyphen at the end of a line
_BROWSERS = ("Skia/PDF", "WeasyPrint")  # their cut words end in U+2010
_LARGER = 1.1  # times the size of running text: a heading's
_SMALLER = 0.9  # … and a footnote's
_GAP = 1.3  # times the usual distance of two lines: a gap between paragraphs
_FEWEST_SET_IN = 3  # lines that show that paragraphs begin so
_ELSEWHERE = 6  # times the size: what begins so far to the right is no first line of a paragraph
_NEAR = 2  # times the size: how far the ends of full lines differ in text with a ragged edge
_SET_IN = 0.6  # times the height of a line: how far a paragraph's first line is set in at least


def body_size(lines: Iterable[TextRun]) -> float:
    """Return the size that most of the text has."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def without_notes(page: Sequence[TextRun], body: float) -> tuple[list[TextRun], list[TextRun]]:
    """Return a page's lines and, apart from them, the footnotes below its columns."""
    lowest: dict[int, float] = {}
    for line in page:
        if line.size >= _SMALLER * body:
            lowest[line.column] = min(line.bottom, lowest.get(line.column, line.bottom))
    floor = min(lowest.values(), default=0.0)
    is_note = [
        line.size < _SMALLER * body and line.top <= lowest.get(line.column, floor) + 1
        for line in page
    ]
    return (
        [line for line, note in zip(page, is_note, strict=True) if not note],
        [line for line, note in zip(page, is_note, strict=True) if note],
    )


def paragraphs(lines: Sequence[TextRun]) -> Iterator[list[TextRun]]:
    """Yield the lines that make up a paragraph; it may go on in another column or on a page."""
    edges = _Edges(lines)
    paragraph: list[TextRun] = []
    for line in lines:
        if paragraph and edges.part(paragraph, line):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


class _Edges:
    """Where the columns begin and end, and how far their lines are from one another."""

    def __init__(self, lines: Sequence[TextRun]) -> None:
        places: dict[tuple[int, int], list[TextRun]] = defaultdict(list)
        for line in lines:
            places[line.page, line.column].append(line)
        self._left = {place: _usual([p.left for p in found]) for place, found in places.items()}
        self._right = {
            place: _usual_right(found, self._left[place]) for place, found in places.items()
        }
        steps: dict[float, list[float]] = defaultdict(list)
        for line, following in pairwise(lines):
            if _same_place(line, following) and line.size == following.size:
                steps[line.size].append(line.top - following.top)
        # not the median: in a text of short paragraphs most steps are from one to the next
        self._step = {size: sorted(found)[len(found) // 5] for size, found in steps.items()}
        begins = [
            self._is_set_in(line) and not self._is_set_in(before)
            for before, line in pairwise(lines)
            if _same_place(before, line)
        ]
        gaps = [
            step > _GAP * min(self._step[size], 1.6 * size)
            for size, found in steps.items()
            for step in found
        ]
        self._has_gaps = sum(gaps) > _FEWEST_SET_IN and sum(gaps) > len(gaps) / 20
        self._sets_in = sum(begins) > _FEWEST_SET_IN and sum(begins) > len(begins) / 20

    def part(self, paragraph: Sequence[TextRun], line: TextRun) -> bool:
        """Say whether `line` begins a new paragraph."""
        before = paragraph[-1]
        if bool(line.cells) != bool(before.cells):
            return True
        if line.cells:
            return not _same_place(before, line)
        if not 0.93 < line.size / (before.size or 1) < 1.07 or line.is_bold != before.is_bold:
            return True
        ends = _SENTENCE_END.search(before.text) is not None
        if _ITEM.match(line.text) or (_NUMBERED.match(line.text) and ends):
            return True
        if not _same_place(before, line):
            if self._is_set_in(line) and not self._is_set_in(before):
                return True
            return ends and (self._has_room(before, line) or not self._sets_in)
        step = self._step.get(line.size, 1.3 * line.size)
        if before.top - line.top > _GAP * min(step, 1.6 * line.size):
            return True
        if self._is_set_in(line) and not self._is_set_in(before):
            # not so the second line of an item, which stands below its first word
            return not (len(paragraph) == 1 and _begins_item(before))
        was_set_in = len(paragraph) > 1 and all(self._is_set_in(p) for p in paragraph[-2:])
        if was_set_in and not self._is_set_in(line):
            return True
        if abs(before.left - line.left) > _ELSEWHERE * line.size:
            return True  # a date or an address at the other side
        if not self._has_room(before, line) or (not ends and line.text[0].islower()):
            return False
        is_short = self._room(before) > 0.4 * before.width
        # where paragraphs are set apart, a line that ends early is ragged, unless it is very short
        return is_short if self._has_gaps else ends or is_short

    def _room(self, line: TextRun) -> float:
        return self._right[line.page, line.column] - line.right

    def _has_room(self, before: TextRun, line: TextRun) -> bool:
        """Say whether the first word of `line` would have stood on the line before it as well."""
        word = line.width * (len(line.text.split(maxsplit=1)[0]) + 1) / len(line.text)
        return self._room(before) > word + line.size

    def _is_set_in(self, line: TextRun) -> bool:
        return line.left > self._left[line.page, line.column] + _SET_IN * line.size


def _usual(lefts: Sequence[float]) -> float:
    """Return the leftmost edge that a good part of the lines has."""
    rounded = Counter(round(left) for left in lefts)
    enough = max(1, len(lefts) // 8)
    return float(min(left for left, number in rounded.items() if number >= enough))


def _usual_right(lines: Sequence[TextRun], left: float) -> float:
    """Return the right edge of the text: the rightmost one near which several lines end.

    A headline, a date at the right or a long address of a page may reach further.
    """
    body = body_size(lines)
    text = [
        line.right
        for line in lines
        if 0.93 < line.size / (body or 1) < 1.07 and line.left < left + _ELSEWHERE * line.size
    ] or [line.right for line in lines]
    ends = sorted(text, reverse=True)
    enough = min(len(ends), max(2, len(ends) // 8))
    for place in range(len(ends) - enough + 1):
        if ends[place] - ends[place + enough - 1] <= _NEAR * body:
            return ends[place]
    return ends[0]


def _same_place(line: TextRun, other: TextRun) -> bool:
    return (line.page, line.column) == (other.page, other.column) and other.top < line.top


def _begins_item(line: TextRun) -> bool:
    return bool(_ITEM.match(line.text) or _NUMBERED.match(line.text))


@dataclass(frozen=True, slots=True)
class Habits:
    """What a document's lines show of how it writes words and breaks lines."""

    words: Counter[str]  # and those with hyphens, that stand inside of lines
    writes_hyphens: bool  # a "-" at a line's end was written: cut words have a sign of their own
    closes_dashes: bool  # there are no blanks around dashes

    @classmethod
    def of(cls, lines: Iterable[TextRun], *, program: str = "") -> Habits:
        """Look at the lines of a whole document; `program` is what its file says made it."""
        lines = list(lines)
        words = Counter(
            word for line in lines for word in re.findall(r"\w+(?:-\w+)*", line.text.casefold())
        )
        is_split = any(line.text.endswith(_SPLIT) for line in lines)
        closed = sum(len(_CLOSED.findall(line.text)) for line in lines)
        return cls(words, is_split or program.startswith(_BROWSERS), closed > 0)


def joined(paragraph: Sequence[TextRun], habits: Habits) -> str:
    """Return the words of a paragraph; words that were cut at the end of a line are whole again."""
    text = paragraph[0].text
    for line in paragraph[1:]:
        cut = _CUT.search(text)
        following = re.match(r"\w+", line.text)
        if cut and following and following[0][0].islower():
            hyphen = "-" if _is_compound(cut, following[0], habits) else ""
            text = text[: cut.end(1)] + hyphen + line.text
        elif cut:
            text = f"{text[: cut.end(1)]}-{line.text}"
        elif _ADDRESS.search(text) or (habits.closes_dashes and _is_dash(text, line.text)):
            text += line.text
        else:
            text = f"{text} {line.text}"
    return text.replace(_HYPHEN, "-")


def _is_dash(text: str, following: str) -> bool:
    return _DASH_ENDS.search(text[-2:]) is not None or _DASH_ENDS.match(following[:2]) is not None


def _is_compound(cut: re.Match[str], following: str, habits: Habits) -> bool:
    """Say whether the hyphen at a line's end belongs between the two parts."""
    if cut[2] in (_SPLIT, "\u00ad"):
        return False
    if habits.writes_hyphens:
        return True
    first, second = cut[1].casefold(), following.casefold()
    compound, whole = habits.words[f"{first}-{second}"], habits.words[first + second]
    if compound != whole:
        return compound > whole
    known = common_words()
    return (
        first + second not in known
        and {first, second} <= known
        and (first in _BEFORE_HYPHEN or _AFTER_HYPHEN.fullmatch(second) is not None)
    )


def split_notes(lines: Iterable[TextRun]) -> Iterator[list[TextRun]]:
    """Yield the lines of each footnote; one begins with its number or sign."""
    note: list[TextRun] = []
    for line in lines:
        if note and _NOTE.match(line.text):
            yield note
            note = []
        note.append(line)
    if note:
        yield note


def heading_sizes(found: Sequence[Sequence[TextRun]], body: float) -> list[float]:
    """Return the sizes in which headings are set, the largest first."""
    sizes = {round(p[0].size * 2) / 2 for p in found if is_heading(p, body)}
    return sorted(sizes, reverse=True)


def is_heading(paragraph: Sequence[TextRun], body: float) -> bool:
    """Say whether a paragraph is set as a heading: larger than the text, or bold and short."""
    first = paragraph[0]
    words = sum(count_words(line.text) for line in paragraph)
    text = paragraph[-1].text
    if first.cells or not 0 < words <= LONGEST_HEADLINE or _ITEM.match(first.text):
        return False
    if first.size >= _LARGER * body:
        return True
    is_title = words <= LONGEST_SECTION and not re.search(r"[.,;:]$", text)
    return first.is_bold and first.size >= 0.97 * body and is_title
