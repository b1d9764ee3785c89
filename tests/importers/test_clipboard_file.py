"""What was copied is kept as a file that reads as it did."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.importers import load
from reader.importers.clipboard_file import stored_text
from reader.model.article import Role

TEXT = "Ferry strands forty: “in the fog”\n\nThe ferry is late, and nobody knows why."
HTML = "<meta charset='utf-8'><h1>Late</h1><p>The ferry is <b>late</b>.</p><nav>Next stop</nav>"


def test_a_text_becomes_a_file_named_after_its_first_words(tmp_path: Path) -> None:
    path = stored_text(TEXT, "", tmp_path / "pasted")
    assert path.name == "Ferry strands forty in the fog.txt"
    assert load(path).text == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "mportant to protect the town, he said.\nAnd more.",
        "The ferry is late, and nobody knows why. It left on Monday.",
        "“The ferry is late,”\nsaid the captain.",
        "…",
    ],
)
def test_the_beginning_of_a_sentence_is_no_name(tmp_path: Path, text: str) -> None:
    assert stored_text(text, "", tmp_path).name == "Pasted text.txt"


def test_all_of_a_selection_is_the_article(tmp_path: Path) -> None:
    article = load(stored_text("Late\nThe ferry is late.", HTML, tmp_path))
    assert [(p.role, p.text(article)) for p in article.paragraphs] == [
        (Role.HEADLINE, "Late"),
        (Role.PARAGRAPH, "The ferry is late."),
        (Role.PARAGRAPH, "Next stop"),
    ]
    assert article.removed == ()


def test_html_without_structure_says_no_more_than_the_text(tmp_path: Path) -> None:
    assert stored_text(TEXT, f"<span>{TEXT}</span>", tmp_path).suffix == ".txt"


def test_the_same_words_are_kept_once_and_others_beside_them(tmp_path: Path) -> None:
    first = stored_text(TEXT, "", tmp_path)
    assert stored_text(TEXT, "", tmp_path) == first
    other = stored_text(f"{TEXT} It came.", "", tmp_path)
    assert other.name == "Ferry strands forty in the fog 2.txt"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_name_is_safe_whatever_was_copied(tmp_path: Path) -> None:
    for text in ("../../etc/passwd", "…!?", "a" * 300, "CON\0:*"):
        path = stored_text(f"{text}\nand more", "", tmp_path)
        assert path.parent == tmp_path
        assert path.exists()


def test_what_stands_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "Late.txt").mkdir()
    if os.name != "nt":
        os.mkfifo(tmp_path / "Late 2.txt")
        (tmp_path / "Late 3.txt").symlink_to("nowhere")
    path = stored_text("Late", "", tmp_path)
    assert path.name == ("Late 2.txt" if os.name == "nt" else "Late 4.txt")
    assert path.read_text() == "Late"
    assert stored_text("Late", "", tmp_path) == path
