"""Read WordNet 3.0's own files (Princeton's licence: free use with its notice)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_ENDINGS = {
    "n": [("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"),
          ("men", "man"), ("ies", "y"), ("s", "")],
    "v": [("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""),
          ("ing", "e"), ("ing", "")],
    "a": [("er", ""), ("est", ""), ("er", "e"), ("est", "e")],
    "r": [],
}  # fmt: skip
_COARSE = ("obscenity", "disparagement", "ethnic slur")


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning: the words that share it and what it points to."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int], ...]  # kind, target, and from which word (0: all)

    def targets(self, *symbols: str) -> Iterator[str]:
        """Yield the keys of the synsets that pointers of these kinds lead to."""
        return (key for symbol, key, _ in self.pointers if symbol in symbols)


@dataclass(slots=True)
class Wordnet:
    """The synsets, and for each lemma its synsets from the most frequent on.

    `common` has the lemmas that are not only names: written small in some synset.
    """

    synsets: dict[str, Synset] = field(default_factory=dict)
    senses: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    exceptions: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    tagged: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    common: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, folder: Path) -> Wordnet:
        """Read the files `data.*`, `index.*`, `*.exc` and `cntlist.rev` of a folder."""
        self = cls()
        for part, name in PARTS.items():
            for line in _lines(folder / f"data.{name}"):
                self._read_synset(line, part)
            for line in _lines(folder / f"index.{name}"):
                fields = line.split()
                lemma = _plain(fields[0])
                self.senses[lemma, part] = [part + key for key in fields[-int(fields[2]) :]]
            for line in _lines(folder / f"{name}.exc"):
                form, *lemmas = line.split()
                self.exceptions.setdefault((_plain(form), part), []).extend(map(_plain, lemmas))
        for line in _lines(folder / "cntlist.rev"):
            key, sense, count = line.split()
            self._read_count(key, int(sense), int(count))
        return self

    def _read_synset(self, line: str, part: str) -> None:
        fields = line.partition(" | ")[0].split()
        size = int(fields[3], 16)
        end = 4 + 2 * size
        written = [word.partition("(")[0] for word in fields[4:end:2]]
        words = tuple(map(_plain, written))
        self.common.update(_plain(word) for word in written if word[0].islower())
        count = int(fields[end])
        pointers = tuple(
            (fields[at], fields[at + 2] + fields[at + 1], int(fields[at + 3][:2], 16))
            for at in range(end + 1, end + 1 + 4 * count, 4)
        )
        self.synsets[part + fields[0]] = Synset(words, pointers)

    def _read_count(self, key: str, sense: int, count: int) -> None:
        lemma, _, rest = key.partition("%")
        part = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}.get(rest[0])
        of_lemma = self.senses.get((_plain(lemma), part or ""))
        if part and of_lemma and sense <= len(of_lemma):
            counts = self.tagged.setdefault((_plain(lemma), part), [0] * len(of_lemma))
            counts[sense - 1] = count

    def parts(self, lemma: str) -> set[str]:
        """Return the parts of speech in which a lemma is known."""
        return {part for part in PARTS if (lemma, part) in self.senses}

    def lemmas(self, form: str, part: str) -> set[str]:
        """Return the lemmas that a form may belong to, itself among them where it is one."""
        found = set(self.exceptions.get((form, part), ()))
        found.update(
            form[: len(form) - len(ending)] + instead
            for ending, instead in _ENDINGS.get(part, ())
            if form.endswith(ending)
        )
        if part == "v":
            found.update(stem[:-1] for stem in tuple(found) if stem[-1:] == stem[-2:-1])
        found.add(form)
        return {lemma for lemma in found if (lemma, part) in self.senses}

    def shares(self, lemma: str, part: str) -> list[float]:
        """Return for each sense the share of uses that have it (smoothed tag counts)."""
        senses = self.senses.get((lemma, part), [])
        counts = self.tagged.get((lemma, part), [0] * len(senses))
        smoothed = [count + 1 / (1 + rank) for rank, count in enumerate(counts)]
        return [count / sum(smoothed) for count in smoothed]

    def coarse(self) -> set[str]:
        """Return the lemmas that WordNet marks as obscene or as slurs in a leading sense."""
        marks = {key for word in _COARSE for key in self.senses.get((word, "n"), ())}
        return {
            word
            for key, synset in self.synsets.items()
            for kind, target, source in synset.pointers
            if kind == ";u" and target in marks
            for word in (synset.words[source - 1 : source] if source else synset.words)
            if key in self.senses.get((word, key[0]), ())[:2]
        }

    def synonyms(self, lemma: str, part: str) -> dict[str, float]:
        """Return the words that share a synset, weighted by the sense's share of uses."""
        found: dict[str, float] = defaultdict(float)
        for key, share in zip(self.senses.get((lemma, part), ()), self.shares(lemma, part)):
            for word in self.synsets[key].words:
                found[word] += share
        return found

    def near(self, lemma: str, part: str) -> dict[str, float]:
        """Return hypernyms, hyponyms, co-hyponyms and similar adjectives, weighted."""
        found: dict[str, float] = defaultdict(float)
        for key, share in zip(self.senses.get((lemma, part), ()), self.shares(lemma, part)):
            synset = self.synsets[key]
            above = list(synset.targets("@", "@i"))
            sisters = [sister for parent in above for sister in self.synsets[parent].targets("~")]
            alike = list(synset.targets("&"))
            cousins = [other for head in alike for other in self.synsets[head].targets("&")]
            for weight, keys in (
                (1.0, above),
                (0.8, list(synset.targets("~"))),
                (0.6, sisters),
                (1.0, alike),
                (0.6, cousins),
            ):
                for other in keys:
                    for word in self.synsets[other].words:
                        found[word] += share * weight / len(keys) ** 0.5
        return found


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", errors="replace") as file:
        yield from (line for line in file if line.strip() and not line.startswith("  "))


def _plain(word: str) -> str:
    return word.replace("_", " ").lower()
