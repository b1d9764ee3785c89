"""Names of people and places in an article, and how reliable their spelling is as evidence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from reader.english.lazy_pattern import lazy_pattern
from reader.english.quotations import quoted_spans
from reader.model.article import Article, Paragraph, Role
from reader.model.span import Span

_SMALL_WORD = lazy_pattern(r"(?<![^\W_])[a-zà-ÿ][^\W\d_]+")
_WORD = lazy_pattern(
    r"(?<![\w#@/_.’'-])[^\W\d_]+(?:['’](?!(?:ve|re|ll)\b)[^\W\d_]{2,})?(?![\w@/_]|\.\w)"
)
_PARTS = lazy_pattern(r"(?<=-)[^\W\d_]+(?:['’](?!(?:ve|re|ll)\b)[^\W\d_]{2,})?(?![\w@/_]|\.\w)")
_MID_SENTENCE = lazy_pattern(r"(?:[\w,;%’)]|,[”\"]) ‘?\Z")
# What follows the name in "TOKYO, Dec 20 (Reuters) -", "CHICAGO (AP) —" and "WINGS 75".
_DATELINE = lazy_pattern(r" ?(?:\(|[–—]|--|- )| \d|, (?:[A-Z][a-z]{2,8}\.? )?\d")
CROWD = 5  # names: of more that are all alike, nothing can be said
TITLE_CASE = 0.6  # a line in which more words than this begin with a capital is a headline's


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word that begins with a capital letter.

    `text` has typewriter apostrophes: O’Brien is O'Brien. `before` and `after` are the capitalised
    words that it forms a name with, or empty. `neutral` is set where nothing but its being a name
    explains the capital: in the middle of a sentence of the writer's own, in ordinary setting.
    `shouted` is set in a run of capital letters.
    """

    text: str
    span: Span
    before: str = ""
    after: str = ""
    neutral: bool = True
    shouted: bool = False


def name_words(article: Article) -> Iterator[NameWord]:
    """Yield the capitalised words outside quotations, addresses and tags, in order."""
    for paragraph in article.paragraphs:
        if paragraph.role not in (Role.BOILERPLATE, Role.TABLE, Role.QUOTATION):
            yield from _in_paragraph(article, paragraph)


def small_words(article: Article) -> frozenset[str]:
    """Return every word that the article writes without a capital somewhere."""
    # by paragraph: one search through a long text keeps every other thread waiting until it ends
    found = (_SMALL_WORD.findall(paragraph.text(article)) for paragraph in article.paragraphs)
    return frozenset(chain.from_iterable(found))


def _in_paragraph(article: Article, paragraph: Paragraph) -> Iterator[NameWord]:
    text = paragraph.text(article)
    every = sorted([*_WORD.finditer(text), *_PARTS.finditer(text)], key=lambda match: match.start())
    capital = [m for m in every if m.group()[0].isupper()]
    if not capital:
        return
    headed = paragraph.role is Role.HEADLINE or text[-1] not in ".!?”\"'’:;,)…"
    as_title = headed and len(capital) > TITLE_CASE * len([m for m in every if len(m.group()) > 3])
    quoted = iter(quoted_spans(text))
    quote = next(quoted, None)
    for index, match in enumerate(capital):
        while quote is not None and quote.end <= match.start():
            quote = next(quoted, None)
        if quote is not None and quote.start <= match.start():
            continue
        word = match.group().replace("’", "'")
        before = capital[index - 1].group() if _joined(text, capital, index - 1) else ""
        after = capital[index + 1].group() if _joined(text, capital, index) else ""
        is_capital = len(word) > 1 and word.isupper()
        shouted = is_capital and (_is_shouted(before) or _is_shouted(after))
        # "Emmanuel MACRON" and "CHICAGO (AP) —" are an agency's habits, no way to write the name.
        is_habit = is_capital and (before[1:].islower() or _DATELINE.match(text, match.end()))
        starts = _MID_SENTENCE.search(text, max(0, match.start() - 4), match.start()) is None
        yield NameWord(
            word,
            Span(*match.span()).shifted(paragraph.span.start),
            before,
            after,
            neutral=not (starts or shouted or as_title or is_habit),
            shouted=shouted,
        )


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and (word.isupper() or sum(c.isupper() for c in word) > 2)


def _joined(text: str, capital: list[re.Match[str]], left: int) -> bool:
    """Say whether a blank or a hyphen alone stands between two neighbours."""
    if not 0 <= left < len(capital) - 1:
        return False
    return text[capital[left].end() : capital[left + 1].start()] in (" ", "-")


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """Return `name` in small letters without accents."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in folded if not unicodedata.combining(c))


# Letters and groups that languages of other scripts are spelled with in English in several ways.
_TRANSLITERATED = (
    ("kh", "k"), ("gh", "g"), ("q", "k"), ("ck", "k"), ("ph", "f"), ("w", "v"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("iy", "i"), ("ij", "i"), ("y", "i"), ("j", "i"), ("tz", "ts"),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def sound(name: str) -> str:
    """Return a key that the usual spellings of a transliterated name share.

    "Zelensky", "Zelenskyy" and "Zelenskiy" have one key, and so have "Qaddafi" and "Kadafi".
    """
    key = re.sub(r"[^a-z]", "", plain(name)) or plain(name)
    for letters, one in _TRANSLITERATED:
        key = key.replace(letters, one)
    return re.sub(r"(.)\1+", r"\1", key)


def distance(one: str, two: str, most: int = 2) -> int:
    """Return how many letters must be changed, left out, put in or swapped with their neighbour.

    What is more than `most` is not counted further.
    """
    if abs(len(one) - len(two)) > most:
        return most + 1
    if most == 1:
        return _distance_up_to_one(one, two)
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, other in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if last and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _distance_up_to_one(one: str, two: str) -> int:
    """Return 0 or 1, or 2 for all that is more: in a register each name has hundreds alike."""
    if one == two:
        return 0
    short, long = sorted((one, two), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long)) if a != b), len(short))
    if len(short) < len(long):
        return 1 if short[at:] == long[at + 1 :] else 2
    is_swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return 1 if is_swapped or short[at + 1 :] == long[at + 1 :] else 2


def neighbours(names: Iterable[str], most: int) -> Iterator[tuple[str, str]]:
    """Yield the pairs of `names` that become equal when up to `most` letters of each are left out.

    Every pair of that `distance` is among them, and the work grows with the names, not their
    pairs.
    """
    holders: dict[str, list[str]] = {}
    seen: set[tuple[str, str]] = set()
    for name in names:
        for shorter in _shortened(name, most):
            here = holders.setdefault(shorter, [])
            for other in here[:CROWD]:
                if other != name and (pair := (other, name)) not in seen:
                    seen.add(pair)
                    yield pair
            if not here or here[-1] != name:
                here.append(name)


def _shortened(name: str, most: int) -> set[str]:
    found = {name.lower()}
    for _ in range(most):
        found |= {word[:i] + word[i + 1 :] for word in found for i in range(len(word))}
    return found
