"""Imports mailboxes in the mbox format: each mail is an article, known by its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from reader.importers.archives.archive_part import (
    ArchivePart,
    OpenArchive,
    from_start,
    refusal,
)
from reader.importers.archives.unpacking import lines, unpacked_stream
from reader.importers.limits import LARGEST_FILE
from reader.importers.mail import email_message
from reader.model.article import Article

# before each mail (RFC 4155): the sender, and a date that ends with its year
_SEPARATOR = re.compile(rb"From \S+ .*\d{4}[ \t]*(?:[+-]\d{4}[ \t]*)?\r?\n")
_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:|>From ")
_QUOTED = re.compile(rb"(?m)^>(>*From )")


def recognise(head: bytes, suffix: str) -> bool:
    """Say whether a file is a mailbox; a single mail may begin like one."""
    if suffix == ".eml":
        return False
    first = _SEPARATOR.match(head)
    return first is not None and _FIELD.match(head, first.end()) is not None


def parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    """Yield the mails in their order, one at a time."""
    return from_start(_parts(archive), archive.start)


def _parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    for number, mail in enumerate(_mails(unpacked_stream(archive), archive.name), 1):
        name = str(number)
        if len(mail) > LARGEST_FILE:
            sentence = f"{archive.called(name)} is larger than {LARGEST_FILE // 1_000_000} MB."
            yield ArchivePart(name, refusal(sentence))
        else:
            yield ArchivePart(name, partial(_loaded, mail, archive.called(name)))


def _loaded(mail: bytes, name: str) -> Article:
    return email_message.load(_QUOTED.sub(rb"\1", mail), Path(name))


def _mails(stream: BinaryIO, name: str) -> Iterator[bytes]:
    """Yield what is between two separators; of a mail that is too long only the beginning."""
    mail: list[bytes] = []
    size = 0
    separator, is_blank = b"", True
    for line in lines(stream, name):
        if separator:
            if _FIELD.match(line):
                if mail:
                    yield b"".join(mail)
                mail, size = [], 0
            elif mail:  # a sentence that begins with "From": it belongs to the mail
                mail.append(separator)
            separator = b""
        if is_blank and _SEPARATOR.fullmatch(line):
            separator, is_blank = line, False
            continue
        is_blank = not line.strip()
        size += len(line)
        if size - len(line) <= LARGEST_FILE:
            mail.append(line)
    if mail:
        yield b"".join(mail)
