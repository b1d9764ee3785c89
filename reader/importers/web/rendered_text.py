"""Make a page's elements hold the text that a browser shows of them.

Browsers put the marks around quotations, show what web components hold, and readers look past
the numbers of notes; the text of the elements alone has none of that.
"""

from __future__ import annotations

import lxml.html

_SHADOW = ("shadowrootmode", "shadowroot", "shadowmode")  # the standard's, older ones', Chromium's
_NOTE_ROLES = frozenset(("doc-noteref", "doc-backlink"))
# the classes that programs give to the number of a note, and to the way back from it
_SIGNS = frozenset(
    "footnote-anchor footnote-back footnote-backref footnote-number footnote-ref "  # noqa: SIM905
    "sdfootnoteanc sdfootnotesym sdendnoteanc sdendnotesym".split()
)
_MARKS = (("“", "”"), ("‘", "’"))


def render(page: lxml.html.HtmlElement) -> None:
    """Change `page` so that its text is what a person sees."""
    for template in list(page.iter("template")):
        if any(name in template.attrib for name in _SHADOW):
            _open_shadow_root(template)
    for element in list(page.iter("a", "sup", "span", "del")):
        if element.tag == "del" or _is_sign(element) or _is_page_number(element):
            element.drop_tree()
    for quotation in page.iter("q"):
        depth = sum(1 for _ in quotation.iterancestors("q"))
        opening, closing = _MARKS[depth % 2]
        quotation.text = opening + (quotation.text or "")
        if len(quotation):
            quotation[-1].tail = (quotation[-1].tail or "") + closing
        else:
            quotation.text += closing


def _is_sign(element: lxml.html.HtmlElement) -> bool:
    """Say whether this is the bare number of a note, or an arrow back from it.

    A number in brackets is set off from the words, and people quote it along: it stays.
    """
    if "[" in element.text_content():
        return False
    is_note = element.get("role") in _NOTE_ROLES or element.get("epub:type") == "noteref"
    return is_note or not _SIGNS.isdisjoint(element.get("class", "").split())


def _is_page_number(element: lxml.html.HtmlElement) -> bool:
    """Say whether this is where a page of the printed book begins."""
    return bool(element.get("role") == "doc-pagebreak" or element.get("epub:type") == "pagebreak")


def _open_shadow_root(template: lxml.html.HtmlElement) -> None:
    """Put what a web component shows in its place: its own text, the page's in its slots."""
    host = template.getparent()
    if host is None:
        return
    slots = {slot.get("name", ""): slot for slot in reversed(list(template.iter("slot")))}
    for child in [c for c in host if c is not template]:
        slot = slots.get(child.get("slot", "") if isinstance(child.tag, str) else "")
        if slot is None:
            child.drop_tree() if isinstance(child.tag, str) else host.remove(child)
        else:
            slot.append(child)
    slot = slots.get("")
    if slot is not None:
        slot.text = (host.text or "") + (template.tail or "") + (slot.text or "")
    host.text, template.tail = None, None
    template.drop_tag()
