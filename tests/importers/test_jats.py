"""Scholarly articles in JATS: reading order; captions, notes and formulas out of the sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import UnreadableFile
from reader.importers import load
from reader.importers.markup import jats
from reader.model.article import Article, Role, Source

HEAD = """<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.3//EN" "J.dtd">
<article article-type="research-article" xmlns:xlink="http://www.w3.org/1999/xlink">"""
META = """<front><journal-meta><journal-title>Harbours</journal-title></journal-meta><article-meta>
<article-id pub-id-type="doi">10.1/f</article-id><title-group><article-title>Late
<italic>ferries</italic></article-title></title-group><contrib-group>
<contrib contrib-type="author"><name><surname>Lee</surname><given-names>Ann</given-names></name>
</contrib><contrib contrib-type="editor"><name><surname>No</surname></name></contrib>
<contrib contrib-type="author"><collab>The Quay Group</collab></contrib></contrib-group>
<pub-date><year>2024</year></pub-date>
<pub-date pub-type="epub"><day>2</day><month>3</month><year>2024</year></pub-date>
<abstract><title>Abstract</title><p>It is late.</p></abstract></article-meta></front>"""


def article(body: str, back: str = "", meta: str = META) -> Article:
    written = f"{HEAD}{meta}<body>{body}</body><back>{back}</back></article>"
    return jats.load(written.encode(), Path("ferry.xml"))


def shown(made: Article) -> list[tuple[Role, str]]:
    return [(p.role, p.text(made)) for p in made.paragraphs][3:]  # title, heading, abstract


def test_title_abstract_and_sections_stand_in_reading_order_with_their_levels() -> None:
    made = article(
        "<p>First.</p><sec><title>One</title><p>Second.</p><sec><title>Deep</title>"
        "<p>Third.</p></sec></sec>",
        "<ack><title>Thanks</title><p>To the board.</p></ack>",
    )
    assert [(p.text(made), p.level) for p in made.paragraphs] == [
        ("Late ferries", 1), ("Abstract", 2), ("It is late.", 0), ("First.", 0), ("One", 2),
        ("Second.", 0), ("Deep", 3), ("Third.", 0), ("Thanks", 2), ("To the board.", 0),
    ]  # fmt: skip
    assert made.source == Source("Ann Lee, The Quay Group", "2024-03-02", "https://doi.org/10.1/f")


def test_a_formula_in_a_sentence_is_an_omission_and_one_by_itself_is_left_out() -> None:
    made = article(
        "<p>The delay <inline-formula><tex-math>x_1</tex-math></inline-formula> is given by "
        "<disp-formula><label>(1)</label>x = y</disp-formula> where y is long.</p>"
        "<disp-formula>E = m</disp-formula>"
    )
    assert shown(made) == [
        (Role.PARAGRAPH, "The delay […] is given by […] where y is long."),
    ]
    assert [part.why for part in made.removed] == ["a formula"] * 3


def test_captions_and_tables_stand_behind_the_paragraph_that_they_float_in() -> None:
    made = article(
        '<p>As <xref ref-type="fig">Fig. 1</xref> shows,<fig><label>Figure 1.</label><caption>'
        "<title>The quay.</title><p>At noon.</p></caption><graphic/></fig> it is late.</p>"
        "<table-wrap><label>Table 1</label><caption><p>Sailings.</p></caption><table><tr><th>May"
        "</th><td>12</td></tr></table></table-wrap>"
    )
    assert shown(made) == [
        (Role.PARAGRAPH, "As Fig. 1 shows, it is late."),
        (Role.FIGURE, "Figure 1. The quay. At noon."),
        (Role.FIGURE, "Table 1 Sailings."),
        (Role.TABLE, "May\t12"),
    ]


def test_notes_stand_at_the_end_and_their_numbers_nowhere() -> None:
    made = article(
        '<p>It is late<xref ref-type="fn" rid="n1">1</xref>, they say<sup><xref ref-type="bibr">'
        '2</xref>,<xref ref-type="bibr">3</xref></sup> [<xref ref-type="bibr">4</xref>].'
        "<fn><p>Not always.</p></fn></p><p>On.</p>",
        '<fn-group><fn id="n1"><label>1</label><p>By noon.</p></fn></fn-group>'
        "<ref-list><ref><mixed-citation>Lee 2020</mixed-citation></ref></ref-list>",
    )
    assert shown(made) == [
        (Role.PARAGRAPH, "It is late, they say [4]."),
        (Role.PARAGRAPH, "On."),
        (Role.LIST_ITEM, "Not always."),
        (Role.LIST_ITEM, "By noon."),
    ]
    assert [(part.text, part.why) for part in made.removed] == [("Lee 2020", "the list of sources")]


def test_a_list_or_a_quotation_parts_the_paragraph_around_it() -> None:
    made = article(
        '<p>Two things: <list list-type="order"><list-item><p>dock,</p><p>dry</p></list-item>'
        "<list-item><p>ferry</p></list-item></list> and more.</p>"
        "<disp-quote><p>We lost everything.</p></disp-quote>"
    )
    assert shown(made) == [
        (Role.PARAGRAPH, "Two things:"), (Role.LIST_ITEM, "dock,"), (Role.LIST_ITEM, "dry"),
        (Role.LIST_ITEM, "ferry"), (Role.PARAGRAPH, "and more."),
        (Role.QUOTATION, "We lost everything."),
    ]  # fmt: skip
    assert [p.number for p in made.paragraphs if p.role is Role.LIST_ITEM] == [1, 0, 2]


def test_invisible_signs_stay_and_line_ends_are_blanks() -> None:
    made = article("<p>A\xa0ferry\n   of pas\u200bsengers.</p>")
    assert shown(made) == [(Role.PARAGRAPH, "A\xa0ferry of pas\u200bsengers.")]


def test_it_is_known_by_its_content_and_a_piece_of_a_page_is_none(tmp_path: Path) -> None:
    path = tmp_path / "ferry.xml"
    path.write_text(f"{HEAD}{META}<body><p>It sails.</p></body></article>", encoding="utf-16")
    assert load(path).title == "Late ferries"
    assert not jats.recognise(b"<article class='story'><p>It sails.</p></article>")


def test_nothing_that_a_file_names_is_fetched_and_no_entity_grows(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    bomb = (
        f'<!DOCTYPE article PUBLIC "JATS" "x" [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">'
        f'<!ENTITY s SYSTEM "{secret.as_uri()}">]><article dtd-version="1"><front/>'
        "<body><p>It is &b;&s; late&nbsp;again.</p></body></article>"
    )
    made = jats.load(bomb.encode(), Path("ferry.xml"))
    assert made.text == "It is late\xa0again."


@pytest.mark.parametrize("data", [b"<article dtd-version='1'>", b"<article dtd-version='1'/>"])
def test_a_file_without_an_article_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"is damaged|but not its text"):
        jats.load(data, None)
