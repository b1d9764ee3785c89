"""Reads and writes phrase lists as CSV, JSON and plain text."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.detectors.wording.known_phrases import KnownPhrase
from reader.english.phrase_query import NotUnderstood, read_fingerprint
from reader.errors import AskanceError, UnreadableFile
from reader.importers import opened
from reader.importers.sandbox.read_timeout import in_time
from reader.importers.text.decoding import decode, normalised
from reader.system.atomic_file import write_whole

LARGEST = 5_000_000  # bytes, the 5 MB that a message names: ten times the longest list there is
MOST = 50_000  # phrases: two seconds of work, and the window waits for it
LONGEST_FIELD = 131_072  # code points of a field in a table
_PHRASE = {"tortured", "fingerprint", "phrase"}  # any of these words in the name of a column
_EXPECTED = {"expected", "correct"}
_TELLTALE = "tortured"  # the names that we write
_MEANT = "correct"

Row = tuple[str, str]  # a fingerprint and what was meant by it


class UnusableList(AskanceError):
    """A list of phrases that cannot be read, kept or found."""


@dataclass(frozen=True, slots=True)
class ReadPhrases:
    """What a file holds. `left_out` counts the entries whose notation is not understood."""

    phrases: tuple[KnownPhrase, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Format:
    read: Callable[[str], Iterable[Row]]
    write: Callable[[Iterable[Row]], str]


def read_phrases(path: Path) -> ReadPhrases:
    """Read the phrases of a file; its suffix says how, plain text is a phrase a line.

    Raises `UnusableList`, whose text is one sentence.
    """
    try:
        data = in_time(lambda: _beginning(path), str(path))
    except UnreadableFile as error:
        raise UnusableList(str(error)) from None
    except OSError as error:
        raise UnusableList(f"{path} cannot be read ({error.strerror}).") from None
    if len(data) > LARGEST:
        raise UnusableList(f"{path} is larger than 5 MB; split it into several lists.")
    if not data.strip():
        raise UnusableList(f"{path} is empty; choose a file with phrases in it.")
    try:
        text = normalised(decode(data, str(path)))
    except UnreadableFile:
        raise UnusableList(
            f"{path} is not text; choose a list that was saved as CSV, JSON or plain text."
        ) from None
    return phrases_of(text, path)


def _beginning(path: Path) -> bytes:
    with opened(path) as stream:
        return stream.read(LARGEST + 1)


def phrases_of(text: str, path: Path) -> ReadPhrases:
    """Read the phrases in the `text` of the file `path`."""
    try:
        rows = list(FORMATS.get(path.suffix.lower(), FORMATS[".txt"]).read(text))
    except (ValueError, RecursionError, csv.Error) as error:
        raise UnusableList(f"{path} cannot be read as a list of phrases: {error}.") from None
    if len(rows) > MOST:
        raise UnusableList(f"{path} has more than {MOST:,} phrases; split it into several lists.")
    phrases: dict[KnownPhrase, None] = {}
    left_out = 0
    for telltale, meant in ((_clean(telltale), _clean(meant)) for telltale, meant in rows):
        try:
            if telltale:
                phrases[KnownPhrase(read_fingerprint(telltale), _known(meant))] = None
        except NotUnderstood:
            left_out += 1
    if not phrases:
        raise UnusableList(f"{path} has no phrases in it that could be looked for.")
    return ReadPhrases(tuple(phrases), left_out)


def write_phrases(phrases: Iterable[KnownPhrase], path: Path) -> None:
    """Write phrases into a new file, in the format that its suffix says."""
    if path.suffix.lower() not in FORMATS:
        raise UnusableList(f"{path} needs an ending that says how: {', '.join(FORMATS)}.")
    if path.exists():
        raise UnusableList(f"{path} is there already; choose another name.")
    try:
        write_whole(path, text_of(phrases, path))
    except OSError as error:
        raise UnusableList(f"{path} cannot be written ({error.strerror}).") from None


def text_of(phrases: Iterable[KnownPhrase], path: Path) -> str:
    """Return what a file of this name holds."""
    rows = ((phrase.fingerprint.source, phrase.expected) for phrase in phrases)
    return FORMATS[path.suffix.lower()].write(rows)


def _known(meant: str) -> str:
    """Return what was meant; lists write a question mark where nobody knows."""
    return "" if "?" in meant else meant


def _clean(cell: str) -> str:
    """Return a cell on one line, and without the halves of characters that JSON can hold."""
    return " ".join(cell.encode("utf-8", "replace").decode("utf-8").split())


def _read_csv(text: str) -> Iterator[Row]:
    """Read a table whose first row names the columns, as the Problematic Paper Screener has it."""
    head, _, _ = text.partition("\n")
    separator = max(",;\t", key=head.count)
    csv.field_size_limit(LONGEST_FIELD)  # one for the process: tables of articles want more
    rows = csv.reader(io.StringIO(text), delimiter=separator)
    names = next(rows, [])
    telltale, meant = _columns(names)
    if telltale is None:
        raise ValueError(
            "no column is named “tortured”, “fingerprint” or “phrase”, only "
            + ", ".join(f"“{name[:40]}”" for name in names[:5])
        )
    for row in rows:
        yield _cell(row, telltale), _cell(row, meant)


def _read_json(text: str) -> Iterator[Row]:
    """Read a list, or a list under "phrases", of objects or plain phrases."""
    stored = json.loads(text, strict=False)
    if isinstance(stored, dict):
        stored = stored.get("phrases")
    if not isinstance(stored, list):
        raise ValueError("it is no list, and has none under “phrases”")
    for item in stored:
        if isinstance(item, str):
            yield item, ""
            continue
        telltale, meant = _columns(list(item)) if isinstance(item, dict) else (None, None)
        if telltale is None:
            raise ValueError("an entry has neither “tortured” nor “fingerprint” nor “phrase”")
        values = [value if isinstance(value, str) else "" for value in item.values()]
        yield _cell(values, telltale), _cell(values, meant)


def _read_lines(text: str) -> Iterator[Row]:
    """Read a phrase a line, with a tab before what was meant; `#` begins a remark."""
    for line in text.split("\n"):
        if not line.startswith("#"):
            telltale, _, meant = line.partition("\t")
            yield telltale, meant


def _columns(names: Sequence[str]) -> tuple[int | None, int | None]:
    """Return where the phrase is and where what was meant: “expected phrase” is the latter."""
    words = [set(re.findall(r"[^\W_]+", name.casefold())) for name in names]
    meant = next((i for i, some in enumerate(words) if some & _EXPECTED), None)
    others = (i for i, some in enumerate(words) if some & _PHRASE and i != meant)
    return next(others, None), meant


def _cell(row: Sequence[str], column: int | None) -> str:
    return row[column] if column is not None and column < len(row) else ""


def _write_table(rows: Iterable[Row], separator: str) -> str:
    stream = io.StringIO()
    table = csv.writer(stream, delimiter=separator, lineterminator="\n")
    table.writerows([(_TELLTALE, _MEANT), *rows])
    return stream.getvalue()


def _write_json(rows: Iterable[Row]) -> str:
    entries = [{_TELLTALE: telltale, _MEANT: meant} for telltale, meant in rows]
    return json.dumps({"phrases": entries}, ensure_ascii=False, indent=1)


def _write_lines(rows: Iterable[Row]) -> str:
    return "".join(f"{telltale}\t{meant}".rstrip() + "\n" for telltale, meant in rows)


FORMATS = {
    ".csv": _Format(_read_csv, lambda rows: _write_table(rows, ",")),
    ".tsv": _Format(_read_csv, lambda rows: _write_table(rows, "\t")),
    ".json": _Format(_read_json, _write_json),
    ".txt": _Format(_read_lines, _write_lines),
}
