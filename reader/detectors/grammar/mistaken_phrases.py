"""Set phrases in which one word is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reader.detectors.decorators import paragraph_detector
from reader.english.phrase_patterns import PhrasePattern, PhrasePatterns
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from reader.model.translatable import sentence
from reader.system.paths import resource


@paragraph_detector(Family.GRAMMAR, version="2", rules=("mistaken_phrase",))
def mistaken_phrases(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks phrases in which one word is not the one that English has there.

    **What it marks.** The wrong word of a set phrase ("wreck havoc", "in this day in age"), the
    wrong small word after a verb or an adjective ("married with a teacher", "since three years"), a
    verb in a form that another verb does not take ("accused him to lie", "let them to go"), a word
    that is missing from one or too many in it, a form that does not exist ("informations").

    **Why it matters.** People make such slips, and so do machines that translate an article to
    and fro or put words in place of others. Grammar rules see each word and miss the phrase.

    **Example.** The storm wrecked havoc on the coast since three days.

    **What it leaves alone.** Whatever some writers do on purpose: dialect, informal words, the
    choices of one variety of English, and phrases that can also be meant as they are written.
    """
    if paragraph.role is Role.BOILERPLATE:
        return
    text = paragraph.text(article)
    for span, phrase in _phrases().find(text):
        yield Finding(
            span.shifted(paragraph.span.start),
            Family.GRAMMAR,
            "mistaken_phrases",
            "mistaken_phrase",
            _message(span.of(text), phrase),
            suggestions=(phrase.right,) if phrase.right else (),
            confidence=0.8,
            severity=Severity.WARNING,
        )


def _message(words: str, phrase: PhrasePattern) -> str:
    if phrase.right:
        return sentence(
            "“{words}” is a slip here: “{right}” is meant.", words=words, right=phrase.right
        )
    return sentence("“{words}” is a slip here: {reason}.", words=words, reason=phrase.reason)


@cache
def _phrases() -> PhrasePatterns:
    return PhrasePatterns(resource("words/mistaken_phrases.txt").read_text("utf-8"))
