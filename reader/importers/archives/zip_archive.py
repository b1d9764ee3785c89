"""Imports ZIP archives of articles: each file in it that has an article's suffix is one."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from reader.errors import UnreadableFile
from reader.importers.archives.archive_part import ArchivePart, OpenArchive, refusal
from reader.importers.limits import (
    EXPANSION_COUNTS_FROM,
    LARGEST_FILE,
    MOST_BOMBS,
    MOST_EXPANSION,
    MOST_MEMBERS,
)
from reader.importers.unsound_zip import UNSOUND_ZIP
from reader.model.article import Article

SIGNATURE = b"PK\x03\x04"
_NOT_ARTICLES = ("__MACOSX/",)
_SIGNED = 2000  # bytes that say what a file is


class Bomb(UnreadableFile):
    """A member that unpacks to more than any article has."""


def recognise(head: bytes, suffix: str) -> bool:
    """Say whether a file is an archive, and no document that is one only inside."""
    inside = (b"[Content_Types].xml", b"application/vnd.oasis", b"application/epub+zip")
    return (
        suffix == ".zip" and head.startswith(SIGNATURE) and not any(name in head for name in inside)
    )


def parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    """Yield the files in the archive's own order; other files and hidden ones are left out."""
    opened = open_zip(archive)
    bombs = 0
    is_wanted = not archive.start
    for info in opened.infolist():
        path = PurePosixPath(info.filename)
        # ".." leads nowhere here, as nothing is unpacked to the disk
        is_hidden = any(part.startswith(".") and part != ".." for part in path.parts)
        is_replaced = opened.NameToInfo[info.filename] is not info  # by a later one of its name
        if info.is_dir() or is_hidden or is_replaced or info.filename.startswith(_NOT_ARTICLES):
            continue
        is_wanted = is_wanted or info.filename == archive.start
        if not is_wanted or not archive.is_article(path.name, _head(opened, info)):
            continue
        name = info.filename
        try:
            data = member(opened, info, archive.called(name))
        except Bomb as bomb:
            bombs += 1
            yield ArchivePart(name, refusal(str(bomb)))
            if bombs == MOST_BOMBS:
                raise UnreadableFile(
                    f"{archive.name} has {MOST_BOMBS} files that unpack to more than can be read; "
                    "the rest of it is left alone."
                ) from None
        except UnreadableFile as error:
            yield ArchivePart(name, refusal(str(error)))
        else:
            yield ArchivePart(name, _loading(archive, data, name))


def _head(opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return a member's first bytes where its suffix does not say what it is."""
    if not info.filename.lower().endswith(".xml"):
        return b""
    try:
        with opened.open(info) as stream:
            return stream.read(_SIGNED)
    except UNSOUND_ZIP:
        return b""


def open_zip(archive: OpenArchive) -> zipfile.ZipFile:
    """Return the archive with its list of members; raises `UnreadableFile`."""
    try:
        opened = zipfile.ZipFile(archive.stream)
    except UNSOUND_ZIP:
        raise UnreadableFile(
            f"{archive.name} is damaged: the list of what is in it cannot be read. Get it again."
        ) from None
    if len(opened.infolist()) > MOST_MEMBERS:
        raise UnreadableFile(
            f"{archive.name} holds more than {MOST_MEMBERS:,} files; split it into smaller ones."
        )
    return opened


def member(opened: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> bytes:
    """Return what a member holds; raises `UnreadableFile` about `name`."""
    if info.flag_bits & 1:
        raise UnreadableFile(f"{name} is protected with a password; unpack it and open the file.")
    try:
        with opened.open(info) as stream:  # what an archive says of sizes may be a lie
            data = stream.read(LARGEST_FILE + 1)
    except UNSOUND_ZIP:
        raise UnreadableFile(f"{name} is damaged and cannot be unpacked.") from None
    is_bomb = len(data) > max(EXPANSION_COUNTS_FROM, MOST_EXPANSION * max(1, info.compress_size))
    if is_bomb or len(data) > LARGEST_FILE:
        raise Bomb(f"{name} unpacks to more than can be read.")
    return data


def _loading(archive: OpenArchive, data: bytes, name: str) -> Callable[[], Article]:
    def load() -> Article:
        read = archive.read(data, archive.called(name))
        is_named_by_file = read.title == PurePosixPath(archive.called(name)).stem
        return replace(read, title=PurePosixPath(name).stem) if is_named_by_file else read

    return load
