#!/usr/bin/env bash
# markdown-it-py leaves out what a list nests deeper than `maxNesting`, and says nothing of it.
#
# Guess from memory, before it was tried: "CommonMark knows no limit of depth. What is nested deeper
#   than the option `maxNesting` is kept as plain text, or raises."
# Behaviour: its words are in no token and not in the page; nothing is raised, warned or logged. The
#   preset "commonmark" allows 20 levels, and a list in a list takes two.
# Output seen (markdown-it-py 3.0.0, Python 3.11, November 2026), of 15 items, each in the one before:
#   items that come out: 0 1 2 3 4 5 6 7 8
#
# Needs: python3 with venv.
# Ends with 0 while all of that is so, with 1 when something is otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check markdown-it-py==3.0.0
"$work/venv/bin/python" - <<'PYTHON'
import sys
import warnings

from markdown_it import MarkdownIt

warnings.simplefilter("error")
text = "".join(f"{'  ' * depth}- item{depth}.\n" for depth in range(15))
page = MarkdownIt("commonmark").render(text)
kept = [depth for depth in range(15) if f"item{depth}." in page]
print("items that come out:", *kept)
sys.exit(kept != list(range(9)))
PYTHON
