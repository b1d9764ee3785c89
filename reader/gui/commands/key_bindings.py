"""Key bindings: the defaults, and those that a person chose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce

from PySide6.QtGui import QKeySequence

from reader.gui.translation import say

StandardKey = QKeySequence.StandardKey
Keys = Sequence[str | StandardKey]
OwnKeys = Mapping[str, str]  # by the command's name; "" takes its keys away

_SHOWN = QKeySequence.SequenceFormat.NativeText
_STORED_FORM = QKeySequence.SequenceFormat.PortableText


def sequences(keys: Keys) -> Iterator[QKeySequence]:
    """Yield everything that may be pressed for `keys` on this platform, each once."""
    seen: list[QKeySequence] = []  # one that is there twice would be ambiguous, and do nothing
    for key in keys:
        bound = [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
        for sequence in bound:
            if sequence not in seen:
                seen.append(sequence)
                yield sequence


def keys_shown(keys: Keys) -> str:
    """Return keys as a person reads them.

    Of what the platform has for one thing (Ctrl+C, Ctrl+Ins, a key named Copy) the first is named.
    """
    firsts = (next(sequences([key]), QKeySequence()) for key in keys)
    texts = dict.fromkeys(text for key in firsts if (text := key.toString(_SHOWN)))
    return reduce(_or, texts) if texts else ""


def _or(one: str, other: str) -> str:
    return say("keys", "{one} or {other}").format(one=one, other=other)


def stored_keys(chosen: Iterable[QKeySequence]) -> str:
    """Return key sequences as the settings keep them, the same on every platform."""
    return QKeySequence.listToString([key for key in chosen if not key.isEmpty()], _STORED_FORM)


def read_keys(text: str) -> list[str]:
    """Return the keys in a text that the settings kept; what is no key is left out."""
    found = QKeySequence.listFromString(text, _STORED_FORM)
    return [key.toString(_STORED_FORM) for key in found if not key.isEmpty()]


def get_in_each_others_way(one: QKeySequence, other: QKeySequence) -> bool:
    """Say whether nobody could tell two sequences apart: they are the same, or one begins so."""
    none = QKeySequence.SequenceMatch.NoMatch
    return one.matches(other) != none or other.matches(one) != none
