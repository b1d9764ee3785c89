"""A review's entries as rows of its SQLite file: what can be written, and what is understood."""

from __future__ import annotations

import time
from collections.abc import Sequence

from reader.model.decision import Choice, Decision
from reader.review.entries import Entry, KeptDecision, RuleOff, Word

LATEST = 253_402_300_799  # seconds: the end of the year 9999, where Python's calendar ends
COLUMNS = "key, choice, quote, rule, note, reviewer, article, decided"
_CHOICES = frozenset(Choice)


def decision_of(row: Sequence[object]) -> KeptDecision | None:
    """Return the decision in a row of `COLUMNS`, or None where it is not understood.

    A newer version may know another choice; damage may leave anything in any place.
    """
    match row:
        case (str(key), str(choice), str(quote), str(rule), str(note), str(by), str(of), int(at)):
            if choice in _CHOICES and 0 <= at <= LATEST:
                return KeptDecision(Decision(key, Choice(choice), quote, rule, note, by), of, at)
    return None


def writable(entry: Entry) -> Entry:
    """Return an entry as it is kept: words in small letters, decisions with their time.

    A text with half a surrogate pair in it, as names of files and damaged reviews can have, gets
    that written out: SQLite takes no such text.
    """
    match entry:
        case Word(word):
            return Word(writable_text(word.casefold()))
        case RuleOff(rule, article):
            return RuleOff(writable_text(rule), writable_text(article))
        case KeptDecision(decision, article, decided):
            key, quote, rule, note, reviewer = map(
                writable_text,
                (decision.key, decision.quote, decision.rule, decision.note, decision.reviewer),
            )
            decision = Decision(key, decision.choice, quote, rule, note, reviewer)
            decided = min(max(decided, 0), LATEST) or int(time.time())
            return KeptDecision(decision, writable_text(article), decided)


def writable_text(text: str) -> str:
    """Return a text without halves of surrogate pairs: they are written out."""
    return text.encode(errors="backslashreplace").decode()
