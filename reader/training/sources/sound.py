"""Find pairs of words that mean the same in nearly any sentence: no fault to swap them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.training.sources.wordnet import Wordnet

_MAIN = 0.75  # share of uses that have the shared first sense
_AGREEING = ("ppdb", "mythes", "wordnet_synonym")


def sound_synonyms(
    wordnet: Wordnet, sense: Mapping[str, Mapping[str, Sequence[tuple[str, float]]]]
) -> dict[str, list[str]]:
    """Return the sound candidates by "lemma|part".

    Sound are words whose first sense is the same synset and has nearly all their uses, and words
    on which PPDB, mythes and WordNet all agree.
    """
    found: dict[str, list[str]] = {}
    for key, candidates in sense["wordnet_synonym"].items():
        lemma, _, part = key.partition("|")
        agreed = set.intersection(
            *({word for word, _ in sense[source].get(key, ())} for source in _AGREEING)
        )
        sound = [
            word
            for word, _ in candidates
            if word in agreed or _share_main_sense(wordnet, part, lemma, word)
        ]
        if sound:
            found[key] = sound
    return found


def _share_main_sense(wordnet: Wordnet, part: str, one: str, other: str) -> bool:
    firsts = [wordnet.senses[word, part][0] for word in (one, other)]
    tagged = [sum(wordnet.tagged.get((word, part), ())) for word in (one, other)]
    mains = [wordnet.shares(word, part)[0] for word in (one, other)]
    return firsts[0] == firsts[1] and min(mains) >= _MAIN and min(tagged) >= 2
