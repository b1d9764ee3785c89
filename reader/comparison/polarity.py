"""What turns a statement around: negation, and words that deny without it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.comparison.compared_text import Token
from reader.english.stems import stem
from reader.english.word_tokens import word_set

NEGATORS = word_set("""
    not cannot no never neither nor none nobody nothing nowhere without no-one n't
    don't doesn't didn't won't wouldn't shouldn't couldn't can't isn't aren't wasn't weren't
    haven't hasn't hadn't mustn't needn't ain't mightn't
""")
_STEMS_THAT_DENY = frozenset(
    map(
        stem,
        word_set("""
    fail failure refuse refusal deny denial lack reject rejection prevent avoid stop cease halt ban
    forbid prohibit bar block unable impossible unlikely exclude exception decline abandon scrap
    cancel miss missing absent absence doubt oppose opposition against spare untouched free lose
    unless except outside instead rather little few hardly scarcely barely rarely seldom only
    minus unaware unclear uncertain reluctant unwilling empty zero neglect omit dismiss skip
    unchanged nil void withhold merely dispute contrary abstain forgo escape resist ignore
    unaffected irrelevant meaningless useless vain untrue false wrong incorrect blind beyond
    without anything anyone any ever despite insignificant negligible off down out away until till
    before close closed shut discourage warn deter insufficient inadequate independent freeze
    frozen unsuccessful unsuccessfully different
"""),
    )
)
_ADVISE = frozenset(map(stem, word_set("advise warn argue decide caution recommend rule")))
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")
_ENDINGS = ("less",)
# "no more than", "no later than": a limit, not a denial
_LIMITS = word_set("more fewer less later earlier longer higher lower greater sooner other doubt")
_COMPARISONS = tuple((word, "than") for word in ("more", "fewer", "less", "higher", "lower"))
LIMITS = word_set("most maximum least minimum only limit limited up exceed")
_CLAUSE = frozenset(".;:!?…")
REACH = 4  # words after a negator in which what it denies stands


def negators(tokens: Sequence[Token]) -> list[int]:
    """Return the words that deny, by number; "not only", "no more than" and "nor" are none."""
    found = []
    for n, token in enumerate(tokens):
        word = token.lower
        if word == "against" and n and tokens[n - 1].key in _ADVISE:
            found.append(n)
        if word not in NEGATORS:
            continue
        follows = tokens[n + 1].lower if n + 1 < len(tokens) else ""
        is_limit = follows in _LIMITS and (word, follows) != ("no", "longer")
        if word in ("not", "no") and (is_limit or follows in ("only", "just", "least")):
            continue
        if word == "nor" and any(tokens[m].lower == "neither" for m in range(max(0, n - 8), n)):
            continue
        if (
            word == "not"
            and n >= 2
            and tokens[n - 1].lower == "or"
            and "whether" in _before(tokens, n)
        ):
            continue
        if word == "not" and n and tokens[n - 1].lower in ("if", "or", "whether"):
            continue
        found.append(n)
    return found


def _before(tokens: Sequence[Token], number: int) -> list[str]:
    return [token.lower for token in tokens[max(0, number - 8) : number]]


def denied(tokens: Sequence[Token], number: int) -> list[int]:
    """Return the words of meaning that a negator turns around, nearest first."""
    found = []
    for n in range(number + 1, min(len(tokens), number + 2 * REACH + 1)):
        if tokens[n].text in _CLAUSE:
            break
        if tokens[n].is_content:
            found.append(n)
        if len(found) == REACH:
            break
    return found


def is_denied(tokens: Sequence[Token], number: int, reach: int = 3) -> bool:
    """Say whether a negator stands shortly before a word, in its clause."""
    seen = 0
    if tokens[number].lower == "longer":  # "no longer" is a word of its own
        return False
    for n in range(number - 1, max(-1, number - 9), -1):
        token = tokens[n]
        if token.text in _CLAUSE or token.text == ",":
            return False
        if token.lower in NEGATORS:
            return True
        seen += token.is_content
        if seen >= reach:
            return False
    return False


def denies(token: Token) -> bool:
    """Say whether a word has a denial in it: "refuse", "unable", "useless", "without"."""
    word = token.lower
    if word in NEGATORS or token.key in _STEMS_THAT_DENY or stem(word) in _STEMS_THAT_DENY:
        return True
    return len(word) > 5 and (word.startswith(_PREFIXES) or word.endswith(_ENDINGS))


def any_denies(tokens: Sequence[Token], numbers: Iterable[int]) -> bool:
    """Say whether one of some words denies."""
    return any(denies(tokens[n]) for n in numbers)


def is_superlative(tokens: Sequence[Token], number: int, others: list[str]) -> bool:
    """Say whether "not … so important a find" answers "the most important find"."""
    words = [token.lower for token in tokens[number + 1 : number + 6]]
    compared = any(word in ("such", "so", "as", "better", "more") for word in words)
    return compared and any(word == "most" or word.endswith("est") for word in others)


def is_limit(tokens: Sequence[Token], number: int) -> bool:
    """Say whether what is denied is a number's being more, or less: "not … more than three"."""
    words = [token.lower for token in tokens[number + 1 : number + 8]]
    return any(pair in _COMPARISONS for pair in pairwise(words))
