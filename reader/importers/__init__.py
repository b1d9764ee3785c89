"""Importers: one module for each file format, registered in the table below."""

from __future__ import annotations

import stat
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePath
from typing import BinaryIO

from reader.errors import UnreadableFile
from reader.importers.archives.archive_formats import ARCHIVES, ArchiveFormat
from reader.importers.archives.archive_part import HoldsManyArticles, OpenArchive, UnreadPart
from reader.importers.archives.text_fields import DEFAULT_FIELDS, TextFields
from reader.importers.archives.unpacking import SUFFIXES as PACKED
from reader.importers.archives.unpacking import unpacked_head
from reader.importers.gzip_file import SUFFIX, unpacked
from reader.importers.limits import LARGEST_FILE, LONGEST_READING
from reader.importers.mail import email_message
from reader.importers.markup import jats, newsml, nitf, tei
from reader.importers.office import docx, epub, odt, rtf
from reader.importers.pdf import pdf_file
from reader.importers.sandbox.archive_client import ArchiveReading
from reader.importers.sandbox.client import load_in_sandbox
from reader.importers.sandbox.read_timeout import in_time
from reader.importers.text import markdown, plain_text
from reader.importers.text.decoding import is_text
from reader.importers.web import html, mhtml
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
    Format((".nxml",), jats.recognise, jats.load, may_be=lambda _: False),
    Format((".tei",), tei.recognise, tei.load, may_be=lambda _: False),
    Format((".nitf",), nitf.recognise, nitf.load, may_be=lambda _: False),
    Format((".newsml",), newsml.recognise, newsml.load, may_be=lambda _: False),
    Format((".epub",), epub.recognise, epub.load),
    Format((".odt", ".ott"), odt.recognise, odt.load),
    Format((".docx", ".docm", ".dotx"), docx.recognise, docx.load),
    Format((".rtf",), rtf.recognise, rtf.load),
    Format((".md", ".markdown"), lambda _: False, markdown.load, may_be=is_text),
    # last: it takes anything
    Format((".txt", ".text"), lambda _: True, plain_text.load, sandboxed=False),
)
SUFFIXES = frozenset({SUFFIX, *(suffix for kind in FORMATS for suffix in kind.suffixes)})
ARCHIVE_SUFFIXES = frozenset(suffix for kind in ARCHIVES for suffix in kind.suffixes)
XML = ".xml"  # says nothing about what is in it: the content does
_SIGNED = 2000  # bytes that a format is recognised by


def load(
    file: Path | ArticleId,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    fields: TextFields = DEFAULT_FIELDS,
) -> Article:
    """Read an article from a file, unless it is `cancelled` or takes too long.

    Raises `UnreadableFile`, whose text says what is wrong with the file and what to do; it is
    `HoldsManyArticles` where the file is an archive and no part of it is named.
    """
    article = file if isinstance(file, ArticleId) else ArticleId(file)
    path = article.path or Path()
    if article.part:
        return _part(article, fields=fields, cancelled=cancelled)
    name = str(path)
    seconds = LONGEST_READING
    if in_time(lambda: archive_in(path), name, cancelled=cancelled, seconds=seconds):
        raise HoldsManyArticles(f"{path} holds many articles; name one of them as {path}#PART.")
    data = in_time(lambda: contents(path), name, cancelled=cancelled, seconds=seconds)
    return article_of(data, path, cancelled=cancelled)


def article_of(
    data: bytes, path: Path | None = None, *, cancelled: Callable[[], bool] = lambda: False
) -> Article:
    """Make an article of what a file holds; without `path`, of what came through a pipe."""
    name = str(path) if path else "Standard input"
    if not data.strip():
        raise UnreadableFile(f"{name} is empty; choose a file with text in it.")
    head = data[:_SIGNED]
    is_document = any(kind.recognise(head) for kind in FORMATS[:-1])  # or a mailbox, read as one
    if not is_document and _archive(head, path):
        raise HoldsManyArticles(f"{name} holds many articles; save it as a file and open that.")
    data, inner = unpacked(data, path)
    kind = _format(data, inner)
    if kind.sandboxed:
        article = load_in_sandbox(kind.load.__module__, data, path, cancelled=cancelled)
    else:
        article = kind.load(data, path)
    if not article.paragraphs:
        raise UnreadableFile(f"{name} has no text to read; choose a file with text in it.")
    return article


