"""Real back-translation: the wrong words that a translation machine brings home, one by one.

Apertium (Debian's `apertium` and its language pairs, GPL) takes English there and back. What comes
home is too broken to learn from as a whole: any model tells it from news at a glance. Its changes
(`alignment.py` finds them) are put one at a time into the otherwise untouched sentence instead,
which leaves fluent text with just the faults of sense that a paraphraser makes.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from reader.english.sentences import sentences
from reader.english.word_tokens import count_words
from reader.training.alignment import Aligner, Proposal
from reader.training.meanings import Meanings
from reader.training.sequence import Replacement, ReplacementKind, Sequence
from reader.training.sources.wordnet import Wordnet

WORDNET = Path("/usr/share/wordnet")
LONGEST, SHORTEST = 320, 40  # code points of a sequence
MOST_SENTENCES = (1, 1, 2, 2, 3)
MOST_CHANGES, MOST_CHANGED = 6, 0.25  # words of a sequence: in number, and as a share
UNTOUCHED = 0.11  # stay as written: 15 % of what is yielded, for many others find no change
SHARES = {ReplacementKind.SENSE: 0.76, ReplacementKind.HABIT: 0.14, ReplacementKind.BROKEN: 0.10}
TWICE = 0.35  # of the sequences go on through a second pivot: a chain of translations
BATCH = 1000  # sequences: Apertium needs 0.2 s to start
_WHOLE = re.compile(r"[.!?…][\"'”’)\]]*\Z")
_MARKED = re.compile(r"@@ ?(\d+) ?@@ ?(.*)")
_ARTICLE = re.compile(r"\b(an?)( +[\"'“‘(]?)\Z", re.IGNORECASE)
_SOUNDS_VOWEL = re.compile(r"(?!(?:uni|use|usu|eu|one|ou?i?ja))[aeiou]|hour|honest|honou?r|heir")


@dataclass(frozen=True, slots=True)
class Pivot:
    """A language to go through and back, and its share of the sequences."""

    source: str
    there: str
    back: str
    share: float


PIVOTS = (
    Pivot("apertium-spa", "eng-spa", "spa-eng", 0.40),
    Pivot("apertium-cat", "eng-cat", "cat-eng", 0.29),
    Pivot("apertium-glg", "en-gl", "gl-en", 0.26),
    Pivot("apertium-hbs", "eng-hbs", "hbs-eng", 0.05),  # the most broken: few of its words serve
)


def installed(pivots: tuple[Pivot, ...] = PIVOTS) -> tuple[Pivot, ...]:
    """Return the pivots whose language pairs are there."""
    listed = subprocess.run(["apertium", "-l"], capture_output=True, encoding="utf-8", check=False)
    modes = set(listed.stdout.split())
    return tuple(pivot for pivot in pivots if {pivot.there, pivot.back} <= modes)


def back_translations(
    paragraphs: Iterable[str],
    pivots: tuple[Pivot, ...] | None = None,
    *,
    aligner: Aligner | None = None,
    seed: int = 0,
) -> Iterator[Sequence]:
    """Yield sequences of the paragraphs with one to six words as a pivot brought them home.

    A share of them stays untouched; those in which no change serves are left out. The aligner
    works with Debian's WordNet where none is given. Without `pivots`, it takes what is installed.
    """
    pivots = pivots or installed()
    aligner = aligner or Aligner(Meanings(Wordnet.read(WORDNET)))
    chance = random.Random(seed)
    writer = _Writer(chance)
    pieces = (piece for paragraph in paragraphs for piece in cut(paragraph, chance=chance))
    while batch := list(islice(pieces, BATCH)):
        made: dict[int, Sequence] = {}
        travelling: dict[tuple[Pivot, ...], list[int]] = {}
        for place, piece in enumerate(batch):
            if chance.random() < UNTOUCHED:
                made[place] = Sequence(piece)
            else:
                route = tuple(chance.choices(pivots, [p.share for p in pivots]))
                if len(pivots) > 1 and chance.random() < TWICE:
                    route += (chance.choice([p for p in pivots if p not in route]),)
                travelling.setdefault(route, []).append(place)
        for route, places in travelling.items():
            for number, text in through([batch[p] for p in places], route):
                piece = batch[places[number]]
                source = "+".join(pivot.source for pivot in route)
                if spun := writer.spun(piece, aligner.proposals(piece, text), source):
                    made[places[number]] = spun
        yield from (made[place] for place in sorted(made))


def cut(paragraph: str, *, chance: random.Random) -> Iterator[str]:
    """Cut a paragraph into runs of one to three whole sentences, none longer than `LONGEST`."""
    begin = end = count = 0
    wanted = chance.choice(MOST_SENTENCES)
    for sentence in sentences(paragraph):
        whole = _WHOLE.search(sentence.of(paragraph))  # many a paragraph breaks off in the middle
        if count and (not whole or count == wanted or sentence.end - begin > LONGEST):
            if end - begin >= SHORTEST:
                yield paragraph[begin:end]
            count, wanted = 0, chance.choice(MOST_SENTENCES)
        if whole and sentence.end - sentence.start <= LONGEST:
            begin, end, count = begin if count else sentence.start, sentence.end, count + 1
    if count and end - begin >= SHORTEST:
        yield paragraph[begin:end]


def through(texts: list[str], route: tuple[Pivot, ...]) -> Iterator[tuple[int, str]]:
    """Yield what comes back of each text after every pivot of a route, with its place."""
    come = dict(enumerate(texts))
    for pivot in route:
        places = list(come)
        back = there_and_back([come[place] for place in places], pivot)
        come = {places[number]: text for number, text in back}
    yield from come.items()


def there_and_back(texts: list[str], pivot: Pivot) -> Iterator[tuple[int, str]]:
    """Yield what comes back of each text, with its place in the list.

    A pivot may drop a line or run two together: only lines whose mark came home are yielded.
    """
    # The empty line between two texts keeps Apertium from taking words of both as one phrase.
    lines = "".join(f"@@{n}@@ {' '.join(text.split())}\n\n" for n, text in enumerate(texts))
    for mode in (pivot.there, pivot.back):
        command = ["apertium", "-u", mode]  # -u: no marks at the words that it does not know
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        ran = subprocess.run(
            command, input=lines, capture_output=True, encoding="utf-8", env=environment, check=True
        )
        lines = ran.stdout
    for line in lines.split("\n"):
        if (marked := _MARKED.fullmatch(line.strip())) and "@@" not in marked[2]:
            yield int(marked[1]), marked[2]


@dataclass
class _Writer:
    """Puts a few proposals into a text, the rarer ones sooner.

    A pivot has a handful of favourites ("shares" come home as "actions"): drawn by their number,
    they would be most of what is learned.
    """

    chance: random.Random
    written: Counter[tuple[str, str]] = field(default_factory=Counter)

    def spun(self, text: str, proposals: list[Proposal], source: str) -> Sequence | None:
        """Return the text with some of the proposals in it, or None where there are none."""
        most = min(MOST_CHANGES, int(count_words(text) * MOST_CHANGED))
        chosen: list[Proposal] = []
        left = list(proposals)
        wanted = self.chance.randint(1, most) if most else 0
        for _ in range(2 * wanted):  # a draw may find nothing of its kind
            if len(chosen) < wanted and (pick := self._pick(left)):
                chosen.append(pick)
                left = [p for p in left if p.end < pick.start or p.start > pick.end]
        if not chosen:
            return None
        return self._with(text, sorted(chosen, key=lambda p: p.start), source)

    def _pick(self, proposals: list[Proposal]) -> Proposal | None:
        kinds = sorted({p.kind for p in proposals})
        if not kinds:
            return None
        # A lone kind is not taken for want of another: its share would grow far beyond the wanted.
        weights = [SHARES[kind] for kind in kinds]
        [kind] = self.chance.choices([*kinds, None], [*weights, 1 - sum(weights)])
        fitting = [p for p in proposals if p.kind == kind]
        if not fitting:
            return None
        rarity = [p.weight / (1 + self.written[p.pair]) ** 0.6 for p in fitting]
        [pick] = self.chance.choices(fitting, rarity)
        self.written[pick.pair] += 1
        return pick

    def _with(self, text: str, chosen: list[Proposal], source: str) -> Sequence:
        parts: list[str] = []
        changes: list[Replacement] = []
        at = length = 0
        for proposal in chosen:
            old, new = text[proposal.start : proposal.end], proposal.words
            between = _agreeing(text[at : proposal.start], new)
            begin = length + len(between)
            length = begin + len(new)
            parts += [between, new]
            changes.append(Replacement(begin, length, old, proposal.kind, source))
            at = proposal.end
        return Sequence("".join([*parts, text[at:]]), tuple(changes))


def _agreeing(before: str, word: str) -> str:
    """Let a/an before a new word agree with it: the article alone must not give it away."""
    article = _ARTICLE.search(before)
    if not article:
        return before
    right = "an" if _SOUNDS_VOWEL.match(word.lower()) else "a"
    if article[1][0].isupper():
        right = right.capitalize()
    return before[: article.start()] + right + article[2]
