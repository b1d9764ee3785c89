"""What is in an archive, as its importer says it in this process, without a sandbox."""

from __future__ import annotations

from io import BytesIO

from reader.errors import UnreadableFile
from reader.importers import archive_at
from reader.importers.archives.archive_formats import ARCHIVES, ArchiveFormat
from reader.importers.archives.text_fields import DEFAULT_FIELDS, TextFields
from reader.model.article import Article


def kind_of(suffix: str) -> ArchiveFormat:
    return next(kind for kind in ARCHIVES if suffix in kind.suffixes)


def contents(
    data: bytes, name: str, *, start: str = "", fields: TextFields = DEFAULT_FIELDS
) -> dict[str, Article | str]:
    """Return the parts by their names: each an article, or why it is none; "" is the archive's."""
    suffix = "." + name.removesuffix(".gz").removesuffix(".bz2").rpartition(".")[2]
    archive = archive_at(BytesIO(data), name, start=start, fields=fields)
    found: dict[str, Article | str] = {}
    try:
        for part in kind_of(suffix).parts(archive):
            try:
                found[part.name] = part.load()
            except UnreadableFile as error:
                found[part.name] = str(error)
    except UnreadableFile as error:
        found[""] = str(error)
    return found


def texts(found: dict[str, Article | str]) -> dict[str, str]:
    """Return what is read, and sentences in brackets."""
    return {
        name: part.text.strip() if isinstance(part, Article) else f"[{part}]"
        for name, part in found.items()
    }
