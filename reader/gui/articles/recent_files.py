"""The files that were opened last."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

MOST = 10


class RecentFiles:
    """The newest first, none twice, kept in a text file with a path on each line (or nowhere)."""

    def __init__(self, kept: Path | None) -> None:
        self._kept = kept
        lines: list[str] = []
        if kept is not None:
            with suppress(OSError):
                lines = kept.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        self._paths = [Path(line) for line in lines if line][:MOST]

    @property
    def paths(self) -> Sequence[Path]:
        """The files, the newest first."""
        return tuple(self._paths)

    def add(self, *paths: Path) -> None:
        """Put files in front, the first of them first."""
        new = [path.absolute() for path in paths]
        self._paths = list(dict.fromkeys([*new, *self._paths]))[:MOST]
        self._keep()

    def clear(self) -> None:
        """Forget them all."""
        self._paths = []
        self._keep()

    def _keep(self) -> None:
        if self._kept is None:
            return
        text = "".join(f"{path}\n" for path in self._paths if "\n" not in str(path))
        with suppress(OSError):  # a list of recent files is not worth a word to the person
            self._kept.write_text(text, encoding="utf-8", errors="surrogateescape")
