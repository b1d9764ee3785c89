"""Documents that are written by hand, as flat OpenDocument, for LibreOffice to convert."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

RUNNING_HEADER = "The Skerrow Observer"
FOOTNOTE = "Minutes of the harbour board, 14 March 2023."
DELETED, INSERTED, COMMENT = "for ever", "until May", "Ask the board about this."

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
    ]
)


def _document(body: str, *, styles: str = "", columns: str = "", head: str = "") -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>The ferry</dc:title></office:meta>
<office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties
 fo:text-align="justify" fo:hyphenation-ladder-count="no-limit"/><style:text-properties
 fo:font-size="10pt" fo:language="en" fo:country="GB" fo:hyphenate="true"
 fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>
<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-indent="0.5cm"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:parent-style-name="Standard" style:default-outline-level="1"><style:text-properties
 fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="8pt"/></style:style>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/>
{styles}</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="14.8cm"
 fo:page-height="21cm" fo:margin="1cm"/><style:header-style/><style:footer-style/>
</style:page-layout>
<style:style style:name="Columns" style:family="section"><style:section-properties>{columns}
</style:section-properties></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
{head}</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
"""


def two_columns(paragraphs: Sequence[str]) -> str:
    """Return the sample as a newspaper sets it: a header, two columns, words cut, a footnote."""
    first, headline, opening, *others = map(escape, paragraphs)
    note = (
        '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1'
        '</text:note-citation><text:note-body><text:p text:style-name="Footnote">'
        f"{FOOTNOTE}</text:p></text:note-body></text:note>"
    )
    text = "".join(f'<text:p text:style-name="Body">{p}</text:p>' for p in others)
    return _document(
        f'<text:p>{first}</text:p><text:h text:style-name="Heading_20_1" text:outline-level="1">'
        f'{headline}</text:h><text:section text:style-name="Columns" text:name="Columns">'
        f"<text:p>{opening}{note}</text:p>{text}</text:section>",
        columns='<style:columns fo:column-count="2" fo:column-gap="0.7cm"/>',
        head=f"<style:header><text:p>{RUNNING_HEADER}</text:p></style:header><style:footer>"
        "<text:p>Page <text:page-number/></text:p></style:footer>",
    )


def tracked_changes() -> str:
    """Return a short text with a word replaced, a comment, a list, a quotation and a table."""
    who = "<office:change-info><dc:creator>Ann Lee</dc:creator><dc:date>2023-03-16T10:00:00"
    who += "</dc:date></office:change-info>"
    rows = "".join(
        f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>"
        for row in [("Month", "Crossings"), ("April", "12"), ("May", "48")]
    )
    return _document(
        f'<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>{who}'
        f"<text:p>{DELETED}</text:p></text:deletion></text:changed-region>"
        f'<text:changed-region text:id="c2"><text:insertion>{who}</text:insertion>'
        "</text:changed-region></text:tracked-changes>"
        '<text:h text:style-name="Heading_20_1" text:outline-level="1">The ferry sails again'
        "</text:h>"
        '<text:p>The ferry was out of service <text:change text:change-id="c1"/>'
        f'<text:change-start text:change-id="c2"/>{INSERTED}<text:change-end text:change-id="c2"/>'
        ", the board said.<office:annotation><dc:creator>Per</dc:creator>"
        f"<text:p>{COMMENT}</text:p>"
        '</office:annotation></text:p><text:p text:style-name="Quotations">We have waited.</text:p>'
        "<text:list><text:list-item><text:p>the fog</text:p></text:list-item><text:list-item>"
        "<text:p>the tea</text:p></text:list-item></text:list>"
        f'<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>{rows}'
        "</table:table><text:p>That is all.</text:p>",
    )


def _cell(text: str) -> str:
    return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"
