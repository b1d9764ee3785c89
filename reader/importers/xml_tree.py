"""Safe parsing of XML, and what its readers ask of a tree; names count without namespaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import TypeAlias

import lxml.etree

from reader.errors import UnreadableFile

Element: TypeAlias = lxml.etree._Element
_NO_WORDS = ("instrText", "delInstrText", "creator", "date")  # fields, and who commented when
_PROLOG = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s|<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>)*"
    rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)",
    re.DOTALL,
)
_BLANKS = re.compile(r"[ \t\r\n]+")
_LONGEST_HEAD = 2000  # bytes in which the root begins


def root_name(head: bytes) -> str:
    """Return the name of the element that a file begins with; empty where it is no XML."""
    found = _PROLOG.match(head.replace(b"\0", b"")[:_LONGEST_HEAD])  # zeros: it may be UTF-16
    return found[1].decode("ascii", "replace") if found else ""


def parsed_xml(data: bytes, name: str) -> Element:
    """Return the root of a file; nothing that it names is fetched, and no entity replaced.

    Raises `UnreadableFile` about `name` where it is broken.
    """
    parser = lxml.etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return lxml.etree.fromstring(data, parser)
    except (lxml.etree.LxmlError, ValueError):
        raise UnreadableFile(
            f"{name} is damaged and cannot be read. Try saving it again from the original program."
        ) from None


def tag(element: Element) -> str:
    """Return an element's name without its namespace, of which "strict" files have others."""
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def attribute(element: Element | None, name: str) -> str:
    """Return an attribute by its name without a namespace, or nothing."""
    if element is None:
        return ""
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")


def child(element: Element | None, *names: str) -> Element | None:
    """Return the element at the end of a path of names, or None."""
    for name in names:
        if element is None:
            return None
        element = next((e for e in element if tag(e) == name), None)
    return element


def all_of(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the elements of a name, at any depth, in order."""
    return element.iter(f"{{*}}{name}") if element is not None else iter(())


def whole(written: str, otherwise: int) -> int:
    """Return a number of a few digits; no list or level needs more, and hostile files have them."""
    return int(written) if written.isdecimal() and len(written) < 7 else otherwise


def is_element(node: Element) -> bool:
    """Say whether a node is an element, and no entity that stands for a sign."""
    return isinstance(node.tag, str)


def sign_of(entity: Element) -> str:
    """Return the sign that an entity has by its name in HTML; what a file defines is not read."""
    sign = unescape(entity.text or "")
    return "" if sign.startswith("&") else sign


def descendant(element: Element | None, *path: str) -> Element | None:
    """Return the first element at the end of a path, each step at any depth; None without one."""
    for name in path:
        if element is None:
            return None
        element = next(
            (e for e in element.iter(f"{{*}}{name}") if e is not element and tag(e) == name), None
        )
    return element


def one_line(text: str) -> str:
    """Return words with a blank in the place of each run of them; other signs stay."""
    return _BLANKS.sub(" ", text).strip()


def text_in(element: Element | None) -> str:
    """Return all words of an element on one line."""
    return one_line("".join(element.itertext())) if element is not None else ""


def plain(root: Element | None, paragraph: str = "p") -> str:
    """Return all words of a part, a blank between its paragraphs."""
    pieces = []
    walk = lxml.etree.iterwalk(root, ("start", "end")) if root is not None else ()
    for event, element in walk:
        if event == "end":
            pieces.append((element is not root and element.tail) or "")
        elif tag(element) not in _NO_WORDS:
            pieces.append(" " if tag(element) == paragraph else "")
            pieces.append(element.text or "")
    return " ".join("".join(pieces).split())


def words(root: Element | None, *names: str) -> str:
    """Return the text of the first element that has one of these names, the first name first."""
    for name in names:
        for element in all_of(root, name):
            if text := " ".join("".join(element.itertext()).split()):
                return text
    return ""
