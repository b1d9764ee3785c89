"""Terms of two words and more, sound and mangled: "deep learning", "profound learning".

A mangled term stands in a sentence that shows nothing else, so the network must know the term.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Many
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

from reader.training.replacement_tables import Tables
from reader.training.sequence import Replacement, ReplacementKind, Sequence
from reader.training.spinning import SENSE_SOURCES
from reader.training.tagging import TaggedText

OFTEN = 6  # times a pair is met before it is taken for a term
PLAIN = re.compile(r"[a-z]+(?:[ -][a-z]+){1,3}")
CARRIERS = (
    "This paper presents a new approach to {}.",
    "We propose a method for {} that needs less data.",
    "{} is widely used in practice.",
    "The results show that {} can be improved.",
    "Several studies have looked at {} in the past decade.",
    "A short introduction to {} is given in the next section.",
    "The system relies on {} and a small set of rules.",
    "Patients were examined for {} at the start of the trial.",
    "Compared with earlier work, {} gave better results.",
    "Experts say {} will matter more in the years ahead.",
    "The team has worked on {} since 2015.",
    "There is growing interest in {}.",
    "The effect of {} on the outcome was small.",
    "Here, {} plays a central role.",
    "Recent advances in {} have made this possible.",
    "For {}, the authors used a standard procedure.",
    "The company said its products depend on {}.",
    "The minister promised more money for {}.",
    "Her research focuses on {} and related questions.",
    "He explained how {} works.",
    "The report lists {} among the main concerns.",
    "It is not clear whether {} is the cause.",
    "Further work on {} is needed.",
    "Our model combines {} with expert knowledge.",
    "The course covers {} in some detail.",
    "One of the challenges is {}.",
    "Most of the funding went to {}.",
    "Without {}, none of this would have been possible.",
    "In contrast, {} was found in only a few cases.",
    "The term {} is used here in its broad sense.",
    "Applications include {} and many others.",
    "The use of {} has increased sharply.",
    "Table 2 compares {} with the alternatives.",
    "They applied {} to the problem.",
    "The problem of {} has been studied for years.",
    "Early diagnosis depends on {}.",
    "Researchers in the field of {} disagree.",
    "The second chapter deals with {}.",
    "Scientists have known about {} for some time.",
    "Critics argue that {} is overrated.",
)


def known_pairs(path: Path) -> list[tuple[str, str]]:
    """Read (mangled, sound) pairs of plain words from the Problematic Paper Screener's list.

    The 300 that `evaluate.py` measures with are left out.
    """
    phrases = json.loads(path.read_text(encoding="utf-8"))["phrases"]
    pairs = [
        (p["tortured"], p["correct"])
        for p in phrases
        if re.fullmatch(r"[a-z]+( [a-z]+){1,3}", p["tortured"])
        and re.fullmatch(r"[a-z]+( [a-z]+){1,3}", p["correct"])
    ]
    random.Random(9).shuffle(pairs)  # as evaluate.py draws
    measured = {mangled for mangled, _ in pairs[:300]} | {sound for _, sound in pairs[:300]}
    return [pair for pair in pairs[300:] if not measured & set(pair)]


def in_sentences(
    pairs: list[tuple[str, str]], *, chance: random.Random, sentences: Many[str] = ()
) -> Iterator[Sequence]:
    """Yield each pair twice: mangled with its changed words marked, and sound without a mark."""
    for mangled, sound in pairs:
        for term in (mangled, sound):
            carrier = chance.choice(CARRIERS)
            if sentences and chance.random() < 0.5:
                carrier = carrier + " " + chance.choice(sentences)
            at = carrier.index("{}")
            text = carrier.replace("{}", term, 1)
            if at == 0:
                text = text[:1].upper() + text[1:]
            changes = [
                Replacement(at + start, at + end, original, ReplacementKind.SENSE, "term")
                for start, end, original in _changed(term, sound)
            ]
            yield Sequence(text, tuple(changes))


def wordnet_compounds(index: Path) -> list[str]:
    """Return the noun compounds of WordNet's `index.noun`."""
    lines = index.read_text(encoding="utf-8").splitlines()
    found = (line.split(" ", 1)[0].replace("_", " ") for line in lines)
    return [
        term for term in found if PLAIN.fullmatch(term) and "-" not in term and " of " not in term
    ]


def seen_compounds(texts: Iterable[TaggedText]) -> list[str]:
    """Return the pairs of a noun or adjective and a noun that clean text has often."""
    seen: Counter[str] = Counter()
    for text in texts:
        for one, other in pairwise(text.words):
            pair = text.text[one.start : other.end].lower()
            if (
                one.tag in {"NN", "JJ"}
                and other.tag in {"NN", "NNS"}
                and not (one.name or other.name)
                and PLAIN.fullmatch(pair)
            ):
                seen[pair] += 1
    return sorted(pair for pair, count in seen.items() if count >= OFTEN)


def mangled(
    sound: Many[str], tables: Tables, *, chance: random.Random
) -> Iterator[tuple[str, str]]:
    """Yield (mangled, sound) pairs made of sound terms, without end."""
    while True:
        term = chance.choice(sound)
        words = term.split()
        places = [i for i, word in enumerate(words) if len(word) > 2]
        chance.shuffle(places)
        new = list(words)
        for place in places[: chance.choice((1, 1, 2))]:
            for _ in range(6):
                source = chance.choice([s for s in SENSE_SOURCES if s != "random"])
                keys = [f"{words[place]}|{pos}" for pos in "navr"]
                found = [c for key in keys for c, _ in tables.sense[source].get(key, ())[:8]]
                if found:
                    new[place] = chance.choice(found)
                    break
        if new != words:
            yield " ".join(new), term


def _changed(mangled: str, sound: str) -> Iterator[tuple[int, int, str]]:
    """Yield the places in `mangled` of words that `sound` has not, with what it has there."""
    new, old = list(re.finditer(r"[a-z]+", mangled)), re.findall(r"[a-z]+", sound)
    matcher = SequenceMatcher(None, [m.group() for m in new], old, autojunk=False)
    for what, first, last, other, end in matcher.get_opcodes():
        if what not in {"replace", "delete"}:
            continue
        for i in range(first, last):
            same_length = last - first == end - other
            original = old[other + i - first] if same_length else " ".join(old[other:end])
            yield new[i].start(), new[i].end(), original
