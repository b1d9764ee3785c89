"""Detects the language of an article and of its passages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from reader.english.language_id import ENGLISH, language_of
from reader.english.varieties import VARIETIES, variety_of
from reader.english.word_tokens import count_words
from reader.model.article import Article, ForeignPassage, Paragraph, Role
from reader.model.span import Span

AUTO = "auto"
_QUOTED = re.compile(r"[“”„‟«»‹\"][^“”„‟«»\"]{12,400}[“”„‟«»›\"]")
_SPEECH = 4  # words: a shorter quotation is a name or a term, and English uses those of others


def in_its_language(article: Article, setting: str = AUTO) -> Article:
    """Return `article` with its language, and with what is not in English.

    A variety of English as `setting` is believed: all of the text is then checked as that.
    """
    if setting in VARIETIES:
        return replace(article, language=setting, foreign=())
    languages = [(p, language_of(_words(article, p))) for p in article.paragraphs]
    letters: Counter[str] = Counter()
    for paragraph, language in languages:
        if paragraph.role is not Role.BOILERPLATE:
            letters[language] += len(paragraph.span)
    del letters[""]
    most = max(letters, key=lambda language: letters[language], default=ENGLISH)
    foreign = tuple(_foreign(article, languages, most))
    language = variety_of(article.text) if most == ENGLISH else most
    return replace(article, language=language, foreign=foreign)


def _words(article: Article, paragraph: Paragraph) -> str:
    """Return what says in which language a paragraph is: names and numbers of a table do not."""
    return "" if paragraph.role is Role.TABLE else paragraph.text(article)


def _foreign(
    article: Article, languages: list[tuple[Paragraph, str]], most: str
) -> Iterator[ForeignPassage]:
    following = [language for _, language in languages]
    for at in reversed(range(len(following) - 1)):
        following[at] = following[at] or following[at + 1]
    before = ""
    for (paragraph, language), after in zip(languages, following, strict=True):
        # what is too short to tell is in its neighbours' language where they have one in common
        around = {before or after, after or before}
        own = language or (around.pop() if len(around) == 1 else "") or most
        before = language or before
        if own != ENGLISH:
            yield ForeignPassage(paragraph.span, own)
        else:
            yield from _quotations(article.text, paragraph)


def _quotations(text: str, paragraph: Paragraph) -> Iterator[ForeignPassage]:
    start = paragraph.span.start
    for quoted in _QUOTED.finditer(text, start, paragraph.span.end):
        words = quoted[0][1:-1]
        if count_words(words) < _SPEECH:
            continue
        language = language_of(words)
        if language not in ("", ENGLISH):
            yield ForeignPassage(Span(*quoted.span()), language)
