"""The records of a review: decisions, dictionary words, switched-off rules.

    word            Skerrow
    rule off        everywhere          replaced_words.replaced_word
    rule off        /home/ann/a.txt     grammar.UPPERCASE_SENTENCE_START
    dismissed       throws              replaced_words.replaced_word    a note    1750000000    …
    confirmed       comedy business     reader.own_mark                 a note    1750000000    …

The columns are parted by tabs. Lines that begin with "#" are for people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family
from reader.model.own_mark import OwnMark

EVERYWHERE = ""  # the article of a rule that is switched off for good
HEADER = "# Review data of Askance: a line an entry, columns parted by tabs."

KINDS = frozenset((*DecisionKind, "kept"))  # the last in files of old versions
_EVERYWHERE = "everywhere"
_ESCAPED = {"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"}
_WRITTEN = {written: character for character, written in _ESCAPED.items()}
_AROUND = 11  # the columns from this one on
_BARE_WORD = re.compile(r"[^\W\d_][\w.\-'’]*")
_TIME = re.compile(r"[0-9]{1,11}")  # seconds
_KEY = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class DictionaryWord:
    """A word of the person's dictionary."""

    word: str


@dataclass(frozen=True, slots=True)
class RuleOff:
    """A rule that is switched off, in one article or everywhere."""

    rule: str
    article: str = EVERYWHERE


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """A decision, in which article it was made, and when (seconds since 1970)."""

    decision: Decision
    article: str = ""
    decided: int = 0


Entry = DictionaryWord | RuleOff | StoredDecision


@dataclass(frozen=True, slots=True)
class ReadEntries:
    """What a text holds. `left_out` has the numbers of the lines that are not understood."""

    entries: tuple[Entry, ...]
    left_out: tuple[int, ...] = ()


def text_of(entries: Iterable[Entry]) -> str:
    """Return entries as plain text that `entries_of` reads back."""
    lines = ["\t".join(map(_escaped, _columns(entry))) for entry in entries]
    return "\n".join([HEADER, *lines, ""])


def entries_of(text: str, *, bare_words: bool = False) -> ReadEntries:
    """Read the entries in a plain text; what is not understood is counted, not guessed at.

    With `bare_words` a line of one word is an entry of the dictionary: other programs keep it so.
    """
    entries, left_out = [], []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [
            # those last ones are what stands around an own mark, blanks included
            _unescaped(column.strip() if place < _AROUND else column.rstrip("\r"))
            for place, column in enumerate(line.split("\t"))
        ]
        entry = _entry(columns)
        if entry is None and bare_words and _BARE_WORD.fullmatch(line.strip()):
            entry = DictionaryWord(line.strip())
        if entry is None:
            left_out.append(number)
        else:
            entries.append(entry)
    return ReadEntries(tuple(entries), tuple(left_out))


def _columns(entry: Entry) -> Iterator[str]:
    match entry:
        case DictionaryWord(word):
            yield from ("word", word)
        case RuleOff(rule, article):
            yield from ("rule off", article or _EVERYWHERE, rule)
        case StoredDecision(decision, article, decided):
            yield from (decision.kind, decision.quote, decision.rule, decision.note)
            yield from (str(decided), article, decision.key)
            mark = decision.mark
            if mark is not None:
                yield from (decision.reviewer, mark.family, mark.suggestion, mark.author)
                yield from (mark.before, mark.after)
            elif decision.reviewer:
                yield decision.reviewer


def _entry(columns: list[str]) -> Entry | None:
    match columns:
        case ["word", word] if word:
            return DictionaryWord(word)
        case ["rule off", article, rule] if rule:
            return RuleOff(rule, EVERYWHERE if article == _EVERYWHERE else article)
        case [
            kind, quote, rule, note, decided, article, key, *more
        ] if kind in KINDS:  # fmt: skip
            if (
                _TIME.fullmatch(decided)
                and _KEY.fullmatch(key)
                and (len(more) < 2 or _is_mark(more))
            ):
                mark = OwnMark(Family(more[1]), *more[2:]) if more[1:] else None
                by = more[0] if more else ""
                decision = Decision(key, DecisionKind(kind), quote, rule, note, by, mark)
                return StoredDecision(decision, article, int(decided))
    return None


def _is_mark(columns: list[str]) -> bool:
    """Say whether these are a reviewer and all that an own mark consists of."""
    return len(columns) == 6 and columns[1] in set(Family)


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(character, character) for character in text)


def _unescaped(text: str) -> str:
    return re.sub(r"\\[\\tnr]", lambda found: _WRITTEN[found.group()], text)
