"""The files that a drag or the clipboard carries."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def files_in(data: QMimeData) -> list[Path]:
    """Return the files and folders in what is dragged or was copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
