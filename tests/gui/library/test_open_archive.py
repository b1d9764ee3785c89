"""An archive's articles come into the window as a group, each an article of its own."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.library.session_file import SessionFile
from reader.model.article_id import ArticleId
from reader.system.paths import config_folder
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, all_checked
from tests.gui.windows import press, states


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("one", "two", "three"):
            archive.writestr(f"may/{name}.txt", f"Title {name}\n\nIn it one odd word.\n")
    return path


def test_the_articles_of_an_archive_stand_in_its_place(
    qtbot: QtBot, make_window: MakeWindow, news: Path, story: Path
) -> None:
    window = make_window(Marks())
    window.open([story, news])
    all_checked(qtbot, window)
    articles = window.parts.articles.all
    parts = [ArticleId(news, f"may/{name}.txt") for name in ("one", "two", "three")]
    assert [article.id for article in articles] == [ArticleId(story), *parts]
    assert [article.name for article in articles][1:] == ["Title one", "Title two", "Title three"]
    assert window.open_article.id == ArticleId(story)
    window.open([news])  # what is open is not opened twice
    qtbot.waitUntil(lambda: window.open_article.id == parts[0])
    assert len(window.parts.articles.all) == 4


def test_each_part_is_decided_and_remembered_by_itself(
    qtbot: QtBot, make_window: MakeWindow, news: Path
) -> None:
    window = make_window(Marks())
    window.open([Path(f"{news}#may/two.txt")])
    all_checked(qtbot, window)
    assert window.open_article.id == ArticleId(news, "may/two.txt")
    assert window.windowTitle().startswith("Title two")
    press(window, "next", "confirm")
    assert states(window) == ["confirmed"]
    kept = config_folder() / "session.json"
    qtbot.waitUntil(lambda: SessionFile(kept).front == ArticleId(news, "may/two.txt"))


def test_of_a_large_archive_the_first_articles_are_opened_and_that_is_said(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("check_runner", "open_articles"):
        monkeypatch.setattr(f"reader.gui.library.{module}.MOST_PARTS", 2)
    table = tmp_path / "table.csv"
    table.write_text("title,text\n" + "".join(f"T{n},One odd word.\n" for n in range(5)))
    window = make_window(Marks())
    window.open([table])
    all_checked(qtbot, window)
    assert [article.name for article in window.parts.articles.all] == ["T0", "T1"]
    assert "Of table.csv the first 2 articles are open." in window.parts.message_bar.text


def test_an_archive_that_cannot_be_read_is_one_message(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, story: Path
) -> None:
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK\x03\x04 and no more")
    window = make_window(Marks())
    window.open([story, broken])
    all_checked(qtbot, window)
    assert [article.path for article in window.parts.articles.all] == [story]
    assert "broken.zip is damaged" in window.parts.message_bar.text
