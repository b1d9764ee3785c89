"""Importers: one module for each file format, registered in the table below."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reader.errors import UnreadableFile
from reader.importers.gzip_file import SUFFIX, unpacked
from reader.importers.limits import LARGEST_FILE, LONGEST_READING
from reader.importers.mail import email_message
from reader.importers.office import docx, epub, odt, rtf
from reader.importers.pdf import pdf_file
from reader.importers.sandbox.client import load_in_sandbox
from reader.importers.sandbox.read_timeout import in_time
from reader.importers.text import markdown, plain_text
from reader.importers.text.decoding import is_text
from reader.importers.web import html, mhtml, warc
from reader.model.article import Article
from reader.model.article_id import ArticleId


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how to know it, and how to read it.

    `recognise` looks at a file's first bytes: the content decides before the suffix does. Where it
    says nothing, the suffix is believed if the content `may_be` that: a text is not, whatever it is
    called, in formats that are not made of text. `load` is a module's function of that name; it
    works `sandboxed`, in a process that can be killed, where the format is one in which hostile
    files are written.
    """

    suffixes: tuple[str, ...]
    recognise: Callable[[bytes], bool]
    load: Callable[[bytes, Path | None], Article]
    sandboxed: bool = True
    may_be: Callable[[bytes], bool] = lambda head: not is_text(head)


FORMATS = (
    Format((".pdf",), pdf_file.recognise, pdf_file.load),
    Format((".html", ".htm", ".xhtml"), html.recognise, html.load, may_be=html.may_be),
    Format((".mhtml", ".mht"), mhtml.recognise, mhtml.load),
    Format((".eml",), email_message.recognise, email_message.load),
    Format((), warc.recognise, warc.load, sandboxed=False),
    Format((".epub",), epub.recognise, epub.load),
    Format((".odt", ".ott"), odt.recognise, odt.load),
    Format((".docx", ".docm", ".dotx"), docx.recognise, docx.load),
    Format((".rtf",), rtf.recognise, rtf.load),
    Format((".md", ".markdown"), lambda _: False, markdown.load, may_be=is_text),
    # last: it takes anything
    Format((".txt", ".text"), lambda _: True, plain_text.load, sandboxed=False),
)
SUFFIXES = frozenset({SUFFIX, *(suffix for kind in FORMATS for suffix in kind.suffixes)})
_SIGNED = 2000  # bytes that a format is recognised by


def load(file: Path | ArticleId, *, cancelled: Callable[[], bool] = lambda: False) -> Article:
    """Read an article from a file, unless it is `cancelled` or takes too long.

    Raises `UnreadableFile`, whose text says what is wrong with the file and what to do.
    """
    article = file if isinstance(file, ArticleId) else ArticleId(file)
    path = article.path or Path()
    if article.part:
        raise UnreadableFile(f"{path} is no archive: there is nothing in it called {article.part}.")
    data = in_time(lambda: contents(path), str(path), cancelled=cancelled, seconds=LONGEST_READING)
    return article_of(data, path, cancelled=cancelled)


def article_of(
    data: bytes, path: Path | None = None, *, cancelled: Callable[[], bool] = lambda: False
) -> Article:
    """Make an article of what a file holds; without `path`, of what came through a pipe."""
    name = str(path) if path else "Standard input"
    if not data.strip():
        raise UnreadableFile(f"{name} is empty; choose a file with text in it.")
    data, inner = unpacked(data, path)
    kind = _format(data, inner)
    if kind.sandboxed:
        article = load_in_sandbox(kind.load.__module__, data, path, cancelled=cancelled)
    else:
        article = kind.load(data, path)
    if not article.paragraphs:
        raise UnreadableFile(f"{name} has no text to read; choose a file with text in it.")
    return article


def contents(path: Path) -> bytes:
    """Return what is in a file; how long that takes is up to its disk."""
    with opened(path) as stream:
        try:
            return limited(stream, str(path))
        except OSError as error:  # a disk or a network that fails half-way
            raise _unreadable(path, error) from None


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
        raise UnreadableFile(f"File not found: {path}") from None
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
    *others, anything = FORMATS
    head = data[:_SIGNED]
    suffix = path.suffix.lower() if path else ""
    recognised = (f for f in others if f.recognise(head))
    by_suffix = (f for f in others if suffix in f.suffixes and f.may_be(head))
    return next(recognised, None) or next(by_suffix, anything)
