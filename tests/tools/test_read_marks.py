from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.tools.read_marks import Reading, Shown, answered, articles, keep, kept, sampled, summary


def reading(rule: str, start: int, verdict: str = "", register: str = "news") -> Reading:
    return Reading("abc", start, start + 3, rule, register, 0.8, "two words", verdict)


def test_what_was_read_is_kept_and_a_later_answer_wins(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    keep([reading("a", 1, "right"), reading("b", 2, "wrong")], table)
    keep([reading("a", 1, "wrong")], table)
    assert kept(table) == [reading("a", 1, "wrong"), reading("b", 2, "wrong")]


def test_what_was_read_is_not_chosen_again() -> None:
    shown = [Shown(reading("a", start), "s", "p", "m") for start in range(20)]
    known = {mark.reading.key for mark in shown[:3]}
    chosen = sampled(shown, 5, known)
    assert len(chosen) == 2
    assert known.isdisjoint(mark.reading.key for mark in chosen)
    assert chosen == sampled(shown, 5, known)


def test_answers_are_numbers_and_a_letter() -> None:
    shown = [Shown(reading("a", start), "s", "p", "m") for start in range(5)]
    found = list(answered(["1 r", "", "2-3 5 w # clear", "4 l"], shown))
    assert [(r.start, r.verdict) for r in found] == [
        (0, "right"),
        (1, "wrong"),
        (2, "wrong"),
        (4, "wrong"),
        (3, "loader"),
    ]


def test_the_table_leaves_the_loaders_faults_out_of_the_share() -> None:
    table = summary(
        [reading("a", 1, "right"), reading("a", 2, "loader"), reading("a", 3, "wrong", "speech")]
    )
    assert "| a | all | 3 | 1 | 1 | 0.50 |" in table
    assert "| a | news | 2 | 1 | 1 | 1.00 |" in table


def test_texts_come_out_of_folders_packed_lines_and_packed_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The board met on Monday.", encoding="utf-8")
    lines, pages = tmp_path / "news.txt.gz", tmp_path / "pages.jsonl.gz"
    with gzip.open(lines, "wt", encoding="utf-8") as stream:
        stream.write("It voted nine to four.\n\nIt rose.\n")
    with gzip.open(pages, "wt", encoding="utf-8") as stream:
        stream.write('{"name": "p", "text": "It sat."}\n')
    found = [(name, article.text) for name, article in articles([tmp_path / "a.txt", lines, pages])]
    assert found == [
        ("a.txt", "The board met on Monday."),
        ("news.txt.gz:1", "It voted nine to four."),
        ("news.txt.gz:3", "It rose."),
        ("p", "It sat."),
    ]


@pytest.mark.parametrize("line", ["1 x", "one r"])
def test_an_answer_that_is_none_is_an_error(line: str) -> None:
    with pytest.raises((KeyError, ValueError)):
        list(answered([line], [Shown(reading("a", 1), "s", "p", "m")]))
