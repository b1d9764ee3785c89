"""An archive is read in a process of its own, part by part; what breaks it costs one sentence."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import psutil
import pytest

from reader.errors import UnreadableFile
from reader.importers import ARCHIVE_SUFFIXES, archive_in, load, load_parts, opened, part_names
from reader.importers.archives.archive_part import HoldsManyArticles, UnreadPart
from reader.importers.sandbox.archive_client import ArchiveReading
from reader.importers.sandbox.protocol import Said, What, line_from
from reader.model.article import Article
from reader.model.article_id import ArticleId

ENOUGH = 16  # articles
HOSTILE = "tests.importers.hostile_archive"  # conftest's guard fails a test that leaves its process


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "One."}\n{"text": "Two."}\n{}\n{"text": "Four."}\n')
    return path


def hostile(tmp_path: Path, orders: str, *, seconds: float = 20) -> list[str]:
    """Let an importer do what its file says, word by word; return what comes of it."""
    path = tmp_path / "news.odd"
    path.write_text(orders)
    parts = ArchiveReading(HOSTILE, path, opened, seconds=seconds).articles()
    return [part.text if isinstance(part, Article) else part.why for part in parts]


def test_the_articles_come_with_their_identity_and_what_is_none_in_its_place(news: Path) -> None:
    parts = list(load_parts(news))
    assert [part.id for part in parts] == [ArticleId(news, str(n)) for n in (1, 2, 3, 4)]
    assert [part.text for part in parts if isinstance(part, Article)] == ["One.", "Two.", "Four."]
    refused = parts[2]
    assert isinstance(refused, UnreadPart)
    assert refused.why.startswith(f"{news}#3 has no text under")


def test_a_part_is_opened_by_its_name(news: Path) -> None:
    article = load(ArticleId(news, "2"))
    assert (article.text, article.id) == ("Two.", ArticleId(news, "2"))
    with pytest.raises(UnreadableFile, match="There is nothing called 9 in"):
        load(ArticleId(news, "9"))
    with pytest.raises(UnreadableFile, match="#3 has no text"):
        load(ArticleId(news, "3"))


def test_an_archive_is_no_article_and_an_article_no_archive(news: Path, tmp_path: Path) -> None:
    with pytest.raises(HoldsManyArticles, match="holds many articles; name one of them as"):
        load(news)
    plain = tmp_path / "ferry.txt"
    plain.write_text("The ferry is late.")
    with pytest.raises(UnreadableFile, match="is no archive of articles"):
        load(ArticleId(plain, "1"))
    with pytest.raises(UnreadableFile, match="File not found"):
        list(load_parts(tmp_path / "gone.zip"))
    assert archive_in(tmp_path / "gone.zip") is None
    assert ".zip" in ARCHIVE_SUFFIXES


def test_the_parts_can_be_listed_without_being_read(news: Path) -> None:
    assert [str(part) for part in part_names(news)] == [f"{news}#{n}" for n in (1, 2, 3, 4)]


def test_an_archive_without_an_article_is_said_to_hold_none(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("{")
    empty.write_bytes(b"{" + b"\n" * 10)
    (part,) = load_parts(empty)
    assert isinstance(part, UnreadPart)
    table = tmp_path / "empty.csv"
    table.write_text("text\n")
    assert [part.why for part in load_parts(table) if isinstance(part, UnreadPart)] == [
        f"{table} holds no article."
    ]


@pytest.mark.parametrize("order", ["crash", "fail"])
def test_a_part_that_ends_the_process_costs_one_sentence(order: str, tmp_path: Path) -> None:
    said = hostile(tmp_path, f"One {order} Three")
    assert said == ["One", f"{tmp_path}/news.odd#2 is damaged and cannot be read.", "Three"]


def test_a_process_that_somebody_kills_costs_no_article(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    text = "The ferry left. " * 5_000  # more than a pipe takes, which would let it read ahead
    path.write_text("".join(f'{{"text": "{n}. {text}"}}\n' for n in range(ENOUGH)))
    came = []
    for number, part in enumerate(load_parts(path)):
        came.append(part)
        if number in (0, ENOUGH // 2):  # by then what the one before had read is used up
            (process,) = (p for p in psutil.Process().children() if is_reading(p))
            process.kill()
    assert [str(part.id) for part in came] == [f"{path}#{n}" for n in range(1, ENOUGH + 1)]
    assert all(isinstance(part, Article) for part in came)


def is_reading(process: psutil.Process) -> bool:
    return "reader.importers.sandbox.archive_worker" in process.cmdline()


def test_a_part_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    said = hostile(tmp_path, "One hang Three", seconds=1)
    assert said == ["One", f"{tmp_path}/news.odd#2 takes longer than 1 seconds to read.", "Three"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of memory there")
def test_a_part_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    said = hostile(tmp_path, "One grow Three")
    assert said == ["One", f"{tmp_path}/news.odd#2 needs too much memory to be read.", "Three"]


def test_a_process_that_ends_between_two_parts_ends_the_archive(tmp_path: Path) -> None:
    said = hostile(tmp_path, "One vanish Three")
    assert said == ["One", f"{tmp_path}/news.odd is damaged and cannot be read."]


def test_after_so_many_crashes_the_rest_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.importers.sandbox.archive_client.MOST_CRASHES", 2)
    said = hostile(tmp_path, "crash crash crash One")
    assert len(said) == 3
    assert "has 2 parts that cannot be read at all" in said[-1]


def test_nothing_can_be_fetched_while_an_archive_is_read(tmp_path: Path) -> None:
    assert hostile(tmp_path, "fetch") == ["a file that is read may not reach out"]


def test_a_stop_is_heard_in_the_middle_of_a_part(tmp_path: Path) -> None:
    path = tmp_path / "news.odd"
    path.write_text("One hang")
    parts: Iterator[object] = ArchiveReading(
        HOSTILE, path, opened, cancelled=iter([False] * 5 + [True] * 1000).__next__
    ).articles()
    with pytest.raises(UnreadableFile, match="was not read to its end"):
        list(parts)


def test_whoever_takes_no_more_parts_leaves_no_process(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "One."}\n' * 1000)
    parts = load_parts(path)
    assert len(list(islice(parts, 3))) == 3
    parts.close()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"x",
        b"[]",
        b"{}",
        b'{"a": 1}',
        b'{"end": 1, "part": 2}',
        b'{"article": 7}',
        b"[" * 9999,
    ],
)
def test_a_line_that_says_nothing_is_known(line: bytes) -> None:
    assert line_from(line, Path("a.zip")) is None


def test_a_name_that_is_too_long_is_cut() -> None:
    said = line_from(Said(What.PART, "x" * 1_000_000).line, Path("a.zip"))
    assert said is not None
    assert len(said.words) == 5000
