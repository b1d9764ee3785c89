"""Safe parsing of XML, and the name of a file's root element."""

from __future__ import annotations

import re
from html import unescape

import lxml.etree

from reader.errors import UnreadableFile
from reader.importers.office.zip_package import Element, tag

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
