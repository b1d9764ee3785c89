"""Saves and loads the session: open articles and reading positions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from typing import Any, TypeGuard, TypeVar

from reader.gui.library.reading_positions import Place
from reader.model.article_id import ArticleId
from reader.system.atomic_file import MISSING, read_json, set_aside, write_whole

T = TypeVar("T", list[Any], dict[str, Any])
LARGEST = 10_000_000  # bytes
MOST = 500  # articles whose places are remembered, those read last


class SessionFile:
    """Keeps the open articles and places in a JSON file, written whole or not at all.

    A file that is missing is an empty session, one that is damaged as well: it is set aside. What
    is not understood in it is left out. `trouble` says so in a sentence, else it is empty. Without
    a path nothing is kept.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._left_out = 0
        stored, self.trouble = _read(file)
        written = self._values(stored.get("open"), list)
        self.open = [article for each in written if (article := _article(each)) is not None]
        self._left_out += len(written) - len(self.open)
        self.front = _article(stored.get("front"))
        places = self._values(stored.get("places"), dict)
        read = ((path, _place(values)) for path, values in places.items() if _is_path(path))
        self._places = {path: place for path, place in read if place is not None}
        self._left_out += len(places) - len(self._places)
        if self._left_out and file is not None:
            self.trouble = (
                f"{file.name} is damaged in places: what was open last may not be all there."
            )

    def _values(self, value: Any, kind: type[T]) -> T:
        """Return a value of the file that is to be a list or a mapping; none is an empty one."""
        if value is not None and not isinstance(value, kind):
            self._left_out += 1
        return value if isinstance(value, kind) else kind()

    def place(self, article: ArticleId) -> Place | None:
        """Return where the person was in an article."""
        return self._places.get(str(article))

    def keep(
        self,
        articles: Sequence[ArticleId],
        front: ArticleId | None,
        *,
        places: Mapping[ArticleId, Place | None],
    ) -> None:
        """Remember what is open and where the person is in it."""
        self.open, self.front = list(articles), front
        for article, place in places.items():
            self.note(article, place)
        self._places = dict(list(self._places.items())[-MOST:])
        if self._file is not None:
            with suppress(OSError):  # where one was is not worth a word to the person
                write_whole(self._file, self._as_json(), private=True)

    def note(self, article: ArticleId, place: Place | None) -> None:
        """Remember, for the next time all is kept, where the person was in an article."""
        self._places.pop(str(article), None)  # the one read last goes to the end
        if place is not None:
            self._places[str(article)] = place

    def _as_json(self) -> str:
        return json.dumps(
            {
                "open": [_words(article) for article in self.open],
                "front": _words(self.front) if self.front else None,
                "places": {path: astuple(place) for path, place in self._places.items()},
            },
            indent=1,
        )


def _read(file: Path | None) -> tuple[dict[str, Any], str]:
    if file is None:
        return {}, ""
    sentence = "What was open last cannot be read"
    try:
        stored = read_json(file, largest=LARGEST)
        if not isinstance(stored, dict):
            raise ValueError("it holds no session")
    except MISSING:
        return {}, ""
    except OSError as error:
        return {}, f"{sentence} ({file}: {error.strerror})."
    except ValueError as error:
        with suppress(OSError):
            return {}, f"{sentence} ({error}): {file.name} was set aside as {set_aside(file)}."
        return {}, f"{sentence} ({file}: {error})."
    return stored, ""


def _words(article: ArticleId) -> str | list[str]:
    """Return a file's path, as ever, or for a part of a file its path and its name."""
    return [str(article.path), article.part] if article.part else str(article.path)


def _article(words: object) -> ArticleId | None:
    match words:
        case str() if _is_path(words):
            return ArticleId(Path(words))
        case [str(path), str(part)] if _is_path(path):
            return ArticleId(Path(path), part)
    return None


def _is_path(name: object) -> TypeGuard[str]:
    return isinstance(name, str) and bool(name) and "\0" not in name


def _place(values: object) -> Place | None:
    match values:
        case [int(number), str(digest), int(offset)] if number >= 0 and offset >= 0:
            return Place(number, digest, offset)
    return None
