"""Imports mails: subject, text, and quoted messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import MIMEPart
from email.utils import parseaddr
from itertools import groupby
from pathlib import Path

from reader.importers.article_builder import ArticleBuilder
from reader.importers.mail.email_parts import ForwardedMail, OtherPart, Part, TextPart, parts
from reader.importers.mime import content, header, headers_in, message
from reader.importers.text.plain_text import article_from_text
from reader.importers.web.page_blocks import blocks, parsed
from reader.model.article import Article, Removed, Role, Source

_QUOTED = re.compile(r"(?:> ?)+")
# between the mails of a mailbox (RFC 4155), and before the first
_SEPARATOR = re.compile(rb"(?m)^From \S+ .*\d{4}[ \t]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)")
_HEAD = ("From", "Date", "To")
_FORWARDED = "Forwarded mail"
_BLANK_LINES = re.compile(r"\n\s*\n")
_LEAD = "The mail"  # in the place of the headline: a plain text begins with one, a mail does not
_SIGNATURE = re.compile(r"-- ?")
_ANSWERED = re.compile(
    r"(?:On\b.{6,200}\bwrote|-{2,}\s?(?:Original|Forwarded) [Mm]essage\s?-{2,}"
    r"|Begin forwarded message):?",
    re.DOTALL,
)
_SENT_ON = re.compile(  # the head of a mail that was answered or sent on, as programs write it out
    r"(?:-{2,}[ \w]+-{2,}\n)?\*?From:\*? .+(?:\n\*?[A-Z][a-z]+(?:-[A-Za-z]+)?:\*? ?.*)+"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a mail, and how many times it was quoted."""

    text: str
    depth: int = 0

    @property
    def is_signature(self) -> bool:
        return not self.depth and _SIGNATURE.fullmatch(self.text) is not None


def recognise(head: bytes) -> bool:
    """Say whether a file begins as a mail does."""
    return bool(headers_in(head))


def load(data: bytes, path: Path | None) -> Article:
    """Read a mail. Attachments are listed, not opened; nothing that it names is fetched."""
    name = str(path or "Standard input")
    whole, *others = [message(part, name) for part in _SEPARATOR.split(data) if part.strip()]
    builder = ArticleBuilder()
    builder.add(subject := header(whole, "Subject"), Role.HEADLINE, level=1)
    removed: list[Removed] = []
    shown: list[Part] = list(parts(whole, name))
    for other_mail in others:  # a mailbox: its mails follow one another
        shown += [ForwardedMail(other_mail), *parts(other_mail, name)]
    for part in shown:
        match part:
            case TextPart(text, is_page=True):
                _add_page(builder, text, name)
            case TextPart(text):
                removed += _add_text(builder, _lines(part.part, text))
            case ForwardedMail(mail):
                _add_head(builder, mail)
            case OtherPart(other):
                removed.append(Removed(_described(other), "an attachment of the mail"))
    writer, address = parseaddr(header(whole, "From"))
    source = Source(author=writer or address, date=header(whole, "Date"))
    return builder.article(subject, path=path, removed=removed, source=source)


def _add_page(builder: ArticleBuilder, text: str, name: str) -> None:
    for block in blocks(parsed(text, name)):
        level = block.level and block.level + 1
        builder.add(block.text, block.role, level=level, number=block.number)


def _add_head(builder: ArticleBuilder, mail: MIMEPart) -> None:
    """Say what mail follows: its subject as a heading, who sent it and when below it."""
    builder.add(header(mail, "Subject") or _FORWARDED, Role.HEADLINE, level=2)
    said = [f"{name}: {words}" for name in _HEAD if (words := header(mail, name))]
    builder.add("\n".join(said), Role.BOILERPLATE)


def _add_text(builder: ArticleBuilder, lines: Sequence[_Line]) -> list[Removed]:
    """Add the paragraphs of a text; its signature is not one of them."""
    ends = [place for place, line in enumerate(lines) if line.is_signature]
    signature = [line.text for line in lines[ends[0] + 1 :]] if ends else []
    for depth, group in groupby(lines[: ends[0]] if ends else lines, key=lambda line: line.depth):
        said = "\n".join(line.text for line in group)
        if depth:  # each writer by himself, however often he was quoted
            for words in _BLANK_LINES.split(said):
                builder.add(words.replace("\n", " "), Role.QUOTATION)
            continue
        part = article_from_text(f"{_LEAD}\n\n{said}")
        for paragraph in part.paragraphs[1:]:
            words = paragraph.text(part)
            is_answered = _ANSWERED.fullmatch(words) or _SENT_ON.fullmatch(words)
            role = Role.BOILERPLATE if is_answered else paragraph.role
            builder.add(words, role, level=paragraph.level and 2)
    text = "\n".join(signature).strip()
    return [Removed(text, "the mail's signature")] if text else []


def _lines(part: MIMEPart, text: str) -> list[_Line]:
    """Return the lines of a text, those joined that were broken for the way only (RFC 3676)."""
    is_flowed = part.get_param("format", "") == "flowed"
    without_blank = str(part.get_param("delsp", "")).lower() == "yes"
    lines: list[_Line] = []
    is_open = False  # the line before goes on
    for written in text.split("\n"):
        quoted = _QUOTED.match(written)
        line = _Line(written[quoted.end() :], quoted[0].count(">")) if quoted else _Line(written)
        if is_flowed and not quoted:
            line = _Line(line.text.removeprefix(" "))  # that the writer's program put in
        if is_open and lines[-1].depth == line.depth and not line.is_signature:
            line = _Line(lines.pop().text + line.text, line.depth)
        is_open = is_flowed and line.text.endswith(" ") and not line.is_signature
        if is_open and without_blank:
            line = _Line(line.text[:-1], line.depth)
        lines.append(line)
    return lines


def _described(part: MIMEPart) -> str:
    name = " ".join((part.get_filename() or "without a name").split())
    return f"{name} ({part.get_content_type()}, {len(content(part)):,} bytes)"
