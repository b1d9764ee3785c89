"""Passes an article, or the reason for a failure, between two processes."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.importers.limits import LONGEST_SENTENCE
from reader.model.article import Article, Paragraph, Removed, Role, Source
from reader.model.span import Span


def written(article: Article) -> bytes:
    """Return all of `article` but its path, which the other side knows."""
    return json.dumps(values_of(article)).encode("ascii")  # half a surrogate pair arrives, too


def values_of(article: Article) -> dict[str, Any]:
    """Return all of `article` but its path as values of JSON."""
    return {
        "text": article.text,
        "title": article.title,
        "language": article.language,
        "paragraphs": [
            [p.span.start, p.span.end, p.role, p.level, p.number] for p in article.paragraphs
        ],
        "removed": [[part.text, part.why] for part in article.removed],
        "source": asdict(article.source),
    }


class What(StrEnum):
    """What a line about an archive says."""

    PART = "part"  # that it begins, with its name
    ARTICLE = "article"  # of that part
    REFUSED = "refused"  # that part, with a sentence
    BROKEN = "broken"  # all that follows, with a sentence
    END = "end"
    LOST = "lost"  # nothing: the process is gone, with a sentence
    LATE = "late"  # nothing, for too long, with a sentence


@dataclass(frozen=True, slots=True)
class Said:
    """A line about an archive."""

    what: What
    words: str = ""
    article: Article | None = None

    @property
    def line(self) -> bytes:
        """Return it as it goes from one process to the other."""
        value = self.words if self.article is None else values_of(self.article)
        return json.dumps({self.what: value}).encode("ascii") + b"\n"


def refused(sentence: str) -> bytes:
    """Return the answer about a file that is no article."""
    return json.dumps({"refused": sentence}).encode("ascii")


def answer_from(answer: bytes, path: Path | None) -> Article | str | None:
    """Return the article in `answer`, or the sentence why there is none; None where it has neither.

    Whoever took the other side over may answer anything.
    """
    try:
        value = json.loads(answer)
        if "refused" in value:
            return str(value["refused"])[:LONGEST_SENTENCE]
    except (ValueError, TypeError, RecursionError):
        return None
    return _sound_article(value, path)


def line_from(line: bytes, path: Path) -> Said | None:
    """Return what a line says about the archive at `path`; None where it says nothing."""
    try:
        ((name, value),) = json.loads(line).items()
        what = What(name)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    if what is not What.ARTICLE:
        return Said(what, str(value)[:LONGEST_SENTENCE])
    article = _sound_article(value, path)
    return None if article is None else Said(what, article=article)


def _sound_article(value: Any, path: Path | None) -> Article | None:
    try:
        article = _article(value, path)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return article if _is_sound(article) else None


def _article(value: dict[str, Any], path: Path | None) -> Article:
    return Article(
        value["text"],
        tuple(
            Paragraph(Span(start, end), Role(role), level, number)
            for start, end, role, level, number in value["paragraphs"]
        ),
        value["title"],
        path,
        language=value["language"],
        removed=tuple(Removed(text, why) for text, why in value["removed"]),
        source=Source(**value["source"]),
    )


def _is_sound(article: Article) -> bool:
    """Say whether all values are of their types, and the paragraphs in order in the text."""
    words = [article.text, article.title, article.language, *asdict(article.source).values()]
    words += [each for part in article.removed for each in (part.text, part.why)]
    numbers = [n for p in article.paragraphs for n in (p.level, p.number)]
    places = [0, *(n for p in article.paragraphs for n in (p.span.start, p.span.end))]
    return (
        all(isinstance(each, str) for each in words)
        and all(type(each) is int for each in (*numbers, *places))
        and [*places, len(article.text)] == sorted([*places, len(article.text)])
    )
