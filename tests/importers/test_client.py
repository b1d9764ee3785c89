"""A file that hangs, crashes or fills the memory costs one sentence, and no process is left."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import Event

import pytest

from reader.errors import UnreadableFile
from reader.importers.sandbox.client import load_in_sandbox
from reader.importers.sandbox.protocol import answer_from, written
from reader.model.article import Article, Paragraph, Removed, Role, Source
from reader.model.span import Span

HOSTILE = "tests.importers.hostile_format"  # conftest's guard fails a test that leaves its process
PATH = Path("ferry.doc")


def test_an_article_comes_back_whole_from_its_process() -> None:
    assert load_in_sandbox(HOSTILE, b"The ferry", PATH) == Article("The ferry", (), path=PATH)


def test_every_value_of_an_article_survives_the_way_between_two_processes() -> None:
    article = Article(
        "Ferry \U0001f6a2\n\nIt sails.",
        (Paragraph(Span(0, 7), Role.HEADLINE, 1), Paragraph(Span(9, 18))),
        "Ferry",
        PATH,
        "en-GB",
        removed=(Removed("Share", "a button"),),
        source=Source("Ann Lee", "2023-03-14", "https://harbour.example/ferry"),
    )
    assert answer_from(written(article), PATH) == article


def test_half_a_surrogate_pair_survives_it_too() -> None:
    article = Article("half \ud83d of it", ())
    assert answer_from(written(article), None) == article


@pytest.mark.parametrize("order", ["crash", "fail"])
def test_a_crash_is_one_sentence(order: str) -> None:
    with pytest.raises(UnreadableFile, match=r"^ferry\.doc is damaged and .*program\.$"):
        load_in_sandbox(HOSTILE, order.encode(), PATH)


def test_a_file_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(UnreadableFile, match="takes longer than 1 seconds"):
        load_in_sandbox(HOSTILE, b"hang", PATH, seconds=1)


def test_a_stop_is_heard_in_the_middle_of_a_file() -> None:
    stop = Event()

    def cancelled() -> bool:
        was_set = stop.is_set()
        stop.set()
        return was_set

    with pytest.raises(UnreadableFile, match="not read to its end"):
        load_in_sandbox(HOSTILE, b"hang", PATH, cancelled=cancelled)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of memory there")
def test_a_file_that_would_fill_the_memory_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="too much memory"):
        load_in_sandbox(HOSTILE, b"grow", PATH)


def test_a_file_larger_than_a_pipe_holds_is_sent_whole() -> None:
    assert load_in_sandbox(HOSTILE, b"x" * 300_000, PATH).text == "x" * 300_000


def test_nothing_can_be_fetched_while_a_file_is_read() -> None:
    assert load_in_sandbox(HOSTILE, b"fetch", PATH).text == "a file that is read may not reach out"
