"""What is packed with gzip is read as what is in it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from reader.errors import UnreadableFile
from reader.importers import article_of

PAGE = b"<html><body><h1>Late</h1><p>The ferry is late.</p></body></html>"


def test_the_ending_before_the_last_says_what_it_is() -> None:
    article = article_of(gzip.compress(b"# Late\n\nThe *ferry* is late."), Path("ferry.md.gz"))
    assert article.text == "Late\n\nThe ferry is late."
    assert article.path == Path("ferry.md.gz")


@pytest.mark.parametrize("name", ["page.html.gz", "page.gz", "page.txt", "page"])
def test_packed_content_decides_as_well(name: str) -> None:
    assert article_of(gzip.compress(PAGE), Path(name)).text == "Late\n\nThe ferry is late."


@pytest.mark.parametrize(
    "data",
    [gzip.compress(PAGE)[:-12], b"\x1f\x8b nonsense"],
    ids=["cut short", "nonsense"],  # the bytes hold the second of packing
)
def test_a_damaged_archive_is_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"^page\.gz is damaged and cannot be unpacked; .+\.$"):
        article_of(data, Path("page.gz"))


def test_a_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(b" " * 60_000_000)
    with pytest.raises(UnreadableFile, match=r"^page\.gz unpacks to more than can be read; .+\.$"):
        article_of(bomb, Path("page.gz"))
