"""Selects the text parts of a mail, in the order in which mail programs show them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import MIMEPart

from reader.importers.mime import charset, content, message
from reader.importers.text.decoding import decode, normalised

_READ = ("plain", "html")
_PAGE = re.compile(r"\s*(?:<!doctype html|<\?xml|<html\b|<head\b|<body\b)", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>|&\w+;")
_SENDS_ON = re.compile(r"\bHTML\b|\b(?:web )?browser\b")
_FEW = 60  # words
_DEEPEST = 5  # mails in each other
_SHORTER = 0.5  # of the page's words: plain text with fewer only says to look at the page
_BOUNDARY = re.compile(rb"^--([^\s-][^\r\n]*?)[ \t]*\r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TextPart:
    """A part that is read: its words, how they are written, and the part itself."""

    text: str
    is_page: bool
    part: MIMEPart


@dataclass(frozen=True, slots=True)
class ForwardedMail:
    """A whole mail inside another one; its own parts follow."""

    mail: MIMEPart


@dataclass(frozen=True, slots=True)
class OtherPart:
    """A part that is not read."""

    part: MIMEPart


Part = TextPart | ForwardedMail | OtherPart


def parts(part: MIMEPart, name: str, *, depth: int = 0) -> Iterator[Part]:
    """Yield all parts of a mail in their order; `name` is the file's, for what goes wrong.

    A mail in a mail in a mail is read up to a `depth`, beyond which it is not.
    """
    kind = part.get_content_maintype()
    if part.get_content_type() == "message/rfc822" and part.is_multipart() and depth < _DEEPEST:
        for mail in part.iter_parts():
            yield ForwardedMail(mail)
            yield from parts(mail, name, depth=depth + 1)
    elif part.is_multipart() and kind != "message":
        yield from _of_several(part, name, depth)
    elif kind == "multipart":  # that it has parts is said, and none can be found
        yield from _of_broken(part, name, depth)
    elif kind == "text" and part.get_content_subtype() in _READ and not part.is_attachment():
        yield _text(part, name)
    else:
        yield OtherPart(part)


def _of_several(part: MIMEPart, name: str, depth: int) -> Iterator[Part]:
    children = [list(parts(child, name, depth=depth)) for child in part.iter_parts()]
    if part.get_content_subtype() == "alternative":
        shown = _alternative(children)
        for place, child in enumerate(children):
            # what says the same in another way is not missing from the article
            yield from child if place == shown else (p for p in child if isinstance(p, OtherPart))
        return
    for child in children:
        yield from child


def _alternative(children: list[list[Part]]) -> int:
    """Return which of several ways to say the same is read: plain text, if it says it all."""
    words = [
        sum(len(p.text.split()) for p in _rendered(child) if isinstance(p, TextPart))
        for child in children
    ]
    plain = [all(not p.is_page for p in c if isinstance(p, TextPart)) for c in children]
    most = max(words, default=0)
    for place, count in enumerate(words):
        if count and plain[place] and count >= _SHORTER * most and not _sends_on(children[place]):
            return place
    return words.index(most) if words else 0


def _sends_on(child: list[Part]) -> bool:
    """Say whether a text only says that the page is to be looked at."""
    text = " ".join(p.text for p in child if isinstance(p, TextPart))
    return len(text.split()) < _FEW and _SENDS_ON.search(text) is not None


def _rendered(child: list[Part]) -> Iterator[Part]:
    """Yield the parts with their tags taken out, to compare how much they say."""
    for part in child:
        if isinstance(part, TextPart) and part.is_page:
            yield TextPart(_TAG.sub(" ", part.text), part.is_page, part.part)
        else:
            yield part


def _of_broken(part: MIMEPart, name: str, depth: int) -> Iterator[Part]:
    """Yield the parts of a mail whose header names the wrong line between them, or none."""
    raw = part.get_payload()
    data = raw.encode("utf-8", "surrogateescape") if isinstance(raw, str) else b""
    if line := _BOUNDARY.search(data):
        kind = part.get_content_subtype().encode("ascii", "replace")
        head = b"Content-Type: multipart/" + kind + b'; boundary="' + line[1] + b'"\n\n'
        again = message(head + data, name)
        if again.is_multipart():
            yield from parts(again, name, depth=depth)
            return
    if data.strip():
        yield TextPart(normalised(decode(data, name)), False, part)


def _text(part: MIMEPart, name: str) -> TextPart:
    text = normalised(decode(content(part), name, declared=charset(part)))
    # a page may be sent as plain text, and plain text as a page, in which its lines would be lost
    said = part.get_content_subtype() == "html"
    return TextPart(text, _PAGE.match(text) is not None or (said and "<" in text), part)
