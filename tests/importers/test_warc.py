"""Web archives as wget and warcio write them: which records are articles, and what breaks them."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from reader.importers import archive_in, load, load_parts
from reader.importers.archives.http_payload import TooLarge, decoded
from reader.importers.archives.warc import recognise
from reader.model.article import Article
from reader.model.article_id import ArticleId
from tests.documents.site import NOTE, STORIES
from tests.documents.web_archives import ADDRESS, crawled
from tests.importers.archive_contents import contents, texts

DOCUMENTS = Path(__file__).parent.parent / "documents"
WGET, WARCIO = DOCUMENTS / "wget.warc.gz", DOCUMENTS / "warcio.warc"
TITLES = ["front", "chunked", "gzip", "deflate", "plain", "plain"]


def titles(found: dict[str, Article | str]) -> list[str]:
    return [part.title if isinstance(part, Article) else part for part in found.values()]


def links(found: dict[str, Article | str]) -> list[str]:
    return [part.source.link for part in found.values() if isinstance(part, Article)]


def test_pages_are_read_however_they_were_sent_and_nothing_else() -> None:
    found = contents(WGET.read_bytes(), "wget.warc.gz")
    assert titles(found) == [*(f"The {name} ferry is late" for name in TITLES), "note.txt"]
    assert all("the café is open" in text for text in list(texts(found).values())[:-1])
    assert all(link.startswith("http://127.0.0.1:") for link in links(found))


@pytest.mark.skipif(shutil.which("wget") is None, reason="there is no wget here")
@pytest.mark.parametrize("option", ["--no-warc-compression", "--warc-cdx", "--compression=auto"])
def test_what_wget_crawls_here_is_read(option: str, tmp_path: Path) -> None:
    path = crawled(tmp_path, option)
    found = contents(path.read_bytes(), path.name)
    expected = {f"The {name} ferry is late" for name in ("front", *STORIES)}
    assert set(titles(found)) == {*expected, "note.txt"}


def test_only_records_with_a_page_or_a_text_are_articles() -> None:
    found = contents(WARCIO.read_bytes(), "warcio.warc")
    assert links(found) == [f"{ADDRESS}/{name}" for name in ("deflate", "plain", "note.txt", "2")]
    assert list(texts(found).values())[-2:] == [NOTE.strip()] * 2


def test_a_part_is_called_by_its_byte_and_found_by_its_address_as_well() -> None:
    whole = list(contents(WGET.read_bytes(), "wget.warc.gz"))
    data = WGET.read_bytes()
    for name in whole:
        assert data[int(name) :].startswith(b"\x1f\x8b")
        assert next(iter(contents(data, "wget.warc.gz", start=name))) == name
    assert contents(data, "wget.warc.gz", start="814") == {}
    note = load(ArticleId(WARCIO, f"{ADDRESS}/note.txt"))
    assert note.text == NOTE
    assert note.part.isdecimal()


def test_records_that_were_packed_together_have_names_of_their_own() -> None:
    data = gzip.compress(WARCIO.read_bytes())
    found = contents(data, "site.warc.gz")
    assert len(found) == 4
    last = list(found)[-1]
    assert list(contents(data, "site.warc.gz", start=last)) == [last]


@pytest.mark.parametrize("damage", ["noise", "cut", "garbage", "signature"])
def test_a_broken_member_is_said_and_those_behind_it_are_read(damage: str) -> None:
    data = WGET.read_bytes()
    names = [int(name) for name in contents(data, "wget.warc.gz")]
    at, end = names[2], names[3]
    broken = {
        "noise": data[: at + 200] + b"\xaa" * 100 + data[at + 300 :],
        "cut": data[: at + 300] + data[end:],
        "garbage": data[:at] + b"no record at all" + data[at:],
        "signature": data[:at] + b"\0\0\0" + data[at + 3 :],
    }[damage]
    found = contents(broken, "wget.warc.gz")
    said = [part for part in found.values() if isinstance(part, str)]
    read = len(found) - len(said)
    assert read == len(names) - (damage != "garbage")
    assert said
    assert all("is damaged" in sentence or "cut off" in sentence for sentence in said)


def test_an_archive_that_ends_in_the_middle_of_a_page_says_so() -> None:
    data = WARCIO.read_bytes()
    at = data.index(b"The plain ferry is late, and nobody")
    found = contents(data[:at], "warcio.warc")
    (plain,) = [part for part in found.values() if isinstance(part, str)]
    assert plain == "warcio.warc#1420 is cut off: the rest of it is missing."


def test_what_stands_before_the_first_record_is_said_too() -> None:
    found = contents(b"junk\n" * 3 + WARCIO.read_bytes(), "warcio.warc")
    first, *others = texts(found).values()
    assert first == "[warcio.warc is damaged at its beginning, up to byte 311.]"
    assert len(others) == 4


def test_it_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    assert recognise(b"WARC/1.1\r\n", ".txt")
    odd = tmp_path / "crawl.bin"
    odd.write_bytes(WGET.read_bytes())
    kind = archive_in(odd)
    assert kind is not None
    assert kind.suffixes == (".warc",)


def test_it_is_read_in_the_sandbox_as_here() -> None:
    parts = list(load_parts(WGET))
    here = contents(WGET.read_bytes(), "wget.warc.gz")
    assert [part.id.part for part in parts] == list(here)
    assert [part.text for part in parts if isinstance(part, Article)] == [
        part.text for part in here.values() if isinstance(part, Article)
    ]


@pytest.mark.parametrize(
    ("transfer", "encoding"),
    [("chunked", ""), ("", "gzip"), ("", "x-gzip"), ("", "deflate"), ("", "br"), ("", "zstd"),
     ("chunked", "gzip, br"), ("identity", "identity"), ("", "none, what")],
)  # fmt: skip
def test_a_body_that_was_decoded_when_it_was_stored_is_taken_as_it_is(
    transfer: str, encoding: str
) -> None:
    body = b"<p>The ferry is late.</p>"
    assert decoded(body, transfer=transfer, encoding=encoding) == body


def test_a_bomb_in_a_body_is_refused() -> None:
    with pytest.raises(TooLarge):
        decoded(gzip.compress(b" " * 50_000_001), transfer="", encoding="gzip")


def test_brotli_is_unpacked() -> None:
    brotli = pytest.importorskip("brotli")
    body = b"The ferry is late. " * 20
    assert decoded(brotli.compress(body), transfer="", encoding="br") == body


def test_of_a_packed_body_that_was_cut_off_the_part_that_is_there_is_read() -> None:
    packed = gzip.compress("".join(f"Ferry {n} is late. " for n in range(999)).encode())
    assert decoded(packed[:-500], transfer="", encoding="gzip").startswith(b"Ferry 0 is late.")
