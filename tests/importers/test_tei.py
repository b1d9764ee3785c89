"""Texts in TEI, as GROBID makes them of papers."""

from __future__ import annotations

from pathlib import Path

from reader.importers.markup import tei
from reader.model.article import Article, Role, Source

# the form of what GROBID 0.8 writes; the words are ours
GROBID = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xml:space="preserve" xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader xml:lang="en"><fileDesc><titleStmt><title level="a" type="main">Late ferries</title>
</titleStmt><publicationStmt><publisher/><date type="published" when="2024-03-02">2 March</date>
</publicationStmt><sourceDesc><biblStruct><analytic>
<author role="corresp"><persName><forename type="first">Ann</forename><surname>Lee</surname>
</persName><affiliation><orgName>Quay</orgName></affiliation></author>
<author><persName><forename>Bo</forename><forename type="middle">X</forename><surname>Ray</surname>
</persName></author><title level="a" type="main">Late ferries</title></analytic>
<idno type="DOI">10.1/f</idno></biblStruct></sourceDesc></fileDesc>
<profileDesc><abstract><div><p><s>It is late.</s> <s>Why?</s></p></div></abstract></profileDesc>
</teiHeader><text xml:lang="en"><body>
<div><head n="1">Introduction</head><p><s>It is late <ref type="bibr" target="#b0">[1]</ref>, they
say<ref type="bibr" target="#b1">2</ref>.</s> <s>See <ref type="figure">Fig. 1</ref>.</s></p>
<formula xml:id="formula_0">x = y<label>(1)</label></formula><p>where y is long.</p></div>
<figure xml:id="fig_0"><head>Figure 1 .</head><label>1</label><figDesc>Figure 1. The quay.</figDesc>
</figure><figure type="table" xml:id="tab_0"><head>Table 1</head><label>1</label>
<figDesc>Sailings.</figDesc><table><row><cell>May</cell><cell>12</cell></row></table></figure>
<note place="foot" n="1">By the board.</note></body>
<back><div type="acknowledgement"><div><head>Thanks</head><p>To the board.</p></div></div>
<div type="references"><listBibl><biblStruct><monogr><title>Old ferries</title></monogr>
</biblStruct></listBibl></div></back></text></TEI>"""


def shown(made: Article) -> list[tuple[Role, str]]:
    return [(p.role, p.text(made)) for p in made.paragraphs]


def test_a_paper_of_grobid_is_read_in_order() -> None:
    made = tei.load(GROBID.encode(), Path("paper.tei.xml"))
    assert shown(made) == [
        (Role.HEADLINE, "Late ferries"),
        (Role.PARAGRAPH, "It is late. Why?"),
        (Role.HEADLINE, "Introduction"),
        (Role.PARAGRAPH, "It is late [1], they say. See Fig. 1."),
        (Role.PARAGRAPH, "where y is long."),
        (Role.FIGURE, "Figure 1 . Figure 1. The quay."),
        (Role.FIGURE, "Table 1 Sailings."),
        (Role.TABLE, "May\t12"),
        (Role.HEADLINE, "Thanks"),
        (Role.PARAGRAPH, "To the board."),
        (Role.LIST_ITEM, "By the board."),
    ]
    assert made.source == Source("Ann Lee, Bo X Ray", "2024-03-02", "https://doi.org/10.1/f")
    assert {part.why for part in made.removed} == {"a formula", "the list of sources"}


def test_a_quotation_is_one_by_itself_and_words_within_a_sentence() -> None:
    body = "<quote><p>We lost.</p></quote><p>He said <quote>no</quote> to it.</p>"
    made = tei.load(f"<TEI><text><body>{body}</body></text></TEI>".encode(), None)
    assert shown(made) == [
        (Role.QUOTATION, "We lost."),
        (Role.PARAGRAPH, "He said no to it."),
    ]
