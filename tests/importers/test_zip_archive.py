"""A ZIP archive of articles: what is an article in it, and what it must not do."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reader.model.article import Article
from tests.importers.archive_contents import contents, texts

DOCUMENTS = Path(__file__).parent.parent / "documents"
FERRY = "The ferry is late."


def zipped(members: dict[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_each_file_with_an_articles_suffix_is_an_article_in_the_archives_order() -> None:
    data = zipped(
        {
            "b.txt": FERRY,
            "a/page.html": f"<html><body><p>{FERRY}</p></body></html>",
            "a/": b"",
            "photo.jpg": b"\xff\xd8\xff",
            "__MACOSX/._b.txt": b"\0\5",
            ".hidden/c.txt": "No.",
            "a/late.MD": "# Late\n\nThe *ferry*.",
        }
    )
    found = texts(contents(data, "news.zip"))
    assert list(found) == ["b.txt", "a/page.html", "a/late.MD"]
    assert found["b.txt"] == found["a/page.html"] == FERRY


def test_documents_of_every_kind_are_read_in_it() -> None:
    files = sorted(DOCUMENTS.glob("pandoc.*"))
    found = contents(zipped({path.name: path.read_bytes() for path in files}), "news.zip")
    assert len(found) == len(files) > 4
    titles = {part.title for part in found.values() if isinstance(part, Article)}
    assert titles == {"Skerrow ferry to sail again in May, harbour board says"}


def test_a_name_that_leads_out_of_the_archive_is_a_name_like_others() -> None:
    found = contents(zipped({"../../etc/ferry.txt": FERRY, "quay#1.txt": FERRY}), "news.zip")
    titles = [part.title for part in found.values() if isinstance(part, Article)]
    assert list(found) == ["../../etc/ferry.txt", "quay#1.txt"]
    assert titles == ["ferry", "quay#1"]


def test_reading_can_begin_at_a_part() -> None:
    data = zipped({"a.txt": "A.", "b.txt": "B.", "c.txt": "C."})
    assert list(contents(data, "news.zip", start="b.txt")) == ["b.txt", "c.txt"]
    assert contents(data, "news.zip", start="d.txt") == {}


def test_of_two_members_of_one_name_the_later_counts() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "Old.")
        archive.writestr("b.txt", "B.")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", "New.")
    assert texts(contents(stream.getvalue(), "news.zip")) == {"b.txt": "B.", "a.txt": "New."}


def test_a_member_that_is_damaged_costs_a_sentence_and_the_others_are_read() -> None:
    data = bytearray(zipped({"a.txt": FERRY * 20, "b.txt": FERRY}))
    at = data.index(b"a.txt") + len("a.txt")
    data[at : at + 8] = b"\xff" * 8
    assert texts(contents(bytes(data), "news.zip")) == {
        "a.txt": "[news.zip#a.txt is damaged and cannot be unpacked.]",
        "b.txt": FERRY,
    }


def test_a_damaged_list_of_members_is_one_sentence() -> None:
    (sentence,) = contents(zipped({"a.txt": FERRY})[:-30], "news.zip").values()
    assert isinstance(sentence, str)
    assert sentence.startswith("news.zip is damaged: the list of what is in it")


def test_a_bomb_is_refused_in_one_sentence() -> None:
    found = texts(contents(zipped({"a.txt": b" " * 50_000_001, "b.txt": FERRY}), "news.zip"))
    assert found["a.txt"] == "[news.zip#a.txt unpacks to more than can be read.]"
    assert found["b.txt"] == FERRY


def test_after_ten_bombs_the_rest_is_left_alone() -> None:
    bombs = {f"{number}.txt": b" " * 6_000_000 for number in range(12)}
    found = texts(contents(zipped({**bombs, "b.txt": FERRY}), "news.zip"))
    assert len(found) == 11
    assert found[""].startswith("[news.zip has 10 files that unpack to more than can be read")


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.importers.archives.zip_archive.MOST_MEMBERS", 2)
    found = texts(contents(zipped({f"{n}.txt": FERRY for n in range(3)}), "news.zip"))
    assert found == {"": "[news.zip holds more than 2 files; split it into smaller ones.]"}


def test_an_archive_in_an_archive_is_refused() -> None:
    inner = b"From ann@harbour.example Tue Mar 12 10:00:00 2024\nSubject: Ferry\n\nLate.\n"
    found = texts(contents(zipped({"box.txt": inner, "a.txt": "", "b.txt": FERRY}), "news.zip"))
    assert (
        found["box.txt"]
        == "[news.zip#box.txt is an archive in an archive; unpack it and open that.]"
    )
    assert found["a.txt"] == "[news.zip#a.txt is empty.]"
    assert found["b.txt"] == FERRY
