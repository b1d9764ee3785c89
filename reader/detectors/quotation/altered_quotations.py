"""Turns wording findings inside somebody's quoted speech into altered quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.english.lazy_pattern import lazy_pattern
from reader.english.quotations import quoted_spans
from reader.english.word_tokens import count_words, words
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import joined, sentence

RULE = "altered_quotation"
SPEECH = 5  # words: shorter quotations are mostly terms, titles and irony
CONTEXT = 60  # code points in which the one who speaks is named

_MISQUOTED = sentence("Somebody is quoted with words they may not have said.")

# An idiom alone is wrong more often than right where people speak as they speak.
_NEED_COMPANY = frozenset({"distorted_idiom"})
ENOUGH = 0.7

_MARKS = "“”„‟‘’'\"`«»"
_VERB = (
    r"(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|ask(?:s|ed|ing)?|add(?:s|ed|ing)?"
    r"|repl(?:y|ies|ied|ying)|answer(?:s|ed)|wr(?:ote|ites?)|tweet(?:s|ed)|posted|insist(?:s|ed)"
    r"|explain(?:s|ed)|continue[sd]|warn(?:s|ed|ing)|note[sd]|state[sd]|declare[sd]|claim(?:s|ed)"
    r"|recall(?:s|ed)|admit(?:s|ted)|joke[sd]|shout(?:s|ed)|conclude[sd]|argue[sd]|remark(?:s|ed))"
)
_SPOKEN = lazy_pattern(rf"\b{_VERB}\b", re.IGNORECASE)
_BEFORE = lazy_pattern(rf"\b{_VERB}\b[^.!?{_MARKS}]*\Z", re.IGNORECASE)
_AFTER = lazy_pattern(rf"\W{{0,3}}(?:[\w.’'-]+\s){{0,4}}?{_VERB}\b(?! by\b)", re.IGNORECASE)
_SHORT = 3  # letters: the small words of a title keep their small letters


class QuotedSpeech:
    """Marks wrong words in somebody's speech as altered quotations, whoever found them.

    **What it marks.** Whatever a wording detector marks, where it stands in a quotation: between
    quotation marks, or in a block quotation. The finding keeps the detector's name, reason,
    evidence, suggestions and confidence.

    **Why it matters.** Somebody is quoted with words that they may never have said. Of all that a
    rewriting machine does to an article, this does the most harm to whoever quotes it.

    **Example.** “The ball is in their courtyard,” the minister said.

    **What it leaves alone.** Titles, terms and ironical marks: a quotation of fewer than five words
    counts only where a verb of speaking stands beside it. A short distorted idiom that nothing
    else in its paragraph supports stays what it is.
    """

    name = RULE
    family = Family.QUOTATION
    rules = (RULE,)
    revision = 1

    def __init__(self, article: Article) -> None:
        self._article = article
        # by paragraph: each is looked at once, and only where there is such a finding
        self._spoken: dict[Span, tuple[Span, ...]] = {}

    def raised(self, finding: Finding) -> Finding:
        """Return `finding`, raised where it is about the wording of a quotation."""
        if finding.family is not Family.WORDING or not self._holds(finding.span):
            return finding
        if finding.rule in _NEED_COMPANY and finding.confidence < ENOUGH:
            return finding
        return replace(
            finding,
            family=Family.QUOTATION,
            rule=RULE,
            severity=Severity.SERIOUS,
            message=joined(_MISQUOTED, finding.message),
        )

    def _holds(self, span: Span) -> bool:
        for paragraph in self._article.paragraphs_in(span):
            if paragraph.span not in self._spoken:
                self._spoken[paragraph.span] = tuple(speech_in(self._article, paragraph))
            if any(speech.contains(span) for speech in self._spoken[paragraph.span]):
                return True
        return False


def is_altered_quotation(finding: Finding) -> bool:
    """Say whether a finding is about words in somebody's mouth: the most serious kind."""
    return finding.family is Family.QUOTATION and finding.rule == RULE


def speech_in(article: Article, paragraph: Paragraph) -> Iterator[Span]:
    """Yield the passages of a paragraph in which somebody is quoted, marks included."""
    if paragraph.role is Role.QUOTATION:
        yield paragraph.span
        return
    text = paragraph.text(article)
    for span in quoted_spans(text):
        if _is_speech(text, span):
            yield span.shifted(paragraph.span.start)


def _is_speech(text: str, span: Span) -> bool:
    quoted = span.of(text)
    before = text[max(0, span.start - CONTEXT) : span.start]
    is_long = count_words(quoted) >= SPEECH
    if _BEFORE.search(before) or _AFTER.match(text[span.end : span.end + CONTEXT]):
        return is_long or not _is_title(quoted)
    # A mark that nothing closes quotes on where the paragraph begins with it or somebody has just
    # spoken. Elsewhere it is as likely a fault, and what follows the writer's own.
    goes_on = quoted[-1] in _MARKS or not text[: span.start].strip() or _SPOKEN.search(before)
    return bool(goes_on) and is_long and not _is_title(quoted)


def _is_title(quoted: str) -> bool:
    long = [w.group() for w in words(quoted) if len(w.group()) > _SHORT]
    return len(long) > 1 and all(word[0].isupper() for word in long)
