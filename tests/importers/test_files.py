"""Every file becomes an article, or a sentence that says why not."""

from __future__ import annotations

import gzip
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import UnreadableFile
from reader.importers import load
from reader.importers.limits import LARGEST_FILE
from reader.model.article import Role


def refused(path: Path) -> str:
    with pytest.raises(UnreadableFile) as caught:
        load(path)
    sentence = str(caught.value)
    assert path.name.split("\0")[0] in sentence
    assert re.fullmatch(r"[^\n]+\.|File not found: [^\n]+", sentence)
    return sentence


def test_a_file_that_does_not_exist(tmp_path: Path) -> None:
    assert "File not found" in refused(tmp_path / "nothing.txt")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert "is a folder" in refused(tmp_path / "folder.txt")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", "\ufeff \n".encode()])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(data)
    assert re.search("is empty|has no text", refused(tmp_path / "empty.txt"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read here")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Nobody may read this.")
    path.chmod(0)
    assert "may not be read" in refused(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in the file system here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "is not a regular file" in refused(tmp_path / "pipe.txt")


@pytest.fixture
def silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Make a file that opens and says nothing, as one on a drive that hangs does."""
    path = tmp_path / "silent.txt"
    os.mkfifo(path)
    monkeypatch.setattr("reader.importers.stat.S_ISREG", lambda _mode: True)
    keeper = os.open(path, os.O_RDWR)
    yield path
    os.close(keeper)  # with its last writer gone, the thread that reads it comes to its end


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in the file system here")
def test_a_file_that_says_nothing_is_given_up(
    silent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.importers.LONGEST_READING", 0.2)
    assert "did not give its text within 0 seconds" in refused(silent)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in the file system here")
def test_a_stop_is_heard_while_a_file_says_nothing(silent: Path) -> None:
    with pytest.raises(UnreadableFile, match="was not read to its end"):
        load(silent, cancelled=lambda: True)


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.importers.LARGEST_FILE", 2_000_000)
    path = tmp_path / "large.txt"
    path.write_bytes(b"A word. " * 250_001)
    assert "is larger than 2 MB" in refused(path)
    path.write_bytes(b"A word. " * 250_000)
    assert load(path).text.startswith("A word.")


def test_the_limit_is_50_megabytes() -> None:
    assert LARGEST_FILE == 50_000_000


@pytest.mark.parametrize("name", ["with\0zero.txt", "x" * 300 + ".txt"])
def test_a_name_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    assert "cannot be read" in refused(tmp_path / name)


@pytest.mark.parametrize("name", ["photo.txt", "photo.html", "photo.md", "photo.xyz", "photo"])
def test_a_binary_file_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    assert "is an image, not a text file" in refused(tmp_path / name)


def test_the_content_decides_where_the_suffix_says_nothing(tmp_path: Path) -> None:
    page = tmp_path / "page.cgi"
    page.write_text(
        " <!DOCTYPE html><html><body><h1>The ferry</h1><p>It is late.</p></body></html>"
    )
    assert [p.role for p in load(page).paragraphs] == [Role.HEADLINE, Role.PARAGRAPH]
    plain = tmp_path / "README"
    plain.write_text("The <b>ferry</b> is late.")
    assert load(plain).text == "The <b>ferry</b> is late."


def test_a_suffix_in_capitals_is_the_same_suffix(tmp_path: Path) -> None:
    path = tmp_path / "FERRY.HTM"
    path.write_text("<p>The ferry is late.</p>")
    assert load(path).text == "The ferry is late."


def test_the_article_knows_its_path_and_hash(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_bytes("\ufeffThe ferry is late.\r\n".encode())
    article = load(path)
    assert (article.path, article.title, article.text) == (path, "ferry", "The ferry is late.\n")


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz", ".txt"])
def test_a_web_archive_is_no_article_whatever_it_is_called(tmp_path: Path, suffix: str) -> None:
    record = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nHi.\r\n\r\n"
    path = tmp_path / f"pages{suffix}"
    path.write_bytes(gzip.compress(record) if suffix.endswith("gz") else record)
    assert "holds many articles; name one of them" in refused(path)
