"""An article is known by its file, and by its part of a file that holds many."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.model.article_id import ArticleId


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("news.zip", "note#1.txt", "a#b.zip"):
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("words", "path", "part"),
    [
        ("news.zip", "news.zip", ""),
        ("news.zip#ferry.txt", "news.zip", "ferry.txt"),
        ("news.zip#https://harbour.example/#top", "news.zip", "https://harbour.example/#top"),
        ("note#1.txt", "note#1.txt", ""),  # a file, whatever its name has in it
        ("note#1.txt#2", "note#1.txt", "2"),
        ("a#b.zip#c#d", "a#b.zip", "c#d"),
        ("gone.zip#ferry.txt", "gone.zip#ferry.txt", ""),
        ("#1", "#1", ""),
        ("news.zip\0#1", "news.zip\0#1", ""),
    ],
)
@pytest.mark.usefixtures("here")
def test_the_shortest_beginning_that_is_a_file_is_the_file(
    words: str, path: str, part: str
) -> None:
    article = ArticleId.parse(words)
    assert article == ArticleId(Path(path), part)
    assert str(article) == words


def test_its_name_has_no_folder_and_its_absolute_form_has_all_of_them(here: Path) -> None:
    article = ArticleId(Path("in/news.zip"), "may/ferry.txt")
    assert article.name == "news.zip#may/ferry.txt"
    assert article.absolute == ArticleId(here / "in" / "news.zip", "may/ferry.txt")
    assert (ArticleId().name, str(ArticleId()), ArticleId().absolute) == ("", "", ArticleId())


def test_files_that_are_made_of_a_part_have_names_that_files_can_have() -> None:
    assert ArticleId(Path("in/news.zip"), "may/ferry.txt").stem == "news#may_ferry.txt"
    assert ArticleId(Path("in/news.zip")).stem == "news"
    assert len(ArticleId(Path("news.zip"), "x" * 500).stem) < 100
    assert ArticleId(Path("news.zip"), "../..").stem == "news#.._.."
