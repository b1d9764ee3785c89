"""What was copied elsewhere becomes a file, and then an article like every other.

A file, because all that a person does with an article (decide, come back, have it open again
tomorrow) is kept by where it is and what it says.
"""

from __future__ import annotations

import os
import re
from itertools import count
from pathlib import Path

from reader.system.atomic_file import read_whole, write_whole

SELECTION = "<!--StartFragment-->"  # what clipboards write around the part that was selected
_END = "<!--EndFragment-->"
_STRUCTURE = re.compile(r"<(?:p|h[1-6]|li|blockquote|br|div|td)\b", re.IGNORECASE)
_UNFIT = re.compile(r"[^\w’' -]+")
_LONGEST_NAME = 48
_LONGEST_TITLE = 150  # characters of a line that may be a headline
_NO_TITLE_ENDS = (".", ",", ";", ":", ".”", ",”", '."', ',"')
_UNTITLED = "Pasted text"


def stored_text(text: str, html: str, folder: Path) -> Path:
    """Write what is on a clipboard into a file in `folder`, and return its path.

    The page is taken where it says more than the text. The same words are not kept twice. Raises
    `OSError` where the file cannot be written.
    """
    suffix, content = ".txt", text
    if _STRUCTURE.search(html):
        suffix, content = ".html", html
        if SELECTION not in html:
            content = f"<html>{SELECTION}{html}{_END}</html>"
    data = content.encode("utf-8", "replace")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = _name(text)
    for number in count(1):
        path = folder / f"{name}{f' {number}' if number > 1 else ''}{suffix}"
        if not os.path.lexists(path):
            write_whole(path, data, private=True)
            break
        if _holds(path, data):
            break
    return path


def _holds(path: Path, data: bytes) -> bool:
    try:
        return read_whole(path, largest=len(data)) == data
    except OSError:  # what is there is no file, or a longer one
        return False


def _name(text: str) -> str:
    """Return the title of `text` as a file's name, where its first line looks like one.

    The beginning of a sentence is no name: a part of an article may begin in the middle of a word.
    """
    line = text.strip().partition("\n")[0].strip()
    if line[:1].islower() or line.endswith(_NO_TITLE_ENDS) or len(line) > _LONGEST_TITLE:
        return _UNTITLED
    words = " ".join(_UNFIT.sub(" ", line).split())
    if len(words) > _LONGEST_NAME:
        words = words[:_LONGEST_NAME].rpartition(" ")[0] or words[:_LONGEST_NAME]
    return words.strip(" '’-") or _UNTITLED
