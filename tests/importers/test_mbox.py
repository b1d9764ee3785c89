"""A mailbox, written by Python's own `mailbox`: each mail is an article."""

from __future__ import annotations

import bz2
import gzip
import mailbox
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.importers.archives import mbox
from reader.importers.mail import email_message
from reader.model.article import Article
from tests.importers.archive_contents import contents, texts

BODIES = ("The ferry is late.", "From here on\n\nFrom the quay nobody sees it.", "It sails again.")


@pytest.fixture
def box(tmp_path: Path) -> bytes:
    """A mailbox as Python, Thunderbird and others write it."""
    written = mailbox.mbox(tmp_path / "news.mbox")
    for number, body in enumerate(BODIES, 1):
        mail = EmailMessage()
        mail["Subject"], mail["From"] = f"News {number}", "Ann Lee <ann@harbour.example>"
        mail["Date"] = "Tue, 12 Mar 2024 10:00:00 +0000"
        mail.set_content(body)
        written.add(mail)
    written.close()
    return (tmp_path / "news.mbox").read_bytes()


def test_each_mail_is_an_article_with_its_number(box: bytes) -> None:
    found = contents(box, "news.mbox")
    articles = [part for part in found.values() if isinstance(part, Article)]
    assert list(found) == ["1", "2", "3"]
    assert [article.title for article in articles] == ["News 1", "News 2", "News 3"]
    assert articles[0].source.author == "Ann Lee"
    assert "From here on\n\nFrom the quay nobody" in articles[1].text  # as it was written


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_it_may_be_packed(box: bytes, pack: Callable[[bytes], bytes]) -> None:
    assert texts(contents(pack(box), "news.mbox.gz")) == texts(contents(box, "news.mbox"))


def test_reading_can_begin_at_a_mail(box: bytes) -> None:
    assert list(contents(box, "news.mbox", start="2")) == ["2", "3"]
    assert contents(box, "news.mbox", start="4") == {}


def test_a_mail_without_text_does_not_end_the_box(box: bytes) -> None:
    empty = b"From ann@harbour.example Tue Mar 12 10:00:00 2024\nX-Nothing: 1\n\n\n"
    found = contents(empty + box, "news.mbox")
    assert [isinstance(part, Article) and len(part.paragraphs) > 0 for part in found.values()] == [
        False,
        True,
        True,
        True,
    ]


def test_a_box_that_is_cut_off_says_so_after_what_can_be_read(box: bytes) -> None:
    whole = gzip.compress(box * 40)
    found = texts(contents(whole[:-12], "news.mbox.gz"))
    assert len(found) > 3
    assert found[""] == (
        "[news.mbox.gz is damaged: nothing can be read after this point. Get it again.]"
    )


def test_a_single_mail_is_a_mail_by_its_suffix(box: bytes) -> None:
    assert mbox.recognise(box[:2000], ".mbox")
    assert mbox.recognise(box[:2000], "")  # as Thunderbird names them
    assert not mbox.recognise(box[:2000], ".eml")
    assert email_message.recognise(box[:2000])
    assert not mbox.recognise(b"From now on 2024\nthere is a ferry.\n", ".txt")
