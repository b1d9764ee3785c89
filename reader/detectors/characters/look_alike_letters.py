"""Letters that only look like the ones a reader takes them for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice

from confusable_homoglyphs import categories, confusables

from reader.detectors.decorators import paragraph_detector
from reader.english.lazy_pattern import lazy_pattern
from reader.model.article import Article, Paragraph
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import joined, sentence

_BEYOND_LATIN = lazy_pattern(r"[\u0250-\u1dff\u2100-\U0010ffff]")
_WORD = lazy_pattern(r"[^\W\d_]+")
# σ, ν, ρ and their like belong to science (TNFα, IFNγ), unless they stand within a Latin word
_GREEK_IN_WORD = lazy_pattern(r"(?<=[A-Za-z])[α-ω](?=[a-z])")
_WHOLE_SCRIPTS = frozenset({"CYRILLIC", "GREEK"})
_SHOWN = lazy_pattern(r"[“”\"'‘’(«]")  # (СССР): a foreign word that is shown as one
_NAMED = 3  # letters that the evidence names; the first tell the trick
_FORMULA = 3  # letters: a symbol and its index
_STYLED = 3  # letters: 𝑥 and ℝ are formulas, 𝗳𝗮𝗸𝗲 is not


@paragraph_detector(
    Family.CHARACTERS, version="2", rules=("styled_letters", "mixed_scripts", "disguised_word")
)
def look_alike_letters(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks words with a letter of another script that looks like a Latin one.

    **What it marks.** The word: one with a Cyrillic, Greek, Armenian, full-width or other
    look-alike among Latin letters, one made of look-alikes only, and one set in the mathematical
    symbols or small capitals that imitate bold, italic or script.

    **Why it matters.** Search, plagiarism checkers and screen readers do not see such a word, and
    that is often why it was written so: to disguise a copy, a name or an address.

    **Example.** The gоvernment fell (the o is Cyrillic).

    **What it leaves alone.** Words wholly in another script, letters with diacritics, µ, Ω and €,
    Greek letters in formulas and scientific words (α = 0.05, TNFα, μm), mathematical symbols.
    """
    text = paragraph.text(article)
    if not _BEYOND_LATIN.search(text):
        return
    words = [found for found in _WORD.finditer(text) if not found.group().isascii()]
    has_foreign_word = any(
        _is_foreign(found.group()) or _is_greek_symbol(found.group()) for found in words
    )
    for found in words:
        word = found.group()
        fakes = "".join(dict.fromkeys(c for c in word if _look_alike(c)))
        if not fakes:
            continue
        if _is_styled(word):
            rule, message = (
                "styled_letters",
                sentence("This word is set in symbols that imitate letters."),
            )
        elif _is_mixed(word):
            rule, message = (
                "mixed_scripts",
                sentence("A letter of this word only looks like a Latin one."),
            )
        elif _is_disguised(word, text[found.start() - 1 : found.start()], has_foreign_word):
            rule, message = (
                "disguised_word",
                sentence("No letter of this word is Latin: it only looks so."),
            )
        else:
            continue
        named = (f"{c} is U+{ord(c):04X} {unicodedata.name(c, '')}".strip() for c in fakes)
        yield Finding(
            Span(*found.span()).shifted(paragraph.span.start),
            Family.CHARACTERS,
            "look_alike_letters",
            rule,
            joined(message, sentence("Search and other programs do not recognise it.")),
            evidence="; ".join(islice(named, _NAMED)),
            suggestions=("".join(_look_alike(c) or c for c in word),),
            confidence=0.8 if rule == "disguised_word" else 0.95,
            severity=Severity.NOTE if rule == "styled_letters" else Severity.WARNING,
        )


@cache
def _look_alike(letter: str) -> str:
    """Return the ASCII letter that `letter` imitates, or nothing."""
    if letter.isascii():
        return ""
    if unicodedata.decomposition(letter).startswith(("<wide>", "<font>", "<compat>")):
        plain = unicodedata.normalize("NFKC", letter)
        return plain if len(plain) == 1 and plain.isascii() and plain.isalpha() else ""
    name = unicodedata.name(letter, "")
    if name.startswith("LATIN LETTER SMALL CAPITAL "):
        return name.removeprefix("LATIN LETTER SMALL CAPITAL ").lower()[:1]
    if categories.alias(letter) in ("LATIN", "COMMON", "INHERITED", "UNKNOWN"):
        return ""  # ı and ə are letters of somebody's name
    known = confusables.confusables_data.get(letter, ())
    return next((c["c"] for c in known if len(c["c"]) == 1 and c["c"].isascii()), "")


def _is_styled(word: str) -> bool:
    styled = sum(unicodedata.decomposition(c).startswith("<font>") for c in word)
    small = sum(unicodedata.name(c, "").startswith("LATIN LETTER SMALL CAPITAL") for c in word)
    # phonetic spelling borrows a few small capitals; a whole word of them is decoration
    return styled >= _STYLED or (small >= _STYLED and small + _ascii_letters(word) == len(word))


def _is_mixed(word: str) -> bool:
    """Say whether look-alikes stand among Latin letters."""
    if not _ascii_letters(word):
        return False
    enclosed = set(_GREEK_IN_WORD.findall(word))
    return any(_is_fake_here(c, word, enclosed) for c in word)


def _is_fake_here(letter: str, word: str, enclosed: set[str]) -> bool:
    if not _look_alike(letter):
        return False
    script = categories.alias(letter)
    if script == "GREEK" and letter.islower():
        return letter in enclosed
    if unicodedata.decomposition(letter).startswith("<font>") and len(word) <= _FORMULA:
        return False  # ℂn, 𝑥i
    return script != "LATIN" or unicodedata.decomposition(letter).startswith(("<wide>", "<compat>"))


def _is_greek_symbol(word: str) -> bool:
    """Say whether a word is one small Greek letter: a formula may have capital ones as well."""
    return len(word) == 1 and word.islower() and categories.alias(word) == "GREEK"


def _is_foreign(word: str) -> bool:
    """Say whether a word has a letter of another script that no Latin one resembles."""
    return any(categories.alias(c) in _WHOLE_SCRIPTS and not _look_alike(c) for c in word)


def _is_disguised(word: str, before: str, has_foreign_word: bool) -> bool:
    """Say whether a Latin word was spelt in another script: in a text that has no word of it."""
    scripts = {categories.alias(c) for c in word}
    if len(scripts) != 1 or not scripts <= _WHOLE_SCRIPTS or not all(map(_look_alike, word)):
        return False
    if has_foreign_word or _SHOWN.fullmatch(before):
        return False
    if len(word) == 1 and scripts == {"GREEK"} and word.islower():
        return False  # α = 0.05, α Centauri
    skeleton = "".join(map(_look_alike, word))
    return skeleton in ("a", "A", "I") or (len(word) > 2 and not word.isupper())


def _ascii_letters(word: str) -> int:
    return sum(c.isascii() for c in word)
