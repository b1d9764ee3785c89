"""What stands in boxes of its own arrives with the article, and furniture does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.importers.web.html import load
from reader.model.article import Article, Role

TITLE = "Lighthouse to be sold after a century"
TEXT = [
    "The lighthouse at Stroma Head will be sold in the autumn, the trust that owns it said on"
    " Friday, because it can no longer pay for the paint.",
    "Two families have lived in the keepers’ cottages since the light was made automatic, and both"
    " of them were told of the sale by letter on the same morning.",
    "“We knew that something was coming, since nobody had mended the road for two winters,” said"
    " Elspeth Groat, whose father kept the light for thirty years.",
    "The trust would not name a price. It said that the light itself would go on, whoever buys the"
    " tower, and that a right of way along the cliff would be kept.",
]
LEAD = "The light will go on shining, but nobody will live below it."
LAST = "The sale begins in September and ends when somebody pays."


def page(body: str) -> Article:
    html = (
        f"<html><head><title>{TITLE}</title></head><body>"
        "<nav><ul><li><a href='/'>Home</a></li></ul></nav>"
        f"{body}<footer><p>© The Stroma Post. All rights reserved.</p></footer></body></html>"
    )
    return load(html.encode(), Path("page.html"))


def shown(article: Article) -> list[str]:
    return [p.text(article) for p in article.paragraphs]


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("name", ["lead", "intro", "standfirst", "summary", "x-7f2"])
@pytest.mark.parametrize("is_inside", [True, False])
def test_a_lead_in_a_box_of_its_own_arrives(name: str, is_inside: bool) -> None:
    lead = f'<div class="{name}"><p>{LEAD}</p></div>'
    head = f"<h1>{TITLE}</h1>"
    body = f'<div class="text">{paragraphs(TEXT)}</div>'
    inside, outside = (head + lead, "") if is_inside else ("", head + lead)
    article = page(f"<main>{outside}<article>{inside}{body}</article></main>")
    assert shown(article) == [TITLE, LEAD, *TEXT]


@pytest.mark.parametrize("tag", ["p", "h2"])
def test_the_article_s_own_header_is_no_header_of_the_page(tag: str) -> None:
    header = f"<header><h1>{TITLE}</h1><{tag}>{LEAD}</{tag}></header>"
    article = page(f"<article>{header}{paragraphs(TEXT)}</article>")
    assert shown(article) == [TITLE, LEAD, *TEXT]


def test_what_a_site_says_of_itself_is_not_its_article() -> None:
    about = paragraphs([f"{text} We have written of it before." for text in TEXT * 2])
    short = paragraphs([LEAD, LAST])
    article = page(f"<header>{about}</header><div><h1>{TITLE}</h1>{short}</div>")
    assert shown(article) == [TITLE, LEAD, LAST]


def test_a_last_paragraph_in_a_box_of_its_own_arrives() -> None:
    body = f"<div>{paragraphs(TEXT)}</div><div><p>{LAST}</p></div>"
    assert shown(page(f"<article><h1>{TITLE}</h1>{body}</article>"))[-1] == LAST


@pytest.mark.parametrize(
    "box",
    [
        '<div class="newsletter-signup"><p>Sign up and never miss a story of ours again.</p></div>',
        '<div class="c-related__list"><p>Another lighthouse was sold two years ago.</p></div>',
        '<ul id="shareBar"><li>Share this story with all your friends.</li></ul>',
        "<div><div>Advertisement</div><p>Buy a boat before the summer ends.</p></div>",
        "<aside><p>The tower was built in 1911 and painted ten times.</p></aside>",
        "<div><p><a href='/more'>Read more about the other lighthouses.</a></p></div>",
    ],
)
def test_a_box_that_does_not_belong_there_stays_out(box: str) -> None:
    body = paragraphs(TEXT[:2]) + box + paragraphs(TEXT[2:])
    assert shown(page(f"<article><h1>{TITLE}</h1>{body}</article>")) == [TITLE, *TEXT]


def test_a_story_stays_whatever_its_box_is_called() -> None:
    body = f'<div class="widget sidebar-left">{paragraphs(TEXT)}</div>'
    assert shown(page(f"<h1>{TITLE}</h1>{body}")) == [TITLE, *TEXT]


def test_a_closed_accordion_is_read_with_its_headings() -> None:
    parts = "".join(
        f"<h3><button aria-expanded='false'>Part {n}</button></h3><div hidden><p>{text}</p></div>"
        for n, text in enumerate(TEXT[1:3])
    )
    body = paragraphs(TEXT[:1]) + parts + paragraphs(TEXT[3:])
    article = page(f"<article><h1>{TITLE}</h1>{body}</article>")
    assert shown(article) == [TITLE, TEXT[0], "Part 0", TEXT[1], "Part 1", TEXT[2], TEXT[3]]


def test_a_list_of_links_that_a_sentence_announces_is_read() -> None:
    links = "<ul><li><a href='/a'>The survey</a></li><li><a href='/b'>The letter</a></li></ul>"
    intro = "<p>These papers can be read in the library at Stroma:</p>"
    body = paragraphs(TEXT[:2]) + intro + links + paragraphs(TEXT[2:])
    article = page(f"<article><h1>{TITLE}</h1>{body}</article>")
    items = [p.text(article) for p in article.paragraphs if p.role is Role.LIST_ITEM]
    assert items == ["The survey", "The letter"]


def test_a_list_in_typed_text_is_a_list() -> None:
    typed = f"FOR RELEASE\n\n{TEXT[0]}\n\n{TEXT[1]}\n\n  * a survey\n  * a vote\n\n{LAST}"
    article = page(f"<pre>{typed}</pre>")
    assert shown(article) == ["FOR RELEASE", TEXT[0], TEXT[1], "a survey", "a vote", LAST]
    assert [p.role for p in article.paragraphs][3:5] == [Role.LIST_ITEM] * 2


@pytest.mark.parametrize("name", ["credit", "caption__source", "photoByline"])
def test_a_caption_is_a_caption_by_its_name_and_its_credit_stands_apart(name: str) -> None:
    picture = (
        '<div class="photo"><span class="imgCaption">The tower in May.'
        f'<span class="{name}">Ann Muir</span></span></div>'
    )
    article = page(f"<article><h1>{TITLE}</h1>{TEXT[0]}{picture}{paragraphs(TEXT[1:])}</article>")
    captions = [p.text(article) for p in article.paragraphs if p.role is Role.FIGURE]
    assert captions == ["The tower in May.\nAnn Muir"]


def test_the_caption_of_a_table_is_read() -> None:
    table = (
        "<table><caption>Ships by year</caption><tr><td>2020</td><td>14</td></tr>"
        "<tr><td>2021</td><td>9</td></tr></table>"
    )
    article = page(f"<article><h1>{TITLE}</h1>{TEXT[0]}{table}{paragraphs(TEXT[1:])}</article>")
    assert "Ships by year" in shown(article)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("He said <q>we lost <q>all</q></q> and left.", "He said “we lost ‘all’” and left."),
        ("It is old<del>new</del> and dry.", "It is old and dry."),
        ("So he thought<a class='footnote-anchor'>1</a>, as then.", "So he thought, as then."),
        ("So he thought<a role='doc-noteref' href='#1'>1</a>.", "So he thought."),
        ("So he thought<sup class='reference'>[1]</sup>.", "So he thought[1]."),
        ("The co\u00adoperation of the gov\u00adernment.", "The cooperation of the government."),
    ],
)  # fmt: skip
def test_a_passage_reads_as_a_browser_shows_it(html: str, text: str) -> None:
    assert text in shown(page(f"<article><h1>{TITLE}</h1>{paragraphs([html, *TEXT])}</article>"))


@pytest.mark.parametrize("name", ["shadowrootmode", "shadowmode"])
def test_what_a_web_component_shows_is_read(name: str) -> None:
    shadow = f'<template {name}="open"><p>{TEXT[0]}</p><slot></slot><p>{TEXT[2]}</p></template>'
    body = f"<story-text>{shadow}<p>{TEXT[1]}</p></story-text>"
    assert shown(page(f"<h1>{TITLE}</h1>{body}")) == [TITLE, *TEXT[:3]]


def test_a_template_that_no_component_shows_is_not_read() -> None:
    article = page(f"<h1>{TITLE}</h1>{paragraphs(TEXT)}<template><p>{LAST}</p></template>")
    assert LAST not in shown(article)


def test_the_shortest_sentences_arrive_where_they_are_set_as_the_others_are() -> None:
    texts = [TEXT[0], "“Let me think.”", TEXT[1], "“Fine.”", TEXT[2], "The tide turned.", TEXT[3]]
    set_apart = "".join(
        f'<div style="margin: 1em 0"><div><span>{text}</span></div></div>' for text in texts
    )
    article = page(f'<h1>{TITLE}</h1><div class="chapter">{set_apart}</div>')
    assert shown(article) == [TITLE, *texts]
