"""A spinner: swaps words of tagged text the way paraphrasing machines do, and tells where."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reader.english.idiom_lexicon import lexicon
from reader.english.idiom_matching import Words, matches
from reader.training.frames import Proposed
from reader.training.replacement_tables import Tables
from reader.training.sequence import Replacement, ReplacementKind, Sequence
from reader.training.tagging import TaggedText
from reader.training.word_forms import inflected, is_eligible, part_of_speech, with_article

SENSE_SOURCES = {  # how often each proposes the new word
    "dictionary": 0.32,
    "dictionary_far": 0.22,
    "wordnet_near": 0.14,
    "mythes": 0.10,
    "moby": 0.06,
    "ppdb": 0.02,
    "random": 0.14,
}
HABIT_SOURCES = {"ppdb": 0.4, "wordnet_synonym": 0.35, "mythes": 0.25}
FLATTER = (
    0.7  # power on a source's weights: its first choices are often sound, its later ones wrong
)


@dataclass
class Spinner:
    """Spins sequences with the tables; `chance` makes a run repeatable.

    `by_tag` holds words seen in text by Penn tag, with repetition: a draw follows their frequency.
    """

    tables: Tables
    chance: random.Random
    by_tag: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def learn(self, texts: Iterable[TaggedText], *, most: int = 400_000) -> None:
        """Take the words of `texts` as the pool of random replacements."""
        seen = 0
        for text in texts:
            for word in text.words:
                if part_of_speech(word) and is_eligible(text.text, word):
                    self.by_tag[word.tag].append(word.lemma)
                    seen += 1
            if seen > most:
                return

    def spin(self, texts: Iterable[TaggedText]) -> Iterator[Sequence]:
        """Yield each sequence once: untouched, with a few wrong words, with many, or habits."""
        for text in texts:
            manner = self.chance.random()
            if manner < 0.26:
                yield Sequence(text.text)
            elif manner < 0.60:  # hardest to see: wrong words with nothing else to give them away
                few = self.chance.choice((1, 1, 1, 2, 2, 3))
                yield self._spun(text, sense=few, idioms_first=self.chance.random() < 0.5)
            elif manner < 0.72:
                yield self._spun(text, sense_rate=self.chance.uniform(0.05, 0.35), small=0.15)
            elif manner < 0.86:
                yield self._spun(
                    text,
                    signature=self.chance.uniform(0.15, 0.8),
                    habit_rate=self.chance.choice((0.0, 0.0, 0.1, 0.25)),
                )
            else:
                yield self._spun(
                    text,
                    signature=self.chance.uniform(0.1, 0.6),
                    habit_rate=self.chance.uniform(0.0, 0.2),
                    sense_rate=self.chance.uniform(0.03, 0.25),
                    small=0.1,
                )

    def spin_idioms(self, texts: Iterable[TaggedText]) -> Iterator[Sequence]:
        """Yield each text with an idiom in it once: a quarter untouched, else with it distorted."""
        for text in texts:
            inside = inside_idioms(text)
            places = (
                i
                for i, w in enumerate(text.words)
                if part_of_speech(w) and is_eligible(text.text, w)
            )
            if not any(map(inside, places)):
                continue
            if self.chance.random() < 0.25:
                yield Sequence(text.text)
            else:
                few = self.chance.choice((1, 1, 1, 2))
                yield self._spun(text, sense=few, idioms_first=True)

    def _spun(
        self,
        text: TaggedText,
        *,
        sense: int = 0,
        idioms_first: bool = False,
        sense_rate: float = 0.0,
        small: float = 0.0,
        signature: float = 0.0,
        habit_rate: float = 0.0,
    ) -> Sequence:
        taken: set[int] = set()
        changes: list[Proposed] = []

        def take(change: Proposed | None) -> bool:
            if change is None or any(i in taken for i in range(change.first, change.last + 1)):
                return False
            taken.update(range(change.first, change.last + 1))
            changes.append(change)
            return True

        if signature:
            for change in self.from_table(
                text, self.tables.signature, ReplacementKind.HABIT, "signature"
            ):
                if self.chance.random() < signature:
                    take(change)
        if sense_rate or sense:
            for change in self.from_table(
                text, self.tables.phrases, ReplacementKind.SENSE, "phrases"
            ):
                # Many are sound: among few changes they would teach that sound words are wrong.
                if self.chance.random() < max(sense_rate * 0.7, 0.04):
                    sense -= take(change)
        places = [
            i for i, w in enumerate(text.words) if part_of_speech(w) and is_eligible(text.text, w)
        ]
        self.chance.shuffle(places)
        if idioms_first:
            places.sort(key=inside_idioms(text), reverse=True)
        wanted = max(sense, 0) or round(sense_rate * len(places) + self.chance.random() * 0.6)
        for place in places:
            if wanted <= 0:
                break
            wanted -= take(self._sense(text, place))
        for place in places:
            if self.chance.random() < habit_rate:
                take(self._habit(text, place))
        if small:
            for change in self.from_table(
                text, self.tables.function, ReplacementKind.SENSE, "function"
            ):
                if self.chance.random() < small * 0.5:
                    take(change)
        return self.written(text, sorted(changes, key=lambda c: c.first))

    def _sense(self, text: TaggedText, place: int) -> Proposed | None:
        word = text.words[place]
        key = f"{word.lemma}|{part_of_speech(word)}"
        for _ in range(4):
            source = self._draw(SENSE_SOURCES)
            if source == "random":
                pool = self.by_tag.get(word.tag)
                candidate = self.chance.choice(pool) if pool else ""
            else:
                candidate = self._weighted(self.tables.sense.get(source, {}).get(key, ()))
            kind = (
                ReplacementKind.HABIT
                if self.tables.synonymous(key, candidate)
                else ReplacementKind.SENSE
            )
            if kind is ReplacementKind.HABIT and self.chance.random() < 0.8:
                continue
            if candidate and (change := self._put(text, place, candidate, kind, source)):
                return change
        return None

    def _habit(self, text: TaggedText, place: int) -> Proposed | None:
        word = text.words[place]
        key = f"{word.lemma}|{part_of_speech(word)}"
        source = self._draw(HABIT_SOURCES)
        candidate = self._weighted(self.tables.sense.get(source, {}).get(key, ())[:4])
        return (
            self._put(text, place, candidate, ReplacementKind.HABIT, source) if candidate else None
        )

    def _put(
        self, text: TaggedText, place: int, lemma: str, kind: ReplacementKind, source: str
    ) -> Proposed | None:
        word = text.words[place]
        old = text.text[word.start : word.end].lower()
        new = inflected(lemma, word.tag)
        if (
            not new
            or new == old
            or lemma == word.lemma
            or (new.startswith(old) and len(new) < len(old) + 3)
        ):
            return None
        return Proposed(place, place, new, kind, source)

    def from_table(
        self, text: TaggedText, table: Mapping[str, list[str]], kind: ReplacementKind, source: str
    ) -> Iterator[Proposed]:
        """Propose the table's replacements wherever its words or phrases stand, longest first."""
        words = [text.text[w.start : w.end].lower() for w in text.words]
        place = 0
        while place < len(words):
            for length in (5, 4, 3, 2, 1):
                if place + length > len(words):
                    continue
                if (text.words[place].name and place) or text.words[place + length - 1].name:
                    continue
                original = " ".join(words[place : place + length])
                if found := table.get(original):
                    new = self.chance.choice(found)
                    sound = self.tables.synonymous(f"{original}|", new)
                    shown = ReplacementKind.HABIT if sound else kind
                    yield Proposed(place, place + length - 1, new, shown, source)
                    place += length - 1
                    break
            place += 1

    def written(self, text: TaggedText, changes: list[Proposed], *, source: str = "") -> Sequence:
        """Put the changes into the text; keep the case; set a/an right most of the time.

        `source` names the generator where the changes have no name of their own to go by.
        """
        parts: list[str] = []
        made: list[Replacement] = []
        at = length = 0
        for change in changes:
            start, end = text.words[change.first].start, text.words[change.last].end
            old = text.text[start:end]
            new = change.words
            between = text.text[at:start]
            if self.chance.random() < 0.85:
                between = with_article(between, new)
            if old[:1].isupper() and (len(old) < 2 or not old.isupper()):
                new = new[:1].upper() + new[1:]
            elif len(old) > 1 and old.isupper():
                new = new.upper()
            parts += [between, new]
            length += len(between)
            by = f"{source} {change.source}".strip()
            made.append(Replacement(length, length + len(new), old, change.kind, by))
            length += len(new)
            at = end
        parts.append(text.text[at:])
        return Sequence("".join(parts), tuple(made))

    def _draw(self, shares: Mapping[str, float]) -> str:
        return self.chance.choices(list(shares), list(shares.values()))[0]

    def _weighted(self, found: Iterable[tuple[str, float]]) -> str:
        found = list(found)
        if not found:
            return ""
        return self.chance.choices([w for w, _ in found], [n**FLATTER for _, n in found])[0]


def inside_idioms(text: TaggedText) -> Callable[[int], bool]:
    """Return what says of a word's number whether the word belongs to an idiom of our lexicon."""
    words = Words(text.text)
    spans = [words.span(m.start, m.end) for m in matches(words, lexicon()) if not m.change]
    return lambda place: any(
        span.start <= text.words[place].start and text.words[place].end <= span.end
        for span in spans
    )
