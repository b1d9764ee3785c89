"""Which columns of a table, or keys of a record, hold an article's text and its data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from reader.importers.text.plain_text import article_from_text
from reader.model.article import Article, Source


@dataclass(frozen=True, slots=True)
class TextFields:
    """Names of fields for each part of an article; the first that a record has is taken.

    Names are told apart without their case. A dot leads into a record in a record: `data.text`.
    """

    text: tuple[str, ...] = ("text", "body", "content", "maintext", "article")
    title: tuple[str, ...] = ("title", "headline")
    author: tuple[str, ...] = ("author", "authors", "byline")
    date: tuple[str, ...] = ("date", "date_publish", "published", "publication_date", "pubdate")
    link: tuple[str, ...] = ("url", "link", "uri", "source_url")

    @classmethod
    def parse(cls, words: str) -> TextFields:
        """Return the fields that `text=body,title=head` names; raises `ValueError` with why not."""
        known = [field.name for field in fields(cls)]
        found: dict[str, tuple[str, ...]] = {}
        for pair in words.split(","):
            what, is_given, name = pair.partition("=")
            if what.strip() not in known or not is_given or not name.strip():
                raise ValueError(
                    f"“{pair.strip()}” says no field; write for example text=body, with one of "
                    f"{', '.join(known)} on the left"
                )
            found[what.strip()] = (*found.get(what.strip(), ()), name.strip())
        return replace(DEFAULT_FIELDS, **found)

    def article(self, record: Mapping[str, Any]) -> Article | None:
        """Make an article of a record; None where it has no text."""
        lower = {str(key).lower(): value for key, value in record.items()}
        text = _words(self.text, lower, "\n\n")
        if not text.strip():
            return None
        title, author, date, link = (
            " ".join(_words(names, lower, ", ").split())
            for names in (self.title, self.author, self.date, self.link)
        )
        made = article_from_text(text, title=title)
        # places are the article's: of the file it has no lines
        return replace(made, source=Source(author, date, link), line_starts=())

    def named(self, record: Callable[[str], bool]) -> bool:
        """Say whether a table has a column for the text."""
        return any(record(name.lower()) for name in self.text)


DEFAULT_FIELDS = TextFields()


def _words(names: tuple[str, ...], record: Mapping[str, Any], between: str) -> str:
    for name in names:
        value: Any = record.get(name.lower())
        if value is None and "." in name:
            value = _deep(record, name.lower().split("."))
        match value:
            case str() if value.strip():
                return value
            case [*several] if words := [each for each in several if isinstance(each, str)]:
                return between.join(words)
            case int() | float() if not isinstance(value, bool):
                return str(value)
    return ""


def _deep(record: Mapping[str, Any], path: list[str]) -> Any:
    value: Any = record
    for name in path:
        if not isinstance(value, Mapping):
            return None
        value = {str(key).lower(): each for key, each in value.items()}.get(name)
    return value
