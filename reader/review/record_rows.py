"""Converts review records to rows of the database and back."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import astuple

from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family
from reader.model.own_mark import OwnMark
from reader.review.review_entries import KINDS, DictionaryWord, Entry, RuleOff, StoredDecision

LATEST = 253_402_300_799  # seconds: the end of the year 9999, where Python's calendar ends
COLUMNS = (
    "key, choice, quote, rule, note, reviewer, article, decided, "
    "family, suggestion, author, text_before, text_after"
)
_FAMILIES = frozenset(Family)
_NO_MARK = ("",) * 5


def decision_of(row: Sequence[object]) -> StoredDecision | None:
    """Return the decision in a row of `COLUMNS`, or None where it is not understood.

    A newer version may know another kind; damage may leave anything in any place.
    """
    match row:
        case (str(key), str(kind), str(quote), str(rule), str(note), str(by), str(of), int(at),
              *rest) if kind in KINDS and 0 <= at <= LATEST and _is_mark(rest):  # fmt: skip
            family, *said = map(str, rest)
            mark = OwnMark(Family(family), *said) if family else None
            return StoredDecision(
                Decision(key, DecisionKind(kind), quote, rule, note, by, mark), of, at
            )
    return None


def _is_mark(columns: Sequence[object]) -> bool:
    """Say whether these are what an own mark consists of, or what stands there without one."""
    return all(isinstance(column, str) for column in columns) and columns[0] in {"", *_FAMILIES}


def row_of(stored: StoredDecision) -> tuple[object, ...]:
    """Return a decision as a row of `COLUMNS`."""
    said = stored.decision
    what = (said.key, said.kind, said.quote, said.rule, said.note, said.reviewer)
    return (*what, stored.article, stored.decided, *(astuple(said.mark) if said.mark else _NO_MARK))


def writable(entry: Entry) -> Entry:
    """Return an entry as it is kept: words in small letters, decisions with their time.

    A text with half a surrogate pair in it, as names of files and damaged reviews can have, gets
    that written out: SQLite takes no such text.
    """
    match entry:
        case DictionaryWord(word):
            return DictionaryWord(writable_text(word.casefold()))
        case RuleOff(rule, article):
            return RuleOff(writable_text(rule), writable_text(article))
        case StoredDecision(decision, article, decided):
            key, quote, rule, note, reviewer = map(
                writable_text,
                (decision.key, decision.quote, decision.rule, decision.note, decision.reviewer),
            )
            mark = decision.mark
            if mark is not None:
                said = (mark.suggestion, mark.author, mark.before, mark.after)
                mark = OwnMark(mark.family, *map(writable_text, said))
            decision = Decision(key, decision.kind, quote, rule, note, reviewer, mark)
            decided = min(max(decided, 0), LATEST) or int(time.time())
            return StoredDecision(decision, writable_text(article), decided)


def writable_text(text: str) -> str:
    """Return a text without halves of surrogate pairs: they are written out."""
    return text.encode(errors="backslashreplace").decode()
