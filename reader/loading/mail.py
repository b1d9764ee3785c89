"""A mail becomes an article: its subject, its text, and what it answers as quotations."""

from __future__ import annotations

import re
from email.message import MIMEPart
from email.utils import parseaddr
from itertools import groupby
from pathlib import Path

from reader.loading.builder import ArticleBuilder
from reader.loading.decoding import decode, normalised
from reader.loading.mime import charset, content, header, headers_in, leaves, message
from reader.loading.page_blocks import blocks, parsed
from reader.loading.plain_text import article_from_text
from reader.model.article import Article, Removed, Role, Source

_QUOTED = re.compile(r"(?:> ?)+")
_BLANK_LINES = re.compile(r"\n\s*\n")
_LEAD = "The mail"  # in the place of the headline: a plain text begins with one, a mail does not
_SIGNATURE = re.compile(r"^-- ?\n", re.MULTILINE)
_ANSWERED = re.compile(
    r"(?:On\b.{6,200}\bwrote|-{2,}\s?(?:Original|Forwarded) [Mm]essage\s?-{2,}"
    r"|Begin forwarded message):?",
    re.DOTALL,
)


def recognise(head: bytes) -> bool:
    """Say whether a file begins as a mail does."""
    return bool(headers_in(head))


def load(data: bytes, path: Path | None) -> Article:
    """Read a mail. Attachments are listed, not opened; nothing that it names is fetched."""
    name = str(path or "Standard input")
    whole = message(data, name)
    builder = ArticleBuilder()
    builder.add(subject := header(whole, "Subject"), Role.HEADLINE, level=1)
    removed: list[Removed] = []
    body = whole.get_body(preferencelist=("plain", "html"))
    if body is not None and content(body).strip():
        text = normalised(decode(content(body), name, declared=charset(body)))
        if body.get_content_subtype() == "html":
            _add_page(builder, text, name)
        else:
            removed += _add_text(builder, _flowing(body, text))
    removed += (
        Removed(_described(part), "an attachment of the mail")
        for part in leaves(whole)
        if part.is_attachment() or part.get_content_maintype() != "text"
    )
    writer, address = parseaddr(header(whole, "From"))
    source = Source(author=writer or address, date=header(whole, "Date"))
    return builder.article(subject, path=path, removed=removed, source=source)


def _add_page(builder: ArticleBuilder, text: str, name: str) -> None:
    for block in blocks(parsed(text, name)):
        level = block.level and block.level + 1
        builder.add(block.text, block.role, level=level, number=block.number)


def _add_text(builder: ArticleBuilder, text: str) -> list[Removed]:
    """Add the paragraphs of a text; its signature is not one of them."""
    text, *signature = _SIGNATURE.split(text, maxsplit=1)
    for is_quoted, lines in groupby(text.split("\n"), key=lambda line: line.startswith(">")):
        if is_quoted:
            said = "\n".join(_QUOTED.sub("", line, count=1) for line in lines)
            for words in _BLANK_LINES.split(said):
                builder.add(words.replace("\n", " "), Role.QUOTATION)
            continue
        part = article_from_text("\n".join([_LEAD, "", *lines]))
        for paragraph in part.paragraphs[1:]:
            words = paragraph.text(part)
            is_answered = _ANSWERED.fullmatch(words)
            role = Role.BOILERPLATE if is_answered else paragraph.role
            builder.add(words, role, level=paragraph.level and 2)
    return [Removed(words.strip(), "the mail's signature") for words in signature]


def _flowing(part: MIMEPart, text: str) -> str:
    """Join the lines that a mail program broke for the way only (RFC 3676)."""
    if part.get_param("format", "") != "flowed":
        return text
    return re.sub(r"(?<!^--) \n(?=[^>\n])", " ", text, flags=re.MULTILINE)


def _described(part: MIMEPart) -> str:
    name = " ".join((part.get_filename() or "without a name").split())
    return f"{name} ({part.get_content_type()}, {len(content(part)):,} bytes)"
