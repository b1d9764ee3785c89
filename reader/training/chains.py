"""Text as a chain of translations brings it home: fluent, with faults of sense and of frame.

A machine is consistent: all words of a text go through the same pivot, and a word that comes back
is the same each time. The words around a fault stay sound, so that nothing else gives it away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reader.training.frames import FRAMES, Proposed
from reader.training.pivots import Pivot
from reader.training.sequence import ReplacementKind, Sequence
from reader.training.spinning import Spinner, inside_idioms
from reader.training.tagging import TaggedText
from reader.training.word_forms import inflected, is_eligible, part_of_speech

UNTOUCHED = 0.18
LONE = 0.20  # one change, nothing else: the hardest to see
SPARSEST, DENSEST = 16.0, 6.0  # words for each change
IN_IDIOMS = 0.7  # of the texts lose an idiom's words first
FRAME = 0.28  # of the changes are no wrong sense but a wrong frame
PHRASE = 0.07  # of the changes are tried on set phrases first
FLATTER = 0.7  # power on the weights: a pivot's first choices are often sound
CHEAP = 0.85  # of the sound changes are thrown away: they teach a habit, no fault
FAR = {"mythes": 0.3, "wordnet_near": 0.5, "dictionary_far": 0.2}  # where the pivot knows nothing


@dataclass
class ChainSpinner(Spinner):
    """Spins sequences through one pivot each."""

    pivots: Mapping[str, Pivot] = field(default_factory=dict)

    def spin(self, texts: Iterable[TaggedText]) -> Iterator[Sequence]:
        """Yield each sequence once: untouched, with one fault, or with several."""
        names = list(self.pivots)
        sizes = [len(self.pivots[name]) ** 0.5 for name in names]
        for text in texts:
            manner = self.chance.random()
            words = sum(map(bool, map(part_of_speech, text.words)))
            if manner < UNTOUCHED or words < 3:
                yield Sequence(text.text)
                continue
            [name] = self.chance.choices(names, sizes)
            wanted = 1
            if manner >= UNTOUCHED + LONE:
                dense = self.chance.uniform(DENSEST, SPARSEST)
                wanted = max(1, round(len(text.words) / dense))
            yield self._through(text, name, wanted)

    def _through(self, text: TaggedText, pivot: str, wanted: int) -> Sequence:
        taken: set[int] = set()
        changes: list[Proposed] = []
        memory: dict[str, str] = {}
        places = [
            i for i, w in enumerate(text.words) if part_of_speech(w) and is_eligible(text.text, w)
        ]
        self.chance.shuffle(places)
        if self.chance.random() < IN_IDIOMS:
            places.sort(key=inside_idioms(text), reverse=True)
        frames = self._frames(text)
        phrases = list(self._phrases(text))
        self.chance.shuffle(phrases)
        for _ in range(3 * wanted):
            if len(changes) >= wanted:
                break
            draw = self.chance.random()
            change: Proposed | None
            if draw < PHRASE and phrases:
                change = phrases.pop()
            elif draw < PHRASE + FRAME:
                change = next(frames, None)
            elif places:
                change = self._sense_through(text, places.pop(0), pivot, memory)
            else:
                continue
            if change and not taken.intersection(span := range(change.first, change.last + 1)):
                taken.update(span)
                changes.append(change)
        return self.written(text, sorted(changes, key=lambda c: c.first), source=pivot)

    def _sense_through(
        self, text: TaggedText, place: int, pivot: str, memory: dict[str, str]
    ) -> Proposed | None:
        word = text.words[place]
        key = f"{word.lemma}|{part_of_speech(word)}"
        if (known := memory.get(key)) is None:
            found = self.pivots[pivot].get(key) or self._elsewhere(key)
            if not found:
                return None
            weights = [weight**FLATTER for _, weight in found]
            [known] = self.chance.choices([candidate for candidate, _ in found], weights)
        if self.tables.synonymous(key, known) and self.chance.random() < CHEAP:
            return None
        new, old = inflected(known, word.tag), text.text[word.start : word.end].lower()
        if not new or new == old or (new.startswith(old) and len(new) < len(old) + 3):
            return None
        memory[key] = known
        kind = (
            ReplacementKind.HABIT if self.tables.synonymous(key, known) else ReplacementKind.SENSE
        )
        after = text.words[place + 1] if place + 1 < len(text.words) else None
        last = place
        if after and after.tag == "RP" and word.tag.startswith("V") and self.chance.random() < 0.6:
            last += 1  # the pivot's verb has no particle: "draw up" → "pull"
        return Proposed(place, last, new, kind, pivot)

    def _elsewhere(self, key: str) -> list[tuple[str, float]]:
        [source] = self.chance.choices(list(FAR), list(FAR.values()))
        return list(self.tables.sense.get(source, {}).get(key, ()))

    def _frames(self, text: TaggedText) -> Iterator[Proposed]:
        """Yield changes of the frame, of each kind as often as its share."""
        kinds = [list(frame(text, self.chance)) for frame, _ in FRAMES]
        shares = [share for _, share in FRAMES]
        while any(kinds):
            left = [(kind, share) for kind, share in zip(kinds, shares, strict=True) if kind]
            [kind] = self.chance.choices([k for k, _ in left], [s for _, s in left])
            yield kind.pop(self.chance.randrange(len(kind)))

    def _phrases(self, text: TaggedText) -> Iterator[Proposed]:
        for change in self.from_table(text, self.tables.phrases, ReplacementKind.SENSE, "phrases"):
            if change.last > change.first and change.kind is ReplacementKind.SENSE:
                yield change
