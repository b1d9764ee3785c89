from __future__ import annotations

import json
import math
import os
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.library.reading_positions import Place, place_of, position_of
from reader.gui.library.session_file import SessionFile
from reader.model.article_id import ArticleId
from reader.settings import Settings, save
from reader.system.paths import config_folder
from tests.doubles import Marks, article_of
from tests.gui.conftest import MakeWindow, all_checked, close_window
from tests.gui.windows import scroll_to

LONG = "\n\n".join(f"Line {n} of the story is odd." for n in range(400))


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.txt" for name in ("one", "two", "three")]
    for path in paths:
        path.write_text(f"{path.stem}\n\n{LONG}", encoding="utf-8")
    return paths


def numbered(number: int) -> ArticleId:
    return ArticleId(Path(f"/{number}"))


def test_what_was_open_is_open_again_at_its_place(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks())
    window.open(files)
    all_checked(qtbot, window)
    window.parts.articles.step(1)
    place = scroll_to(qtbot, window, 5_000)
    close_window(window)

    files[1].write_text("A new beginning.\n\n" + files[1].read_text(encoding="utf-8"), "utf-8")
    again = make_window(Marks())
    again.restore()
    all_checked(qtbot, again)
    assert [article.path for article in again.parts.articles.all] == files
    assert again.open_article.path == files[1]
    moved = len("A new beginning.\n\n")
    qtbot.waitUntil(lambda: again.parts.page.place() == place + moved)


def test_a_file_that_is_gone_is_said_once(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks())
    window.open(files)
    all_checked(qtbot, window)
    close_window(window)
    files[0].unlink()
    for sentences in (1, 0):
        again = make_window(Marks())
        again.restore()
        all_checked(qtbot, again)
        assert len(again.parts.message_bar.texts) == sentences
        assert all("one.txt" in text for text in again.parts.message_bar.texts)
        assert [article.path for article in again.parts.articles.all] == files[1:]
        close_window(again)


def test_nothing_is_restored_where_the_person_does_not_want_it(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    save(Settings(restore_session=False), config_folder() / "settings.json")
    window = make_window(Marks())
    window.open(files)
    all_checked(qtbot, window)
    close_window(window)
    again = make_window(Marks())
    again.restore()
    assert again.is_empty


def test_what_is_open_is_kept_before_the_window_closes(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    window = make_window(Marks())
    window.open(files)
    all_checked(qtbot, window)
    kept = config_folder() / "session.json"
    qtbot.waitUntil(lambda: SessionFile(kept).open == list(map(ArticleId, files)))
    assert SessionFile(kept).front == ArticleId(files[0])


def test_a_place_is_found_by_its_paragraph_also_when_others_come_before_it() -> None:
    before = article_of("One.", "Two is here.", "Three.")
    place = place_of(before, before.text.index("here"))
    after = article_of("New.", "One.", "Newer.", "Two is here.", "Three.")
    assert place is not None
    assert after.text[position_of(place, after) :].startswith("here.")


def test_of_the_same_paragraphs_the_nearest_is_taken() -> None:
    article = article_of("Again.", "One.", "Again.", "Two.", "Again.")
    place = place_of(article, article.text.rindex("Again"))
    assert place is not None
    assert position_of(place, article) == article.text.rindex("Again")


def test_a_paragraph_that_is_gone_gives_way_to_the_one_in_its_place() -> None:
    place = Place(1, "0" * 16, 7)
    article = article_of("One.", "Two.")
    assert position_of(place, article) == article.text.index("Two")
    assert position_of(Place(9, "0" * 16, 7), article) == article.text.index("Two")


def test_the_beginning_is_no_place_to_remember() -> None:
    assert place_of(article_of("One.", "Two."), 0) is None


@pytest.mark.parametrize("damaged", ["", "[]", "{", "\x00", "[" * 10_000, "NaN", "7"])
def test_a_damaged_session_is_an_empty_one_set_aside_and_said(tmp_path: Path, damaged: str) -> None:
    kept = tmp_path / "session.json"
    kept.write_text(damaged, encoding="utf-8")
    session = SessionFile(kept)
    assert (session.open, session.front, session.place(ArticleId(Path("a")))) == ([], None, None)
    assert session.trouble.startswith("What was open last cannot be read (")
    (aside,) = tmp_path.glob("session.json.damaged-*")
    assert aside.read_text(encoding="utf-8") == damaged
    assert SessionFile(kept).trouble == ""


def test_what_is_not_understood_in_a_session_is_left_out_and_said(tmp_path: Path) -> None:
    kept = tmp_path / "session.json"
    places = {
        "/a": [1, "x", 2], "/b": [1], "/c": [-1, "x", 2], "/d": [1, "x", math.inf],
        "/e": "abc", "/f": [1, 7, 2], "/g": None,
    }  # fmt: skip
    kept.write_text(json.dumps({"open": ["/a", 3, "b\0", None, ""], "front": 7, "places": places}))
    session = SessionFile(kept)
    assert (session.open, session.front) == ([ArticleId(Path("/a"))], None)
    kept_places = [session.place(ArticleId(Path(path))) for path in places]
    assert kept_places == [Place(1, "x", 2), *[None] * 6]
    assert session.trouble.startswith("session.json is damaged in places")
    kept.write_text('{"open": 3, "places": []}')
    assert SessionFile(kept).trouble.startswith("session.json is damaged in places")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_is_no_session_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "session.json")
    assert "no regular file" in SessionFile(tmp_path / "session.json").trouble


def test_names_that_no_file_can_have_are_gone_like_others(
    qtbot: QtBot, make_window: MakeWindow, files: list[Path]
) -> None:
    names = [str(files[0]), "/" + "n" * 5_000, "/\ud800"]
    config_folder().joinpath("session.json").write_text(json.dumps({"open": names}))
    window = make_window(Marks())
    window.restore()
    all_checked(qtbot, window)
    assert [article.path for article in window.parts.articles.all] == files[:1]
    assert "2 articles" in window.parts.message_bar.text


def test_a_part_of_a_file_is_kept_with_its_place(tmp_path: Path) -> None:
    part, file = ArticleId(Path("/a#1.zip"), "news/ferry.txt"), ArticleId(Path("/a#1.zip"))
    place = Place(3, "x", 7)
    SessionFile(tmp_path / "session.json").keep([part, file], part, places={part: place})
    again = SessionFile(tmp_path / "session.json")
    assert (again.open, again.front) == ([part, file], part)
    assert (again.place(part), again.place(file)) == (place, None)


def test_only_so_many_places_are_kept(tmp_path: Path) -> None:
    kept = SessionFile(tmp_path / "session.json")
    kept.keep([], None, places={numbered(n): Place(n, "x", 1) for n in range(600)})
    again = SessionFile(tmp_path / "session.json")
    assert again.place(numbered(599)) == Place(599, "x", 1)
    assert again.place(numbered(0)) is None
