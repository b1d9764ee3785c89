"""Web archives with a list of pages, as py-wacz writes them."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reader.importers import load
from reader.model.article import Article
from reader.model.article_id import ArticleId
from tests.documents.site import NOTE
from tests.documents.web_archives import ADDRESS
from tests.importers.archive_contents import contents, texts

WACZ = Path(__file__).parent.parent / "documents" / "py_wacz.wacz"


def changed(**members: bytes | None) -> bytes:
    """Return the archive with other members; one without bytes is left out."""
    stream = BytesIO()
    with zipfile.ZipFile(WACZ) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            short = info.filename.rpartition("/")[2].partition(".")[0]
            data = members.get(short, old.read(info))
            if data is not None:
                new.writestr(info.filename, data)
    return stream.getvalue()


def test_the_pages_of_the_list_are_read_by_the_index_and_one_by_its_text() -> None:
    found = contents(WACZ.read_bytes(), "site.wacz")
    articles = [part for part in found.values() if isinstance(part, Article)]
    assert list(found) == ["1", "2", "3"]
    assert [article.title for article in articles] == [
        "The plain ferry is late",
        "The deflate ferry is late",
        "Lost",
    ]
    assert articles[0].source.link == f"{ADDRESS}/plain"
    assert articles[2].text == NOTE


def test_a_page_is_found_by_its_number_and_its_address() -> None:
    assert load(ArticleId(WACZ, "2")).title == "The deflate ferry is late"
    found = load(ArticleId(WACZ, f"{ADDRESS}/deflate"))
    assert found.id == ArticleId(WACZ, "2")


def test_without_a_list_all_pages_of_the_archives_are_read() -> None:
    found = contents(changed(pages=None), "site.wacz")
    assert len(found) == 4
    assert all(name.startswith("archive/site.warc.gz/") for name in found)
    last = list(found)[-1]
    assert list(contents(changed(pages=None), "site.wacz", start=last)) == [last]


def test_without_an_index_only_texts_of_the_list_are_there() -> None:
    found = texts(contents(changed(index=None), "site.wacz"))
    assert found["1"] == (
        "[site.wacz#1 has no page in the archive that can be read: https://harbour.example/plain.]"
    )
    assert found["3"] == NOTE.strip()


@pytest.mark.parametrize(
    "entry",
    [
        {"offset": "x"},
        {"offset": "-5"},
        {"offset": "99999999999"},
        {"filename": "../../etc/passwd"},
        {"filename": 7},
        {"length": "0"},
        {"status": "404"},
    ],
)
def test_an_index_that_leads_astray_costs_that_page_only(entry: dict[str, object]) -> None:
    line = {
        "url": f"{ADDRESS}/plain", "mime": "text/html", "status": "200", "length": "635",
        "offset": "882", "filename": "site.warc.gz", **entry,
    }  # fmt: skip
    index = b"x 20240312100000 " + json.dumps(line).encode()
    import gzip

    found = texts(contents(changed(index=gzip.compress(index)), "site.wacz"))
    assert found["1"].startswith("[site.wacz#1 has no page in the archive")
    assert found["3"] == NOTE.strip()
