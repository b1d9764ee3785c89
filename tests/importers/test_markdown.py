"""Markdown: what it says, without its signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import UnreadableFile
from reader.importers import article_of
from reader.importers.sandbox.client import load_in_sandbox
from reader.importers.text.markdown import load
from reader.model.article import Article, Role, Source

TEXT = """---
title: "Night ferry"
date: 2020-02-01
---
# The *night* ferry

The ferry left at
six [with forty](https://example.org) passengers & ![a pier](pier.png) `crew < 9`.

- first
- second
  1. inner

> We heard
> the bell.

| year | lost |
|------|------|
| 2018 | 2    |

```
tea  = "hot"
    biscuits
```

<div onclick="alert(1)">raw words</div><script>alert(1)</script>

## Tea

It was "good" &mdash; they said.

Share this article
"""


def loaded(text: str) -> Article:
    return article_of(text.encode(), Path("notes/ferry.md"))


def test_markup_becomes_roles_and_words() -> None:
    article = loaded(TEXT)
    assert [(p.role, p.level, p.text(article)) for p in article.paragraphs] == [
        (Role.HEADLINE, 1, "The night ferry"),
        (Role.PARAGRAPH, 0, "The ferry left at six with forty passengers & a pier crew < 9."),
        (Role.LIST_ITEM, 0, "first"),
        (Role.LIST_ITEM, 0, "second"),
        (Role.LIST_ITEM, 0, "inner"),
        (Role.QUOTATION, 0, "We heard the bell."),
        (Role.TABLE, 0, "year\tlost\n2018\t2"),
        (Role.PARAGRAPH, 0, 'tea  = "hot"\n    biscuits'),
        (Role.PARAGRAPH, 0, "raw words"),
        (Role.HEADLINE, 2, "Tea"),
        (Role.PARAGRAPH, 0, 'It was "good" — they said.'),
        (Role.BOILERPLATE, 0, "Share this article"),
    ]


def test_front_matter_is_removed_and_kept() -> None:
    article = loaded(TEXT)
    assert [r.why for r in article.removed] == ["the file's front matter"]
    assert "2020-02-01" in article.removed[0].text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (TEXT, "The night ferry"),
        ('---\ntitle: "Night ferry"\n---\nIt left.', "Night ferry"),
        ("+++\ntitle = 'Night ferry'\n+++\nIt left.", "Night ferry"),
        ("It left.\n\n---\n\nIt came.", "ferry"),
    ],
)
def test_the_title_is_the_headline_else_the_front_matter_else_the_file(
    text: str, title: str
) -> None:
    assert loaded(text).title == title


def test_lists_in_lists_are_read_to_the_depth_that_people_write() -> None:
    text = "".join(f"{'  ' * depth}- item {depth}\n" for depth in range(30))
    assert "item 29" in loaded(text).text


def test_hostile_nesting_is_refused_not_read_in_half() -> None:
    with pytest.raises(UnreadableFile, match="nested too deeply"):
        loaded("It left.\n\n" + "<div>" * 5000 + "It came.\n")


NESTED = {
    "lists": "".join(f"{' ' * (2 * depth)}- item\n" for depth in range(4000)),
    "quotations": "".join(f"{'>' * depth} word\n" for depth in range(1, 6000)),
    "backticks": " ".join("`" * length for length in range(1, 4000)),
}


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED)
def test_what_takes_for_ever_is_given_up_with_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableFile, match=r"ferry\.md takes longer than 1 seconds to read"):
        load_in_sandbox(
            "reader.importers.text.markdown", text.encode(), Path("ferry.md"), seconds=1
        )


def test_a_stop_is_heard_while_it_takes_for_ever() -> None:
    text = NESTED["lists"].encode()
    with pytest.raises(UnreadableFile, match="was not read to its end"):
        article_of(text, Path("ferry.md"), cancelled=lambda: True)


@pytest.mark.parametrize("text", ["> " * 101 + "word", NESTED["lists"][:200_000]])
def test_what_is_nested_deeper_than_is_read_is_refused_not_left_out(text: str) -> None:
    with pytest.raises(UnreadableFile, match="nested too deeply"):
        loaded(f"The ferry left.\n\n{text}")
    assert "word" in loaded("> " * 98 + "word").text


def test_footnotes_stand_at_the_end_and_their_numbers_are_gone() -> None:
    article = loaded(
        "The ferry sank[^1] at noon.^[Or so.]\n\n[^1]: Says the *log*.\n\nIt was raised."
    )
    assert [(p.role, p.text(article)) for p in article.paragraphs] == [
        (Role.PARAGRAPH, "The ferry sank at noon."),
        (Role.PARAGRAPH, "It was raised."),
        (Role.LIST_ITEM, "Says the log."),
        (Role.LIST_ITEM, "Or so."),
    ]


def test_the_front_matter_says_who_wrote_it_when_and_where_it_stands() -> None:
    front = '---\nauthor: "Ann Lee"\ndate: 2023-03-16\nurl: https://harbour.example/a\n---\n'
    assert loaded(f"{front}It left.").source == Source(
        "Ann Lee", "2023-03-16", "https://harbour.example/a"
    )


def test_the_items_of_a_numbered_list_know_their_numbers() -> None:
    text = "Before.\n\n9. fog\n\n   more fog\n10. sea\n    - foam\n11. tea\n\nBetween.\n\n1. end\n"
    article = load(text.encode(), None)
    assert [(p.number, p.text(article)) for p in article.paragraphs] == [
        (0, "Before."),
        (9, "fog"),
        (0, "more fog"),
        (10, "sea"),
        (0, "foam"),
        (11, "tea"),
        (0, "Between."),
        (1, "end"),
    ]
    assert loaded(text).paragraphs == article.paragraphs  # it comes from another process
