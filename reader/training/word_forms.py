"""The forms of a spun word: its place in the grammar, and a/an before it."""

from __future__ import annotations

from functools import cache

from reader.training.tagging import TaggedToken

UNTOUCHED = {
    *("be", "have", "do", "can", "could", "will", "would", "shall", "should", "may", "might"),
    *("must", "not", "say", "mr", "mrs", "ms", "dr", "covid", "percent", "pm", "am"),
}
VOWELS = "aeiou"


@cache
def inflected(lemma: str, tag: str) -> str:
    """Return `lemma` in the form of a Penn tag, its first word or its last as English does it."""
    from lemminflect import getInflection

    head, _, rest = lemma.partition(" ")
    if rest and tag.startswith("N"):  # "stock exchange": the last word carries the plural
        first, _, last = lemma.rpartition(" ")
        found = getInflection(last, tag=tag)
        return f"{first} {found[0]}" if found else ""
    found = getInflection(head, tag=tag)
    if not found:
        return ""
    form = found[0]
    if tag in {"JJR", "JJS", "RBR", "RBS"} and form == head:
        form = f"{'more' if tag.endswith('R') else 'most'} {head}"
    return f"{form} {rest}" if rest else form


def part_of_speech(word: TaggedToken) -> str:
    """Return n, v, a or r, as WordNet has them; nothing for names and for small words."""
    if word.tag in {"NNP", "NNPS"}:
        return ""
    return {"NN": "n", "VB": "v", "JJ": "a", "RB": "r"}.get(word.tag[:2], "")


def is_eligible(text: str, word: TaggedToken) -> bool:
    """Say whether spinners replace such a word: no name, no contraction, no auxiliary."""
    shown = text[word.start : word.end]
    return (
        len(shown) > 2
        and shown.isalpha()
        and not word.name
        and word.lemma not in UNTOUCHED
        and text[word.end : word.end + 1] not in {"'", "’"}
    )


def with_article(between: str, following: str) -> str:
    """Let a/an agree with the word that now follows it."""
    head, space, last = between.rstrip().rpartition(" ")
    if last.lower() not in {"a", "an"} or not between.endswith(" "):
        return between
    right = "an" if following[:1].lower() in VOWELS else "a"
    return head + space + (right.capitalize() if last[0].isupper() else right) + " "
