"""Tables of texts: each row is an article."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from reader.importers.archives.text_fields import TextFields
from reader.model.article import Article, Source
from tests.importers.archive_contents import contents, texts

ROWS = [
    ["Title", "Text", "Author"],
    ["Late again", "The ferry is late; “why”, nobody knows.\n\nIt sails.", "Ann Lee"],
    [],
    ["", "", "Bo Ray"],
    ["Soon", "It sails\tagain.", ""],
]


def written(delimiter: str = ",") -> str:
    stream = StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(ROWS)
    return stream.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_each_row_is_an_article_with_its_number(delimiter: str, encoding: str) -> None:
    found = contents(written(delimiter).encode(encoding), "news.csv")
    late = found["1"]
    assert isinstance(late, Article)
    assert (late.title, late.text.replace("\r", "")) == ("Late again", ROWS[1][1])
    assert late.source == Source("Ann Lee")
    assert texts(found)["3"] == "[news.csv#3 has no text in its column.]"
    assert texts(found)["4"] == "It sails\tagain."


def test_a_table_without_a_column_of_texts_says_how_to_name_it() -> None:
    found = texts(contents(b"story,head\r\nIt sails.,Ferry\r\n", "news.csv"))
    assert "news.csv has no column text or body" in found[""]
    named = TextFields.parse("text=story,title=head")
    (article,) = contents(b"story,head\r\nIt sails.,Ferry\r\n", "news.csv", fields=named).values()
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("Ferry", "It sails.")


def test_a_quotation_mark_that_is_never_closed_costs_what_follows_it() -> None:
    found = texts(contents(b'text\n"One.\nTwo.\n', "news.csv"))
    assert found == {"1": "One.\nTwo."} or list(found) == ["1"]


def test_a_field_that_is_too_long_is_refused_and_the_next_row_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.importers.archives.csv_table.LARGEST_FILE", 1000)
    found = texts(contents(f"text\n{'long ' * 1000}\nShort.\n".encode(), "news.csv"))
    csv.field_size_limit(131_072)
    assert "a field is larger than" in found["1"]
    assert "Short." in found.values()


def test_reading_can_begin_at_a_row() -> None:
    assert list(contents(written().encode(), "news.csv", start="3")) == ["3", "4"]
