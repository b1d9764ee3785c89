"""Records of texts, one on each line."""

from __future__ import annotations

import gzip
import json

import pytest

from reader.importers.archives.text_fields import TextFields
from reader.model.article import Article, Source
from tests.importers.archive_contents import contents, texts

FERRY = {
    "title": "Late again",
    "text": "The ferry is late.\n\nNobody knows why.",
    "url": "https://harbour.example/ferry",
    "authors": ["Ann Lee", "Bo Ray"],
    "date_publish": "2024-03-12",
}


def written(*records: object) -> bytes:
    return "".join(f"{json.dumps(record)}\n" for record in records).encode()


def test_each_line_is_an_article_with_its_number_and_its_data() -> None:
    found = contents(written(FERRY, {"Body": "It sails again."}), "news.jsonl")
    ferry, again = found["1"], found["2"]
    assert isinstance(ferry, Article)
    assert isinstance(again, Article)
    assert (ferry.title, ferry.text) == ("Late again", FERRY["text"])
    assert ferry.source == Source("Ann Lee, Bo Ray", "2024-03-12", "https://harbour.example/ferry")
    assert again.text == "It sails again."


def test_lines_that_are_none_are_counted_and_said() -> None:
    data = b'{"text": "One."}\n\n{"text": \n[1]\n{"title": "No"}\n\xff\n{"text": ["A.", "B."]}'
    found = texts(contents(data, "news.jsonl"))
    assert list(found) == ["1", "3", "4", "5", "6", "7"]
    assert found["3"] == "[news.jsonl#3 is no JSON, or a part of it is missing.]"
    assert "news.jsonl#5 has no text under text or body or content" in found["5"]
    assert found["7"] == "A.\n\nB."


def test_keys_can_be_named_and_lead_into_records() -> None:
    fields = TextFields.parse("text=data.story, title=head,text=extra")
    record = {"data": {"Story": "It is late."}, "HEAD": "Ferry", "text": "No.", "extra": "Nor."}
    (article,) = contents(written(record), "news.jsonl", fields=fields).values()
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("Ferry", "It is late.")


@pytest.mark.parametrize("words", ["", "text", "text=", "story=body", "text=a,,title=b"])
def test_fields_that_are_none_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match="says no field"):
        TextFields.parse(words)


def test_a_packed_file_a_mark_and_half_a_pair_do_no_harm() -> None:
    data = b'\xef\xbb\xbf{"text": "half \\ud83d of it"}\n'
    assert texts(contents(gzip.compress(data), "news.jsonl.gz")) == {"1": "half \ud83d of it"}


def test_a_line_that_is_too_long_is_refused_and_the_next_one_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in ("json_lines", "unpacking"):
        monkeypatch.setattr(f"reader.importers.archives.{module}.LARGEST_FILE", 1000)
    data = written({"text": "long " * 1000}, {"text": "Short."})
    found = texts(contents(data, "news.jsonl"))
    assert found == {"1": "[news.jsonl#1 is larger than 0 MB.]", "2": "Short."}


def test_reading_can_begin_at_a_line() -> None:
    data = written(*({"text": f"Number {n}."} for n in range(1, 5)))
    assert texts(contents(data, "n.jsonl", start="3")) == {"3": "Number 3.", "4": "Number 4."}
