"""News in NITF."""

from __future__ import annotations

from reader.importers.markup import nitf
from reader.model.article import Article, Role, Source
from tests.documents import wires
from tests.documents.text_documents import AUTHOR, DATE


def shown(made: Article) -> list[tuple[Role, str]]:
    return [(p.role, p.text(made)) for p in made.paragraphs]


def test_headline_text_and_captions_are_read_and_notes_to_editors_are_not() -> None:
    made = nitf.load(wires.nitf().encode(), None)
    roles = [role for role, _ in shown(made)]
    assert roles[0] is Role.HEADLINE
    assert shown(made)[-1] == (Role.FIGURE, "The quay of Skerrow.")
    assert made.source == Source(AUTHOR, DATE)
    assert {part.why for part in made.removed} == {
        "a note to the editors",
        "the dateline",
        "the tagline",
    }


def test_lists_quotations_tables_and_second_headlines() -> None:
    body = (
        "<hl2>Why</hl2><bq><block><p>We lost.</p></block></bq><ul><li>dock</li><li>ferry</li></ul>"
        "<table><tr><td>May</td><td>12</td></tr></table><p>It <em>sails</em>.</p>"
    )
    made = nitf.load(
        f"<nitf><body><body.head><hedline><hl1>Late</hl1><hl2>Again</hl2></hedline></body.head>"
        f"<body.content>{body}</body.content></body></nitf>".encode(),
        None,
    )
    assert shown(made) == [
        (Role.HEADLINE, "Late"), (Role.HEADLINE, "Again"), (Role.HEADLINE, "Why"),
        (Role.QUOTATION, "We lost."), (Role.LIST_ITEM, "dock"), (Role.LIST_ITEM, "ferry"),
        (Role.TABLE, "May\t12"), (Role.PARAGRAPH, "It sails."),
    ]  # fmt: skip