def archive_in(path: Path) -> ArchiveFormat | None:
    """Return what kind of archive a file is; None where it is none, or cannot be read."""
    try:
        with opened(path) as stream:
            return _archive(stream.read(_SIGNED), path)
    except (OSError, UnreadableFile):  # whoever reads it says what is the matter
        return None


def load_parts(
    path: Path,
    *,
    start: str = "",
    fields: TextFields = DEFAULT_FIELDS,
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[Article | UnreadPart, None, None]:
    """Yield the articles of an archive, one at a time, from the part named `start` on.

    What could not become an article is in its place among them. `fields` say where tables have
    their texts. Raises `UnreadableFile` where the file is no archive.
    """
    found = False
    reading = _reading(path, start=start, fields=fields, cancelled=cancelled)
    with closing(reading.articles()) as parts:
        for part in parts:
            found = True
            yield part
    if not found and not start:
        yield UnreadPart(ArticleId(path), f"{path} holds no article.")


def part_names(path: Path, *, cancelled: Callable[[], bool] = lambda: False) -> Iterator[ArticleId]:
    """Yield which articles an archive holds, without reading them; raises `UnreadableFile`."""
    return (ArticleId(path, name) for name in _reading(path, cancelled=cancelled).names())


def archive_at(
    stream: BinaryIO, name: str, *, start: str = "", fields: TextFields = DEFAULT_FIELDS
) -> OpenArchive:
    """Return what an archive's importer needs; only where it may read: in the sandbox."""
    return OpenArchive(stream, name, read_here, is_article, start, fields)


def read_here(data: bytes, name: str) -> Article:
    """Make an article of what a file of a `name` holds, in this process; for the sandbox."""
    path = Path(name)
    if not data.strip():
        raise UnreadableFile(f"{name} is empty.")
    if _archive(data[:_SIGNED], path):
        raise UnreadableFile(f"{name} is an archive in an archive; unpack it and open that.")
    data, inner = unpacked(data, path)
    return _format(data, inner).load(data, path)


def is_article(name: str, head: bytes = b"") -> bool:
    """Say whether a file of this name can be an article: by its suffix, of XML by its `head`."""
    suffix = PurePath(name).suffix.lower()
    is_known = suffix == XML and any(kind.recognise(head) for kind in FORMATS[:-1])
    return suffix in SUFFIXES or is_known


def is_xml_article(path: Path) -> bool:
    """Say whether a file is XML of a kind that holds an article, or many."""
    try:
        with opened(path) as stream:
            head = stream.read(_SIGNED)
    except (OSError, UnreadableFile):
        return False
    return is_article(f"x{XML}", head) or _archive(head, path) is not None


def prepare() -> None:
    """Import what the formats need, before nothing can be opened any more."""
    for kind in FORMATS:
        if load_more := getattr(import_module(kind.load.__module__), "prepare", None):
            load_more()


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


def _part(article: ArticleId, *, fields: TextFields, cancelled: Callable[[], bool]) -> Article:
    path = article.path or Path()
    parts = _reading(path, start=article.part, fields=fields, cancelled=cancelled).articles()
    with closing(parts):
        for part in parts:
            if isinstance(part, UnreadPart):
                raise UnreadableFile(part.why)
            return part
    raise UnreadableFile(f"There is nothing called {article.part} in {path}.")


def _reading(
    path: Path,
    *,
    start: str = "",
    fields: TextFields = DEFAULT_FIELDS,
    cancelled: Callable[[], bool] = lambda: False,
) -> ArchiveReading:
    opened(path).close()  # it says what is in the way
    kind = in_time(lambda: archive_in(path), str(path), cancelled=cancelled)
    if kind is None:
        raise UnreadableFile(f"{path} is no archive of articles.")
    return ArchiveReading(kind.module, path, opened, start, fields, cancelled)


def _archive(head: bytes, path: Path | None) -> ArchiveFormat | None:
    name = path or Path()
    while name.suffix.lower() in PACKED:
        name = name.with_suffix("")
    head = unpacked_head(head)
    return next((kind for kind in ARCHIVES if kind.recognise(head, name.suffix.lower())), None)


def _format(data: bytes, path: Path | None) -> Format:
    *others, anything = FORMATS
    head = data[:_SIGNED]
    suffix = path.suffix.lower() if path else ""
    recognised = (f for f in others if f.recognise(head))
    by_suffix = (f for f in others if suffix in f.suffixes and f.may_be(head))
    return next(recognised, None) or next(by_suffix, anything)
