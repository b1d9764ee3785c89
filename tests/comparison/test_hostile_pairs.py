"""Damaged, strange and empty texts are compared without a fault, and every place is in its text."""

from __future__ import annotations

import random
import sys

from reader.comparison.compare import Comparison, compare
from reader.model.article import Article
from tests.comparison.texts import article
from tests.comparison.whole_pairs import whole_pairs

STRANGE = (
    *"“”\"'…[]()%€£$½.«»ﬁ٣Ⅷ²🙂\u202e\u00ad\ufeff\n",
    *[
        "...",
        "10",
        "1,000",
        "0",
        "-3",
        "1e9",
        "2020",
        "not",
        "never",
        "no",
        "all",
        "May",
        "half",
        "until",
        "unless",
        "Ümit",
        "中文",
        "U.S.",
    ],
    *("9" * 40, "per cent", "a third", "one in", "\n\n", "said", "according to", "by", "o'clock"),
)


def damaged(text: str, rng: random.Random) -> str:
    """Return a text with words lost, doubled, swapped and strange signs put in."""
    words = text.split(" ")
    for _ in range(rng.randrange(1, 40)):
        at = rng.randrange(len(words))
        action = rng.randrange(5)
        if action == 0:
            words.insert(at, rng.choice(STRANGE))
        elif action == 1 and len(words) > 3:
            del words[at : at + rng.randrange(1, 12)]
        elif action == 2:
            words[at:at] = words[at : at + rng.randrange(1, 30)]
        elif action == 3:
            other = rng.randrange(len(words))
            words[at], words[other] = words[other], words[at]
        else:
            word = words[at]
            cut = rng.randrange(len(word) + 1)
            words[at] = word[:cut] + rng.choice(STRANGE) + word[cut:]
        words = words or ["x"]
    return " ".join(words)


def assert_sound(comparison: Comparison) -> None:
    for change in (*comparison.changes, *comparison.quiet):
        for span, text in (
            (change.article, comparison.article.text),
            (change.source, comparison.source.text),
        ):
            assert span is None or span.end <= len(text)
        assert change.message


def test_damaged_pairs_are_compared() -> None:
    compare_damaged(60)


def compare_damaged(rounds: int) -> None:
    rng = random.Random(11)
    pairs = whole_pairs()
    for number in range(rounds):
        pair = pairs[number % len(pairs)]
        texts = [damaged(pair.article, rng), damaged(pair.source, rng)]
        if rng.random() < 0.2:
            texts.reverse()
        if not all(text.strip() for text in texts):
            continue
        assert_sound(compare(article(texts[0]), article(texts[1]), quiet=True))


def test_an_article_without_words_is_compared() -> None:
    nothing, some = Article("", ()), article("A line of text that says something.")
    for pair in ((nothing, some), (some, nothing), (nothing, nothing)):
        assert compare(*pair).changes == ()


if __name__ == "__main__":
    compare_damaged(int(sys.argv[1]))
