"""The list of recent files."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reader.system.atomic_file import MISSING, read_whole, write_whole

MOST = 10
LARGEST = 1_000_000  # bytes


class RecentFiles:
    """The newest first, none twice, kept in a text file with a path on each line (or nowhere)."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self.trouble = ""  # a sentence where the file is there and cannot be read
        text = ""
        try:
            if file is not None:
                text = read_whole(file, largest=LARGEST).decode(errors="surrogateescape")
        except MISSING:
            pass
        except OSError as error:
            self.trouble = f"The list of recent files cannot be read ({file}: {error.strerror})."
        self._paths = [Path(line) for line in text.split("\n") if line and "\0" not in line][:MOST]

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
        if self._file is None:
            return
        text = "".join(f"{path}\n" for path in self._paths if "\n" not in str(path))
        with suppress(OSError):  # a list of recent files is not worth a word to the person
            write_whole(self._file, text.encode(errors="surrogateescape"), private=True)
