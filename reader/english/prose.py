"""Tells prose from code, commands, formulas and data dumps."""

from __future__ import annotations

import re

# Signs that sentences do not have: options, variables, assignments, paths, brackets of programs.
_SIGN = re.compile(
    r"[{}=|\\~^]|\$(?!\d)|<(?!/?[a-z]+>)|(?<!\w)>|::|->|:=|\w\(\)|\w_\w|^_|^\[?--?\w|^[#%][^\W\d]*$"
    r"|^/\w|\w/\w+/|;$|^\[[A-Z]{2,}|^(?:\d[a-f]|[a-f]\d)$|\w\[\w*\]|^\*\w*$|^\(\w\)\w"
)
_SHELL = re.compile(r"[$#%>] ?[a-z./][\w./-]*(?: |\Z)")
_DECLARATION = re.compile(r"(?:int|void|char|const|static|unsigned|struct|def|func|fn|var|let)\b")
MOST_SIGNS = 0.25  # the share of a paragraph's words that may have one
_FEW = 3  # signs: fewer say nothing
ENOUGH = 2_000  # code points: what begins as prose is prose
_LONG_COMMAND = 30  # words


def is_prose(text: str) -> bool:
    """Say whether `text` is made of sentences, as far as its signs tell.

    Nothing can be said about the grammar of a command line, a program or a hex dump.
    """
    tokens = text[:ENOUGH].split()
    signs = sum(1 for token in tokens if _SIGN.search(token))
    if not signs:
        return True
    if _DECLARATION.match(text) or (len(tokens) < _LONG_COMMAND and _SHELL.match(text)):
        return False
    if 2 * signs >= len(tokens):
        return False
    return signs < _FEW or signs <= MOST_SIGNS * len(tokens)
