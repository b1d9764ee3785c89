"""Exports of a MediaWiki: which pages are articles, and what their markup says."""

from __future__ import annotations

import bz2
from time import thread_time

import pytest

from reader.importers.markup.wikitext import blocks
from reader.model.article import Article, Role, Source
from tests.documents import wires
from tests.documents.archive_documents import MARKET
from tests.documents.text_documents import AUTHOR, DATE
from tests.importers.archive_contents import contents


def plain(wikitext: str) -> list[str]:
    return [block.text for block in blocks(wikitext)]


def test_pages_of_the_main_namespace_are_articles_with_their_newest_text() -> None:
    found = contents(bz2.compress(wires.export().encode()), "wiki.mediawiki.bz2")
    assert list(found) == ["1", "4"]
    market = found["4"]
    assert isinstance(market, Article)
    assert market.text.startswith(f"{MARKET[0]}\n\nMarket is The fish market of Skerrow")
    assert market.source == Source(
        AUTHOR,
        f"{DATE}T09:30:00Z",
        "https://wiki.harbour.example/wiki/Fish_market_moves_to_the_old_quay",
    )


def test_a_page_is_found_by_its_title_too() -> None:
    data = wires.export().encode()
    assert list(contents(data, "wiki.mediawiki", start=MARKET[0])) == ["4"]
    assert list(contents(data, "wiki.mediawiki", start="4")) == ["4"]


def test_lists_of_sources_are_left_out_and_kept() -> None:
    ferry = contents(wires.export().encode(), "wiki.mediawiki")["1"]
    assert isinstance(ferry, Article)
    assert [part.text for part in ferry.removed] == ["References", "Harbour"]
    assert "Harbour" not in ferry.text.splitlines()[-1]


@pytest.mark.parametrize(
    ("wikitext", "text"),
    [
        ("The ''ferry'' of '''[[Hulm (isle)|Hulm]]''' is [[late]].", "The ferry of Hulm is late."),
        ("It is late<ref name=a>No [[x]].</ref>, they say<ref name=a />.", "It is late, they say."),
        ("It sails {{convert|5|km}} in {{lang|no|dag}}.", "It sails 5 km in dag."),
        ("It sails {{frac|1|2}} as fast.{{citation needed|date=May}}", "It sails […] as fast."),
        ("See [https://h.example the board] and [https://h.example].", "See the board and ."),
        ("[[File:Quay.jpg|thumb|The [[quay]] at noon.]]It sails.", "It sails."),
        ("[[Category:Ferries]]It sails.[[de:Fähre]]", "It sails."),
        ("The delay <math>x_1</math> is long.", "The delay […] is long."),
        ("One<br/>two &amp; three<!-- four -->.", "One two & three."),
        ("{| class=x\n| {{a|b}} || c\n|}\nIt sails.", "It sails."),
        ("{{Infobox\n| a = [[b|{{c}}]]\n}}\nIt sails.", "It sails."),
        ("__NOTOC__\nIt sails\nagain.", "It sails again."),
        ("It {{never closed and [[nor this.", "It {{never closed and [[nor this."),
        ("A }} and a ]] stay.", "A }} and a ]] stay."),
        ("[[:Category:Ferries]] has all.", "Category:Ferries has all."),
    ],
)  # fmt: skip
def test_markup_becomes_what_a_reader_sees(wikitext: str, text: str) -> None:
    assert plain(wikitext) == [text]


def test_headings_lists_and_paragraphs_are_told_apart() -> None:
    found = blocks("It sails.\n== Why ==\n* dock\n*# ferry\n\nAgain.\n=== Deep ===\nIt is late.")
    assert [(block.text, block.role, block.level) for block in found] == [
        ("It sails.", Role.PARAGRAPH, 0), ("Why", Role.HEADLINE, 2), ("dock", Role.LIST_ITEM, 0),
        ("ferry", Role.LIST_ITEM, 0), ("Again.", Role.PARAGRAPH, 0), ("Deep", Role.HEADLINE, 3),
        ("It is late.", Role.PARAGRAPH, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "piece", ["{{", "[[", "<ref>", "<!--", "<math", "'''''", "[http://", "=", "<a", "{|", "|"]
)
def test_markup_that_is_never_closed_takes_no_longer_than_other_text(piece: str) -> None:
    start = thread_time()
    plain(piece * 50_000)
    plain(f"{piece} x " * 20_000)
    assert thread_time() - start < 5
