"""MIME parsing shared by mails and saved web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import collapse_rfc2231_value

from reader.errors import UnreadableFile

_HEADER = re.compile(rb"(?:From )?([A-Za-z][A-Za-z0-9-]*):")
_TELLING = {
    b"mime-version",
    b"message-id",
    b"received",
    b"return-path",
    b"delivered-to",
    b"from",
    b"to",
    b"date",
    b"subject",
    b"content-type",
    b"snapshot-content-location",
}
_ENOUGH = 3  # telling headers: an article that begins "From: …" has one or two


def headers_in(head: bytes) -> set[bytes]:
    """Return the telling headers that the first bytes of a file begin with; few are none."""
    names = set()
    lines = head.removeprefix(b"\xef\xbb\xbf").splitlines()
    if lines and lines[0].startswith(b"From "):  # as mailboxes separate their mails
        del lines[0]
    for line in lines:
        if line[:1] in (b" ", b"\t"):  # goes on from the line above
            continue
        if not line or not (header := _HEADER.match(line)):
            break
        names.add(header[1].lower())
    names &= _TELLING
    return names if len(names) >= _ENOUGH else set()


def message(data: bytes, name: str) -> EmailMessage:
    """Return the message in `data`; what is broken in it is left as it is.

    Raises `UnreadableFile` about the file `name` where nobody could have written it.
    """
    try:
        whole = message_from_bytes(data.lstrip(), policy=policy.default)
        for _ in whole.walk():  # as deep as anything below will go
            pass
    except RecursionError:
        raise UnreadableFile(
            f"{name} is nested too deeply to be read; save its text as .txt instead."
        ) from None
    return whole


def leaves(whole: MIMEPart) -> Iterator[MIMEPart]:
    """Yield the parts that hold something themselves, in their order."""
    return (part for part in whole.walk() if not part.is_multipart())


def content(part: MIMEPart) -> bytes:
    """Return what a part holds, out of its transfer encoding."""
    held = part.get_payload(decode=True)
    return held if isinstance(held, bytes) else b""


def charset(part: MIMEPart) -> str:
    """Return the encoding that a part claims."""
    claimed = part.get_param("charset", "")
    return collapse_rfc2231_value(claimed).strip() if claimed else ""


def header(whole: MIMEPart, name: str) -> str:
    """Return a header's words on one line; nothing where it is missing or cannot be read."""
    try:
        words = str(whole.get(name, ""))
    except (
        ValueError,
        IndexError,
        AttributeError,
        TypeError,
        OverflowError,
    ):  # the library's parser on odd ones
        return ""
    return " ".join(words.split())
