"""Splits plain text into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from reader.english.boilerplate import is_boilerplate
from reader.model.article import Role
from reader.model.span import Span

NARROWEST, WIDEST = 45, 130  # code points of a hard-wrapped line
WIDEST_VERSE = 60  # code points: an alexandrine
NEARLY_FULL = 0.93  # fmt and others wrap a little early, to even out the right edge
MOSTLY = 0.8  # share of the lines of a hard-wrapped passage that are full
_ITEM = re.compile(r"\s*(?:[-*•‣▪◦·]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class PlainParagraph:
    """A paragraph's place, the role that its shape gives it, and the line ends it reads over."""

    span: Span
    role: Role = Role.PARAGRAPH
    joints: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str  # without blanks at its end

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_indented(self) -> bool:
        return self.text.startswith(("  ", "\t"))

    @property
    def is_item(self) -> bool:
        return _ITEM.match(self.text) is not None

    @property
    def is_quoted(self) -> bool:
        return self.text.lstrip().startswith(">")

    @property
    def ends_sentence(self) -> bool:
        return _ENDS_SENTENCE.search(self.text) is not None

    @property
    def lets_a_list_follow(self) -> bool:
        return self.ends_sentence or self.text[-1] in ":;"

    @property
    def begins_with_digit(self) -> bool:  # "on January\n30. These …" is no list either
        return self.text.lstrip(" \t(")[:1].isdigit()

    @property
    def first_word(self) -> str:
        return self.text.split(maxsplit=1)[0]


def passages(text: str) -> Iterator[PlainParagraph]:
    """Yield the paragraphs of `text`, in order; no line is left out that is not blank."""
    blocks = list(_blocks(text))
    indented = sum(block[0].is_indented for block in blocks)
    indents_mean_quotation = indented * 2 < len(blocks)
    for number, block in enumerate(blocks):
        if indents_mean_quotation and all(line.is_indented for line in block):
            yield from _quotation(block)
            continue
        for kind, lines in _kinds(block):
            if kind is Role.QUOTATION:
                yield _passage(lines, kind, joined=False)
            elif kind is Role.LIST_ITEM:
                yield from (_passage(item, kind, joined=True) for item in _items(lines))
            else:
                for paragraph in _paragraphs(lines):
                    yield from _shaped(paragraph, is_first=number == 0)


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Yield runs of lines between blank ones."""
    at = 0
    lines = []
    for line in text.split("\n"):
        lines.append(_Line(at, line.rstrip()))
        at += len(line) + 1
    for has_words, run in groupby(lines, key=lambda line: bool(line.text)):
        if has_words:
            yield list(run)


def _kinds(block: Sequence[_Line]) -> Iterator[tuple[Role, list[_Line]]]:
    """Yield runs of lines that are quoted as in a mail, that belong to a list, and others."""
    kinds: list[Role] = []
    for before, line in zip([None, *block], block, strict=False):
        in_list = bool(kinds) and kinds[-1] is Role.LIST_ITEM
        in_sentence = before is not None and not in_list and not before.lets_a_list_follow
        if line.is_quoted:
            kinds.append(Role.QUOTATION)
            continue
        begins_item = line.is_item and not (in_sentence and line.begins_with_digit)
        continues_item = in_list and (line.is_indented or line.text[0].islower())
        kinds.append(Role.LIST_ITEM if begins_item or continues_item else Role.PARAGRAPH)
    for kind, run in groupby(zip(kinds, block, strict=True), key=lambda pair: pair[0]):
        yield kind, [line for _, line in run]


def _items(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    item: list[_Line] = []
    for line in lines:
        if item and line.is_item:
            yield item
            item = []
        item.append(line)
    yield item


def _paragraphs(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Split where a line is set in: before the age of blank lines that began a paragraph."""
    paragraph: list[_Line] = []
    for line in lines:
        if paragraph and line.is_indented and not paragraph[-1].is_indented:
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _quotation(block: list[_Line]) -> Iterator[PlainParagraph]:
    for kind, lines in _kinds(block):
        if kind is Role.LIST_ITEM:
            yield from (_passage(item, kind, joined=True) for item in _items(lines))
        else:
            yield _passage(lines, Role.QUOTATION, joined=False)


def _shaped(lines: list[_Line], *, is_first: bool) -> Iterator[PlainParagraph]:
    """Yield wrapped lines as paragraphs, long lines one by one, verse and addresses as they are."""
    # fmt and other old programs count bytes, and wrap early where there are accents
    found = ((size, _wrap_width(lines, size)) for size in (len, _bytes))
    size, width = next(((size, width) for size, width in found if width), (len, 0))
    if width:
        paragraph = lines[:1]
        for line, following in pairwise(lines):
            if _is_full(line, following, width, size) or following.text[0].islower():
                paragraph.append(following)
            else:
                yield _passage(paragraph, joined=True)
                paragraph = [following]
        yield _passage(paragraph, joined=True)
    elif _is_line_by_line(lines, is_first=is_first):
        yield from (_passage([line]) for line in lines)
    else:
        yield _passage(lines, joined=False)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _wrap_width(lines: Sequence[_Line], size: Callable[[str], int]) -> int:
    """Return the width at which these lines were wrapped, or 0 where they were not.

    A line was wrapped where the first word of the next would not have fitted on it. Verse comes
    near to that by chance, but begins its lines with capitals.
    """
    if len(lines) < 2:
        return 0
    lengths = sorted(size(line.text) for line in lines)
    width = lengths[int(len(lengths) * 0.95)]  # one long address does not make a text wide
    # a line that ends a sentence may end a paragraph as well, and says nothing of the width
    breaks = [(line, following) for line, following in pairwise(lines) if not line.ends_sentence]
    full = sum(_is_full(line, following, width, size) for line, following in breaks)
    if not NARROWEST <= width <= WIDEST or not breaks or full < MOSTLY * len(breaks):
        return 0
    is_verse = all(line.text.lstrip(" \t\"'“‘")[:1].isupper() for line in lines)
    may_be_chance = len(lines) <= 3 and width > WIDEST_VERSE
    return 0 if is_verse and not may_be_chance else width


def _is_full(line: _Line, following: _Line, width: int, size: Callable[[str], int]) -> bool:
    return size(line.text) + 1 + size(following.first_word) > width * NEARLY_FULL


def _is_line_by_line(lines: Sequence[_Line], *, is_first: bool) -> bool:
    """Say whether each line is a paragraph of its own: long ones, whole sentences, page labels."""
    if is_first and len(lines) <= 3:  # headline, author, date
        return True
    return (
        any(len(line.text) > WIDEST for line in lines)
        or all(line.ends_sentence for line in lines)
        or any(is_boilerplate(line.text) for line in lines)
    )


def _passage(
    lines: Sequence[_Line], role: Role = Role.PARAGRAPH, *, joined: bool = False
) -> PlainParagraph:
    """Make a passage; its line ends are read over where that leaves a single blank."""
    start = lines[0].start + len(lines[0].text) - len(lines[0].text.lstrip())
    joints = (
        line.end
        for line, following in pairwise(lines)
        if joined and following.start == line.end + 1 and not following.text[0].isspace()
    )
    return PlainParagraph(Span(start, lines[-1].end), role, tuple(joints))
