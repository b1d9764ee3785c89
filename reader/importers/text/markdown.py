"""Imports Markdown, by way of HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import UnreadableFile
from reader.importers.article_builder import ArticleBuilder
from reader.importers.text.decoding import decode, normalised
from reader.importers.web.page_blocks import blocks, levels, parsed
from reader.model.article import Article, Removed, Source

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_FRONT_MATTER = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<lines>.*?\n)(?P=fence)[ \t]*(?:\n|$)", re.S
)
_DEEPEST = 100  # levels; a list in a list is two
_CONTAINERS = "blockquote_open", "list_item_open", "footnote_open"
_ENTRY = re.compile(r"""^(\w+)\s*[:=]\s*["']?(.*?)["']?\s*$""", re.MULTILINE)


def prepare() -> None:
    """Import what `load` needs, before nothing can be opened any more."""
    _renderer()


def load(data: bytes, path: Path | None) -> Article:
    """Read a file of Markdown: CommonMark with tables and footnotes.

    HTML in it is text with tags, no more.
    """
    name = str(path or "Standard input")
    text = normalised(decode(data, name))
    removed = []
    said: dict[str, str] = {}
    if front := _FRONT_MATTER.match(text):
        text = text[front.end() :]
        removed.append(Removed(front["lines"].strip(), "the file's front matter"))
        said = {name.lower(): value for name, value in _ENTRY.findall(front["lines"])}
    builder = ArticleBuilder()
    found = list(blocks(parsed(_rendered(text, name), name)))
    for block, level in zip(found, levels(found), strict=True):
        builder.add(block.text, block.role, level=level, number=block.number)
    link = said.get("link") or said.get("url") or said.get("source", "")
    source = Source(said.get("author", ""), said.get("date", ""), link)
    return builder.article(said.get("title", ""), path=path, removed=removed, source=source)


def _rendered(text: str, name: str) -> str:
    markdown = _renderer()
    environment: dict[str, Any] = {}
    tokens = markdown.parse(text, environment)
    if any(t.level >= _DEEPEST - 1 and t.type in _CONTAINERS for t in tokens):
        # what stands in it was left out, and half an article is none
        raise UnreadableFile(f"{name} is nested too deeply to be read; save it as text instead.")
    page = markdown.renderer.render(tokens, markdown.options, environment)
    return f"<html><body>{page}</body></html>"


def _renderer() -> MarkdownIt:
    from markdown_it import MarkdownIt  # 40 ms that other files need not pay
    from mdit_py_plugins.footnote import footnote_plugin

    # the preset stops at 20 levels and says nothing of what it leaves out
    markdown = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    markdown.use(footnote_plugin)
    markdown.add_render_rule("image", _words_for_image)
    for sign in ("footnote_ref", "footnote_anchor"):  # numbers and arrows that lead to and fro
        markdown.add_render_rule(sign, _nothing)
    return markdown


def _words_for_image(
    renderer: Any, tokens: Sequence[Any], index: int, options: Any, environment: Any
) -> str:
    alt = renderer.renderInlineAsText(tokens[index].children or [], options, environment)
    return escape(alt)


def _nothing(*_: Any) -> str:
    return ""
