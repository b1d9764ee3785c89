"""Find pairs of words that mean the same in nearly any sentence: no fault to swap them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.training.sources.wordnet import PARTS, Wordnet

_MAIN = 0.75  # share of uses that have the shared first sense
_MANY = 0.4  # share of uses in which a word fits on which the thesauri agree
_AGREEING = ("ppdb", "mythes")


def sound_words(
    wordnet: Wordnet, sense: Mapping[str, Mapping[str, Sequence[tuple[str, float]]]]
) -> dict[str, list[str]]:
    """Return the sound candidates by "lemma|part".

    Sound are words whose first sense is the same synset and has nearly all their uses, and words
    that PPDB, mythes and WordNet give alike and that fit many of the lemma's uses.
    """
    found: dict[str, list[str]] = {}
    for key, candidates in sense["wordnet_synonym"].items():
        lemma, _, part = key.partition("|")
        agreed = set.intersection(
            *({word for word, _ in sense[source].get(key, ())} for source in _AGREEING)
        )
        sound = [
            word
            for word, share in candidates
            if (word in agreed and share >= _MANY) or _share_main_sense(wordnet, part, lemma, word)
        ]
        if sound:
            found[key] = sound
    return found


def sound_phrases(wordnet: Wordnet, phrases: Iterable[str]) -> dict[str, list[str]]:
    """Return by "phrase|" what WordNet holds for the same as each of these expressions."""
    found = {}
    for phrase in phrases:
        same = {word for part in PARTS for word in wordnet.synonyms(phrase, part)} - {phrase}
        if same:
            found[f"{phrase}|"] = sorted(same)
    return found


def _share_main_sense(wordnet: Wordnet, part: str, one: str, other: str) -> bool:
    firsts = [wordnet.senses[word, part][0] for word in (one, other)]
    tagged = [sum(wordnet.tagged.get((word, part), ())) for word in (one, other)]
    mains = [wordnet.shares(word, part)[0] for word in (one, other)]
    return firsts[0] == firsts[1] and min(mains) >= _MAIN and min(tagged) >= 2
