"""Reads MediaWiki's markup: paragraphs, headings and lists, without templates, tables and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from reader.importers.markup.xml_walk import FORMULA
from reader.model.article import Role

_TOKENS = re.compile(r"\{\{|\}\}|\{\||\|\}|\[\[|\]\]")
_CLOSES = {"}}": "{{", "|}": "{|", "]]": "[["}
_OUTSIDE = re.compile(r"(?i)\s*:?\s*(?:file|image|media|category|[a-z]{2,3}|simple)\s*:")
_ITEM = re.compile(r"[*#:;]+[ \t]*")
_LINK = re.compile(r"\[(?:https?:|ftp:|mailto:)?//[^\s\[\]]*[ \t]*([^\[\]]*)\]")
_QUOTES = re.compile(r"'{2,5}")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_BREAK = re.compile(r"<br[ /]*>", re.IGNORECASE)
_DEEPEST = 100  # templates in templates
_SWITCH = re.compile(r"__[A-Z]+__")
_PAIRS = (
    ("<!--", "-->", ""),
    ("<math", "</math>", FORMULA),
    ("<gallery", "</gallery>", ""),
    ("<timeline", "</timeline>", ""),
    ("<syntaxhighlight", "</syntaxhighlight>", ""),
    ("<source", "</source>", ""),
)
# templates whose words a reader sees, and which of their parameters these are
_SHOWN = {"lang": -1, "nowrap": 1, "nobr": 1, "small": 1, "abbr": 1, "ill": 1, "em": 1, "angbr": 1}
_MEASURES = ("convert", "cvt")
_UNSEEN = re.compile(
    r"(?i)(?:cite\b|citation|sfn|efn|refn|r$|rp$|cn$|fact$|dead link|clarify|when$|who$|which$"
    r"|by whom|use \w+ (?:dates|english)|short description|infobox|main$|see also|further|about$"
    r"|for$|redirect|hatnote|failed verification|better source|original research|page needed"
    r"|anchor)"
)
_SOURCES = re.compile(
    r"(?i)references|external links|further reading|notes|bibliography|see also|citations|sources"
)


@dataclass(frozen=True, slots=True)
class WikiBlock:
    """A paragraph of a page. `is_source` is of a list of sources and links at its end."""

    text: str
    role: Role
    level: int = 0
    is_source: bool = False


def blocks(wikitext: str) -> Iterator[WikiBlock]:
    """Yield the paragraphs of a page in their order."""
    for opening, closing, instead in _PAIRS:
        wikitext = _without(wikitext, opening, closing, instead)
    words = _unnested(_without_notes(wikitext))
    is_source = False
    lines: list[str] = []
    for line in [*words.split("\n"), ""]:
        (level, title), item = _heading(line), _ITEM.match(line)
        if line.strip() and not level and not item and not line.startswith("----"):
            lines.append(line)
            continue
        if text := _plain(" ".join(lines)):
            yield WikiBlock(text, Role.PARAGRAPH, is_source=is_source)
        lines.clear()
        if level and (text := _plain(title)):
            is_source = _SOURCES.fullmatch(text) is not None or (is_source and level > 2)
            yield WikiBlock(text, Role.HEADLINE, max(2, level), is_source)
        elif item and (text := _plain(line[item.end() :])):
            yield WikiBlock(text, Role.LIST_ITEM, is_source=is_source)


def _heading(line: str) -> tuple[int, str]:
    """Return the level and the words of a heading; the level is 0 where a line is none."""
    line = line.strip(" \t")
    title = line.strip("=")
    before = line.index(title) if title else 0
    level = min(before, len(line) - before - len(title), 6)
    return (level, title) if level > 0 else (0, "")


def _without(text: str, opening: str, closing: str, instead: str) -> str:
    """Replace what stands between two signs; one that is never closed stays."""
    pieces, at = [], 0
    lower = text.lower()
    if len(lower) != len(text):  # of a few letters the small form is longer
        lower = text
    while (start := lower.find(opening, at)) >= 0:
        end = lower.find(closing, start)
        if end < 0:
            break
        pieces += [text[at:start], instead]
        at = end + len(closing)
    return "".join([*pieces, text[at:]])


def _without_notes(text: str) -> str:
    """Leave out notes: `<ref>…</ref>`, and `<ref name=… />` that only refers to one."""
    pieces, at = [], 0
    last = text.rfind("</ref>")
    while (start := text.find("<ref", at)) >= 0:
        tag_end = text.find(">", start)
        if tag_end < 0:
            break
        pieces.append(text[at:start])
        if text[start + 4 : start + 5] not in (" ", ">", "/", "\n"):  # <references>
            at = tag_end + 1
            continue
        if text[tag_end - 1] == "/":
            at = tag_end + 1
            continue
        is_closed = tag_end < last
        at = text.index("</ref>", tag_end) + len("</ref>") if is_closed else tag_end + 1
    return "".join([*pieces, text[at:]])


def _unnested(text: str) -> str:
    """Put in the place of templates, tables and links what a reader sees of them."""
    stack: list[tuple[str, list[str]]] = [("", [])]
    at = 0
    for token in _TOKENS.finditer(text):
        stack[-1][1].append(text[at : token.start()])
        at = token.end()
        sign = token[0]
        if sign not in _CLOSES and len(stack) < _DEEPEST:
            stack.append((sign, []))
        elif _CLOSES.get(sign) == stack[-1][0]:
            opening, inside = stack.pop()
            stack[-1][1].append(_seen(opening, "".join(inside)))
        else:
            stack[-1][1].append(sign)
    stack[-1][1].append(text[at:])
    # those that are left were never closed
    return "".join(piece for opening, inside in stack for piece in (opening, *inside))


def _seen(opening: str, inside: str) -> str:
    if opening == "{|":
        return ""
    if opening == "[[":
        if _OUTSIDE.match(inside) and not inside.startswith(":"):
            return ""
        target, is_named, words = inside.partition("|")
        return words if is_named else target.lstrip(":")
    name, *given = inside.split("|")
    name = name.strip()
    if name.lower() in _MEASURES and len(given) > 1:
        return " ".join(part.strip() for part in given[:2])
    if (place := _SHOWN.get(name.lower())) is not None and given:
        return given[min(place, len(given)) - 1 if place > 0 else place]
    if "\n" in inside or _UNSEEN.match(name):
        return ""
    return FORMULA


def _plain(text: str) -> str:
    """Return words without markup of single ones."""
    text = _LINK.sub(r"\1", _BREAK.sub(" ", text))
    text = _SWITCH.sub("", _TAG.sub("", _QUOTES.sub("", text)))
    words = re.sub(r"[ \t]+", " ", unescape(text)).strip()
    return "" if words.replace(FORMULA, "").strip() == "" else words
