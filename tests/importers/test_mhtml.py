"""A page that a browser saved in one file."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.errors import UnreadableFile
from reader.importers import article_of
from reader.model.article import Article

WORDS = "The ferry’s crew was told, on Monday, that it would sail at nine with a second radio. " * 4
PAGE = (
    "<html><head><title>Ferry to sail</title></head><body><nav>Home</nav>"
    f"<article><h1>Ferry to sail</h1><p>{WORDS}</p></article></body></html>"
)
LINK = "https://harbour.example/ferry"


def saved(page: str = PAGE, *, kind: str = "html", charset: str = "utf-8") -> bytes:
    """Return a page as browsers save it, with a picture and a style beside it."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = LINK
    message["Subject"] = "Ferry to sail"
    message["Date"] = "Tue, 14 Mar 2023 10:00:00 +0000"
    message["MIME-Version"] = "1.0"
    message.set_content(page, subtype=kind, charset=charset, cte="quoted-printable")
    message.make_related()
    message.add_related(b"\x89PNG", maintype="image", subtype="png")
    message.add_related("body { color: red }", subtype="css")
    return bytes(message)


def loaded(data: bytes, name: str = "ferry.mhtml") -> Article:
    return article_of(data, Path(name))


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("name", ["ferry.mhtml", "ferry.mht", "ferry.txt", "ferry"])
def test_the_page_in_it_is_read_whatever_the_file_is_called(name: str, charset: str) -> None:
    article = loaded(saved(charset=charset), name)
    assert article.title == "Ferry to sail"
    assert "The ferry’s crew was told" in article.text
    assert "color: red" not in article.text


def test_the_place_it_was_saved_from_is_kept() -> None:
    assert loaded(saved()).source.link == LINK


def test_a_file_without_a_page_is_refused_in_a_sentence() -> None:
    with pytest.raises(UnreadableFile, match=r"^ferry\.mhtml has no web page in it; .+\.$"):
        loaded(saved("No page.", kind="plain"))
