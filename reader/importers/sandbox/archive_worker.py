"""The process that reads an archive, part by part.

    python -m reader.importers.sandbox.archive_worker MODULE ORDER < ARCHIVE

Its standard input is the archive itself, opened to be read. ORDER is a JSON object: the archive's
`name`, the part to `start` with, how many to `skip` there, whether to `list` the names alone, and
the `fields` of tables. It prints a line for each part when it begins, and one when it is read
(`protocol.Said`); the pipe holds it up, so that it is never far ahead of whoever takes them.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Sequence

from reader.errors import UnreadableFile
from reader.importers import archive_at, prepare
from reader.importers.archives.archive_part import ArchivePart
from reader.importers.archives.text_fields import TextFields
from reader.importers.sandbox.confinement import confine
from reader.importers.sandbox.protocol import Said, What
from reader.model.article import Article

_AS_LONG_AS_IT_TAKES = 1_000_000.0  # seconds: whoever asked counts the time of each part


def main(arguments: Sequence[str]) -> None:
    """Print what is in the archive on standard input."""
    module, order = arguments[0], json.loads(arguments[1])
    importer = importlib.import_module(module)
    prepare()
    confine(_AS_LONG_AS_IT_TAKES)
    fields = TextFields(**{name: tuple(names) for name, names in order["fields"].items()})
    archive = archive_at(sys.stdin.buffer, order["name"], start=order["start"], fields=fields)
    try:
        for number, part in enumerate(importer.parts(archive)):
            if number >= order["skip"]:
                _say(What.PART, part.name)
                if not order["list"]:
                    _read(part, archive.called(part.name))
    except UnreadableFile as error:
        _say(What.BROKEN, str(error))
    except MemoryError:
        _say(What.BROKEN, f"{archive.name} needs too much memory to be read.")
    _say(What.END)


def _read(part: ArchivePart, name: str) -> None:
    try:
        article = part.load()
    except UnreadableFile as error:
        _say(What.REFUSED, str(error))
        return
    except (MemoryError, RecursionError):
        _say(What.REFUSED, f"{name} needs too much memory to be read.")
        return
    if article.paragraphs:
        _say(What.ARTICLE, article=article)
    else:
        _say(What.REFUSED, f"{name} has no text to read.")


def _say(what: What, words: str = "", article: Article | None = None) -> None:
    sys.stdout.buffer.write(Said(what, words, article).line)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
