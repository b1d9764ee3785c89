"""Splits an RTF file into tokens: control words, characters, group marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\\(?:(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|'(?P<hex>[0-9A-Fa-f]{2})"
    r"|(?P<escaped>[\\{}])|(?P<sign>[^A-Za-z]))|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
# Windows' code pages by the number that a font's character set has in RTF
CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
SIGNS = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "tab": " ",
    "line": "\n",
    "lbr": "\n",
    "softline": " ",
    "nestcell": " ",
    "nestrow": "\n",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "~": "\xa0",
    "_": "-",
    "-": "\xad",
}
PARAGRAPH_ENDS = {"par", "sect", "page", "column", "\n", "\r"}


@dataclass(frozen=True, slots=True)
class RtfToken:
    """A brace, a control word or sign with its number, or bytes of text."""

    word: str = ""
    number: int | None = None
    text: bytes = b""


def tokens(data: bytes) -> Iterator[RtfToken]:
    """Yield the tokens in order; what was put in as raw bytes is passed over."""
    source = data.decode("latin-1")  # a byte is a character: what it means is found out later
    at = 0
    while match := _TOKEN.search(source, at):
        at = match.end()
        if match["word"]:
            number = int(match["number"]) if match["number"] else None
            if match["word"] == "bin":
                at += max(0, number or 0)
            else:
                yield RtfToken(match["word"], number)
        elif match["hex"]:
            yield RtfToken(text=bytes.fromhex(match["hex"]))
        elif text := match["text"] or match["escaped"]:
            yield RtfToken(text=text.encode("latin-1"))
        else:
            yield RtfToken(match["brace"] or match["sign"])
