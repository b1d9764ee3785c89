"""News in NewsML-G2, alone and several in a message."""

from __future__ import annotations

import pytest

from reader.errors import UnreadableFile
from reader.importers.markup import newsml
from reader.model.article import Article, Source
from tests.documents import wires
from tests.documents.archive_documents import MARKET
from tests.documents.text_documents import AUTHOR, DATE, LINK
from tests.importers.archive_contents import contents

PLAIN = f'<inlineData contenttype="text/plain">{MARKET[1]}</inlineData>'
NITF = f'<inlineXML contenttype="application/nitf+xml">{wires.nitf()}</inlineXML>'


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (wires.page("Ferry", "It is late.", "It sails."), "Ferry\n\nIt is late.\n\nIt sails."),
        (PLAIN, f"Ferry\n\n{MARKET[1]}"),
        (NITF, "Skerrow ferry to sail again in May, harbour board says\n\nLocal News"),
        (f"<inlineXML/>{PLAIN}", "Ferry\n\nThe fish market"),
    ],
)
def test_news_are_read_in_the_first_form_that_has_words(content: str, words: str) -> None:
    made = newsml.load(wires.item(content, title="Ferry").encode(), None)
    assert made.text.startswith(words)
    assert made.source == Source(AUTHOR, DATE, LINK)


def test_an_item_without_words_says_so() -> None:
    picture = wires.item('<remoteContent href="quay.jpg"/>', title="A picture")
    with pytest.raises(UnreadableFile, match="a picture or a video may have come that way"):
        newsml.load(picture.encode(), None)


def test_a_message_holds_an_article_for_each_item_with_words() -> None:
    data = wires.message().encode()
    found = contents(data, "wire.newsmessage")
    assert list(found) == ["1", "2", "4"]
    assert all(isinstance(part, Article) and part.title for part in found.values())
    assert list(contents(data, "wire.newsmessage", start="4")) == ["4"]


def test_a_message_that_is_cut_off_says_so_after_what_can_be_read() -> None:
    data = wires.message().encode()
    found = contents(data[: data.rindex(b"<newsItem")], "wire.newsmessage")
    assert list(found) == ["1", "2", ""]
    assert str(found[""]).startswith("wire.newsmessage is damaged: nothing can be read after")
