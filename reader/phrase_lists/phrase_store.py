"""Stores the phrase lists that a person imported."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from reader.detectors.wording.known_phrases import KnownPhrases, PhraseList
from reader.model.detector import Detector
from reader.phrase_lists.phrase_formats import UnusableList, phrases_of, read_phrases, text_of
from reader.system.atomic_file import read_whole, write_whole
from reader.system.paths import data_folder

LONGEST_NAME = 80  # characters
LARGEST = 50_000_000  # bytes: as JSON a list is some times as long as what it was read from
_NO_FILE_NAME = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_SUFFIX = ".json"


def stored_lists() -> PhraseStore:
    """Return the lists in the data folder."""
    return PhraseStore(data_folder() / "phrases")


def list_name(wanted: str) -> str:
    """Return `wanted` without what no file may be called."""
    name = " ".join(_NO_FILE_NAME.sub(" ", wanted).split()).strip(" .")[:LONGEST_NAME].rstrip(" .")
    if not name:
        raise UnusableList(f"“{wanted}” cannot be the name of a list; choose one with letters.")
    return name


def import_list(path: Path, lists: PhraseStore, *, name: str = "") -> str:
    """Keep the phrases of a file under its name or another; say in a sentence what came of it."""
    name = list_name(name or path.stem)
    read = read_phrases(path)
    again = " in place of what it was" if name in lists.names() else ""
    lists.keep(PhraseList(name, read.phrases))
    left_out = f"; entries left out, not understood: {read.left_out:,}" if read.left_out else ""
    return f"The list “{name}” is kept{again}; phrases: {len(read.phrases):,}{left_out}."


class PhraseStore:
    """Lists of phrases by name. A list is written whole or not at all.

    What is there is looked up each time: another window, or a person, may change it. Raises
    `UnusableList` with one sentence where a list is not there, or cannot be read or written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: object = None
        self._detectors: tuple[Detector, ...] = ()

    def names(self) -> list[str]:
        """Return the names of the lists in alphabetical order."""
        return sorted((p.stem for p in self._folder.glob(f"*{_SUFFIX}")), key=str.casefold)

    def load(self, name: str) -> PhraseList:
        """Read a list."""
        path = self._path(name)
        try:
            text = read_whole(path, largest=LARGEST).decode()
            return PhraseList(name, phrases_of(text, path).phrases)
        except (OSError, UnicodeDecodeError, UnusableList):
            raise UnusableList(
                f"The list “{name}” cannot be read; remove it and import it again."
            ) from None

    def keep(self, phrases: PhraseList) -> None:
        """Write a list, in place of one of the same name."""
        path = self._file(phrases.name)
        self._write(phrases.name, text_of(phrases.phrases, path).encode("utf-8"))

    def remove(self, name: str) -> bytes:
        """Forget a list; return what `put_back` needs, also of one that cannot be read."""
        path = self._path(name)
        try:
            content = path.read_bytes()
            path.unlink(missing_ok=True)
        except OSError as error:
            raise UnusableList(f"The list “{name}” cannot be removed ({error.strerror}).") from None
        return content

    def put_back(self, name: str, content: bytes) -> None:
        """Bring a removed list back as it was."""
        self._write(name, content)

    def detectors(self) -> tuple[Detector, ...]:
        """Return the detector of what is on the lists now, or nothing where there are none.

        It is made anew only when a file was changed, by whomever.
        """
        seen = [(name, _state(self._file(name))) for name in self.names()]
        if seen != self._seen:
            self._seen, self._detectors = seen, self._made([name for name, _ in seen])
        return self._detectors

    def _write(self, name: str, content: bytes) -> None:
        path = self._file(name)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(path, content, private=True)
        except OSError as error:
            raise UnusableList(
                f"The list “{name}” cannot be kept ({error.strerror}); check the place "
                f"and the free space of {self._folder}."
            ) from None

    def _made(self, names: Sequence[str]) -> tuple[Detector, ...]:
        lists, damage = [], []
        for name in names:
            try:
                lists.append(self.load(name))
            except UnusableList as error:
                damage.append(str(error))
        return (KnownPhrases(lists, damage=damage),) if names else ()

    def _path(self, name: str) -> Path:
        """Return the file of a list that is there; a name cannot lead out of the folder."""
        if name not in self.names():
            there = ", ".join(f"“{other}”" for other in self.names()) or "none"
            raise UnusableList(f"There is no list “{name}”; there is {there}.")
        return self._file(name)

    def _file(self, name: str) -> Path:
        return self._folder / (name + _SUFFIX)


def _state(path: Path) -> tuple[int, int, int]:
    try:
        status = path.stat()
    except OSError:  # it was removed this very moment
        return (0, 0, 0)
    return (status.st_ino, status.st_mtime_ns, status.st_size)
