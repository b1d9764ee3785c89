"""Unpacks gzip files before they are imported."""

from __future__ import annotations

import gzip
import zlib
from io import BytesIO
from pathlib import Path

from reader.errors import UnreadableFile
from reader.importers.limits import EXPANSION_COUNTS_FROM, LARGEST_FILE, MOST_EXPANSION

SUFFIX = ".gz"
_SIGNATURE = b"\x1f\x8b"


def unpacked(data: bytes, path: Path | None) -> tuple[bytes, Path | None]:
    """Return what is packed in `data`, and the name without its ending; or both as they are."""
    if not data.startswith(_SIGNATURE):
        return data, path
    name = str(path or "Standard input")
    most = min(LARGEST_FILE, max(EXPANSION_COUNTS_FROM, MOST_EXPANSION * len(data)))
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as stream:
            content = stream.read(most + 1)
    except (OSError, EOFError, zlib.error):
        raise UnreadableFile(f"{name} is damaged and cannot be unpacked; get it again.") from None
    if len(content) > most:
        raise UnreadableFile(
            f"{name} unpacks to more than can be read; split it into smaller files."
        )
    is_named = path is not None and path.suffix.lower() == SUFFIX
    return content, path.with_suffix("") if path and is_named else path
