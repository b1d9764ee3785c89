"""The identity of an article: its file, and its part of that where a file holds many."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

SEPARATOR = "#"
_UNFIT = re.compile(r"[^\w.,-]+")
_LONGEST = 80  # characters of a part in a file's name


@dataclass(frozen=True, slots=True)
class ArticleId:
    """Which article it is: a file, and in an archive or a mailbox the `part` of the file.

    As words it is `FILE` or `FILE#PART`, as on the command line, in reports and in what is stored.
    Without a path it came through a pipe.
    """

    path: Path | None = None
    part: str = ""

    @classmethod
    def parse(cls, words: str | Path) -> ArticleId:
        """Return what is named by `FILE` or `FILE#PART`; a file's own name may have a `#` in it.

        The shortest beginning that is a file is the file. Where none is, all of it is its name.
        """
        words = str(words)
        at = words.find(SEPARATOR)
        while at > 0 and not _is_there(words):
            if _is_file(words[:at]):
                return cls(Path(words[:at]), words[at + 1 :])
            at = words.find(SEPARATOR, at + 1)
        return cls(Path(words))

    @property
    def name(self) -> str:
        """Its words without the file's folder; empty where it has no file."""
        return str(ArticleId(Path(self.path.name), self.part)) if self.path else ""

    @property
    def stem(self) -> str:
        """A name for files that are made of it, without a suffix and without folders."""
        if self.path is None:
            return ""
        part = _UNFIT.sub("_", self.part).strip("_")[-_LONGEST:]
        return f"{self.path.stem}{SEPARATOR}{part}" if part else self.path.stem

    @property
    def absolute(self) -> ArticleId:
        """The same article with the whole path of its file."""
        return replace(self, path=self.path.absolute()) if self.path else self

    def __str__(self) -> str:
        if self.path is None:
            return ""
        return f"{self.path}{SEPARATOR}{self.part}" if self.part else str(self.path)


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False
