"""The order of the open articles, who stands beside whom, and what was closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.gui.library.article_list import ArticleList
from reader.gui.library.open_article import OpenArticle
from reader.importers.text.plain_text import article_from_text
from reader.model.article_id import ArticleId


def identity(name: str) -> ArticleId:
    return ArticleId(Path(f"/news/{name}.txt"))


@pytest.fixture
def articles(qapp: object) -> ArticleList:
    made = ArticleList(OpenArticle)
    for name in "abcd":
        made.opened_or_new(identity(name)).take(article_from_text(f"The text of {name}."))
    return made


def names(articles: ArticleList) -> str:
    return "".join(Path(article.id.name).stem for article in articles)


def test_an_article_is_there_once(articles: ArticleList) -> None:
    assert articles.opened_or_new(identity("b")) is articles.numbered(2)
    assert names(articles) == "abcd"


def test_the_nearest_is_the_one_below_else_the_one_above(articles: ArticleList) -> None:
    a, b, c, d = articles
    assert articles.nearest(b) is c
    assert articles.nearest(d) is c
    unread = articles.opened_or_new(identity("e"))
    assert articles.nearest(d) is c
    assert articles.nearest(unread) is d
    assert articles.nearest(a) is b


def test_steps_go_round_the_end_past_what_is_not_read(articles: ArticleList) -> None:
    first, last = articles.numbered(1), articles.numbered(4)
    assert first is not None
    assert last is not None
    articles.opened_or_new(identity("e"))
    assert articles.further(last, 1) is first
    assert articles.further(first, -1) is last
    assert articles.numbered(6) is articles.numbered(0) is None


def test_the_articles_of_an_archive_stand_together_in_its_place(articles: ArticleList) -> None:
    [_, archive, *_] = articles
    articles.replace(archive, [identity(name) for name in "xdy"])
    assert names(articles) == "axycd"


def test_what_was_closed_last_comes_back_once(articles: ArticleList) -> None:
    for article in list(articles)[:2]:
        articles.remove(article)
        articles.note_closed(article)
    assert articles.last_closed == identity("b")
    articles.opened_or_new(identity("b"))
    assert articles.last_closed == identity("a")
