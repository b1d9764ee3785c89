"""Drops findings in passages that are not in English, and reports those as unchecked."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from reader.checking.events import ParagraphsChecked
from reader.checking.historical_english_filter import NAME as OLDER
from reader.checking.verdict import ArticleVerdict, not_judged
from reader.english.language_id import NAMES
from reader.model.article import Article
from reader.model.finding import Unchecked
from reader.model.span import Span

NAME = "any detector"  # in the place of a name, so that it reads "not checked by any detector"


class NonEnglishFilter:
    """The passages of an article that no detector of English may judge.

    `english` are the paragraphs to check, `paragraphs` the others. A foreign quotation inside an
    English paragraph is read along with it, and nothing in it is marked.
    """

    def __init__(self, article: Article) -> None:
        self._passages = [passage.span for passage in article.foreign]
        whole = {passage.span: passage.language for passage in article.foreign}
        self.english = tuple(p for p in article.paragraphs if p.span not in whole)
        self.paragraphs = tuple(p for p in article.paragraphs if p.span in whole)
        self.unchecked = tuple(
            Unchecked(p.span, NAME, in_another_language(whole[p.span])) for p in self.paragraphs
        )
        self._language = "" if self.english else article.language

    @property
    def verdict(self) -> ArticleVerdict | None:
        """The answer about an article that nothing was looked at of."""
        if not self.paragraphs or self.english:
            return None
        return not_judged(
            f"the article is in {language_name(self._language)}. Askance checks English only."
        )

    def spared(self, event: ParagraphsChecked) -> ParagraphsChecked:
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


def why_nothing_is_checked(article: Article) -> str:
    """Say why no part of an article is checked; "" where some are."""
    foreign = NonEnglishFilter(article)
    is_foreign = bool(foreign.paragraphs) and not foreign.english
    return in_another_language(article.language) if is_foreign else ""


def is_foreign(part: Unchecked) -> bool:
    """Say whether a part was left alone for its language or age: trying again changes nothing."""
    return part.detector in (NAME, OLDER)


def in_another_language(code: str) -> str:
    """Say why a passage was not checked."""
    return f"The text is in {language_name(code)}; only English is checked."


def language_name(code: str) -> str:
    """Name a language."""
    return NAMES.get(code, "another language")
