"""Drops findings in passages that are not in English, and reports those as unchecked."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from reader.checking.events import ParagraphsChecked
from reader.checking.finding_filter import FindingFilter
from reader.checking.historical_wording_filter import NAME as OLDER
from reader.checking.verdict import not_judged
from reader.english.language_id import NAMES
from reader.model.article import Article, Paragraph
from reader.model.finding import Unchecked
from reader.model.span import Span
from reader.model.translatable import sentence

NAME = "any detector"  # in the place of a name, so that it reads "not checked by any detector"


class NonEnglishFilter(FindingFilter):
    """The passages of an article that no detector of English may judge.

    A foreign quotation inside an English paragraph is read along with it, and nothing in it is
    marked.
    """

    def prepare(self) -> None:
        """Look at the article before its check."""
        self._passages = [passage.span for passage in self.article.foreign]
        language_of = {passage.span: passage.language for passage in self.article.foreign}
        is_all = is_all_foreign(self.article)
        self.unchecked = tuple(
            Unchecked(p.span, NAME, in_another_language(language_of[p.span], is_all=is_all))
            for p in foreign_paragraphs(self.article)
        )
        if is_all:
            language = language_name(self.article.language)
            self.verdict = not_judged(
                sentence(
                    "the article is in {language}. Askance checks English only.", language=language
                )
            )

    def refined(self, event: ParagraphsChecked) -> ParagraphsChecked:
        """Return `event` without what is said about foreign words.

        What was measured in a paragraph with such a quotation goes as well: a wording model finds
        every word of Spanish out of place.
        """
        if not self._passages:
            return event
        return replace(
            event,
            findings=tuple(f for f in event.findings if not self._touches(f.span)),
            measures=tuple(m for m in event.measures if not self._touches(m.span)),
        )

    def _touches(self, span: Span) -> bool:
        at = bisect_right(self._passages, span.start, key=lambda passage: passage.end)
        return at < len(self._passages) and self._passages[at].overlaps(span)


def english_paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """Return the paragraphs to check."""
    foreign = {passage.span for passage in article.foreign}
    return tuple(p for p in article.paragraphs if p.span not in foreign)


def foreign_paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """Return the paragraphs that are not in English as a whole."""
    foreign = {passage.span for passage in article.foreign}
    return tuple(p for p in article.paragraphs if p.span in foreign)


def is_all_foreign(article: Article) -> bool:
    """Say whether there is something to check, and none of it in English."""
    return bool(article.paragraphs) and not english_paragraphs(article)


def why_nothing_is_checked(article: Article) -> str:
    """Say why no part of an article is checked; "" where some are."""
    return in_another_language(article.language, is_all=True) if is_all_foreign(article) else ""


def is_foreign(part: Unchecked) -> bool:
    """Say whether a part was left alone for its language or age: trying again changes nothing."""
    return part.detector in (NAME, OLDER)


def in_another_language(code: str, *, is_all: bool) -> str:
    """Say why an article, or a passage of it, was not checked."""
    language = language_name(code)
    if is_all:
        return sentence("The text is in {language}; only English is checked.", language=language)
    return sentence("This passage is in {language}; only English is checked.", language=language)


def language_name(code: str) -> str:
    """Name a language."""
    return NAMES.get(code, sentence("another language"))
