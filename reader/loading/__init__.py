"""Files become articles: one module a format, and one line each in this list."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reader.errors import UnreadableFile
from reader.loading import markdown, plain_text, web_page
from reader.loading.limits import LARGEST_FILE
from reader.model.article import Article


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how to know it, and how to read it.

    `recognise` looks at the first bytes of a file whose suffix says nothing.
    """

    suffixes: tuple[str, ...]
    recognise: Callable[[bytes], bool]
    load: Callable[[bytes, Path | None], Article]


FORMATS = (
    Format((".html", ".htm", ".xhtml"), web_page.recognise, web_page.load),
    Format((".md", ".markdown"), lambda _: False, markdown.load),
    Format((".txt", ".text"), lambda _: True, plain_text.load),  # last: it takes anything
)


def load(path: Path) -> Article:
    """Read an article from a file.

    Raises `UnreadableFile`, whose text says what is wrong with the file and what to do.
    """
    with opened(path) as stream:
        try:
            data = limited(stream, str(path))
        except OSError as error:  # a disk or a network that fails half-way
            raise _unreadable(path, error) from None
    return article_of(data, path)


def article_of(data: bytes, path: Path | None = None) -> Article:
    """Make an article of what a file holds; without `path`, of what came through a pipe."""
    name = str(path) if path else "Standard input"
    if not data.strip():
        raise UnreadableFile(f"{name} is empty; choose a file with text in it.")
    article = _format(data, path).load(data, path)
    if not article.paragraphs:
        raise UnreadableFile(f"{name} has no text to read; choose a file with text in it.")
    return article


def opened(path: Path) -> BinaryIO:
    """Open a regular file; say in a sentence what is in the way."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableFile(f"{path} is a folder; choose a file in it.")
        if not stat.S_ISREG(status.st_mode):  # reading a pipe or a device might never end
            raise UnreadableFile(f"{path} is not a regular file; copy its text into one.")
        return path.open("rb")
    except FileNotFoundError:
        raise UnreadableFile(f"{path} does not exist; check its name.") from None
    except PermissionError:
        raise UnreadableFile(f"{path} may not be read; ask for permission to read it.") from None
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte in it
        raise _unreadable(path, error) from None


def limited(stream: BinaryIO, name: str) -> bytes:
    """Return what comes out of `stream`, unless that is too much."""
    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise UnreadableFile(
            f"{name} is larger than {LARGEST_FILE // 1_000_000} MB; split it into smaller files."
        )
    return data


def _unreadable(path: Path, error: Exception) -> UnreadableFile:
    why = error.strerror if isinstance(error, OSError) else error
    return UnreadableFile(f"{path} cannot be read ({why}); try a copy of it.")


def _format(data: bytes, path: Path | None) -> Format:
    suffix = path.suffix.lower() if path else ""
    by_suffix = (f for f in FORMATS if suffix in f.suffixes)
    return next(by_suffix, None) or next(f for f in FORMATS if f.recognise(data[:2000]))
