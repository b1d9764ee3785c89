"""Reads the author, date and address of a web page."""

from __future__ import annotations

import copy
import logging
from urllib.parse import urlsplit

import lxml.html

from reader.model.article import Source


def source_of(page: lxml.html.HtmlElement, link: str = "") -> Source:
    """Return what trafilatura finds in the page's own data; a `link` that is known is better."""
    from trafilatura import extract_metadata  # 0.1 s that other files need not pay

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    # not extensive: that looks for dates in the sentences too, and compiles the months of all
    # languages for it, which took six seconds of a broken page
    try:
        about = extract_metadata(copy.deepcopy(page), default_url=link or None, extensive=False)
    except ValueError:  # it cannot move text that has control characters
        return Source(link=link if _is_web(link) else "")
    return Source(
        author=about.author or "",
        date=about.date or "",
        link=next((url for url in (link, about.url or "") if _is_web(url)), ""),
    )


def _is_web(link: str) -> bool:
    """Say whether a person can be shown `link` as a place on the web: no script, no file."""
    try:
        return urlsplit(link).scheme in ("http", "https")
    except ValueError:
        return False
