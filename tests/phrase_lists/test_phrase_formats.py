from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from reader.phrase_lists import phrase_formats
from reader.phrase_lists.phrase_formats import FORMATS, UnusableList, read_phrases, write_phrases

SCREENER = '''\
Fingerprint - Tortured Phrase,Expected Text,Nb Retrieved Papers
"lung bonfire","pneumonia","10"
"""iron door"" AND ""castle""",gate,1
"""tin harvest"" NOT (""can"" OR ""mine"")",???,2
"""grey box"" OR ""grey case""",black box,0
'''


def read(path: Path, content: str | bytes) -> list[tuple[str, str]]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return [(p.fingerprint.source, p.expected) for p in read_phrases(path).phrases]


def test_the_screeners_table_is_read_with_its_conditions(tmp_path: Path) -> None:
    path = tmp_path / "screener.csv"
    path.write_text("\ufeff" + SCREENER, encoding="utf-8")
    found = read_phrases(path)
    assert [(p.fingerprint.phrases, p.expected) for p in found.phrases] == [
        (("lung bonfire",), "pneumonia"),
        (("iron door",), "gate"),
        (("tin harvest",), ""),
    ]
    assert found.phrases[1].fingerprint.needs == (("castle",),)
    assert found.phrases[2].fingerprint.bars == ("can", "mine")
    assert found.left_out == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "tortured;correct\nlung bonfire;pneumonia\n"),
        ("a.csv", "no,Expected Phrase,Phrase\r\n1,pneumonia,lung bonfire\r\n\r\n2,,\r\n3\r\n"),
        ("a.tsv", "FINGERPRINT\tx\texpected\nlung bonfire\t\tpneumonia"),
        ("a.json", '[{"tortured": "lung bonfire", "correct": "pneumonia", "papers": 4}]'),
        (
            "a.JSON",
            '{"source": "x", "phrases": [{"Expected": "pneumonia", "Phrase": "lung bonfire"}]}',
        ),
        ("a.txt", "# a remark\n\nlung bonfire\tpneumonia\n"),
        ("a.list", "lung bonfire\tpneumonia\nlung bonfire\tpneumonia"),
    ],
)
def test_every_format_is_read(tmp_path: Path, name: str, content: str) -> None:
    assert read(tmp_path / name, content) == [("lung bonfire", "pneumonia")]


def test_what_was_meant_may_be_missing_or_unknown(tmp_path: Path) -> None:
    lines = "lung bonfire\niron door\t??? (found in a paper)\ntin  harvest \t can\n"
    expected = [("lung bonfire", ""), ("iron door", ""), ("tin harvest", "can")]
    assert read(tmp_path / "a.txt", lines) == expected
    assert read(tmp_path / "a.json", '["lung bonfire", {"phrase": "tin harvest", "correct": null}]')


def test_other_encodings_are_read(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        found = read(tmp_path / "a.txt", "the worker’s café\n".encode(encoding))
        assert found == [("the worker’s café", "")], encoding


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.csv", b"", "is empty"),
        ("a.txt", b" \n\n", "is empty"),
        ("a.txt", b"...\n# only a remark\n", "has no phrases in it"),
        ("a.csv", b"tortured,correct\n", "has no phrases in it"),
        ("a.csv", b"colour,shade\nred,dark\n", "no column is named “tortured”"),
        ("a.csv", b"tortured\n" + b'"' + b"x" * 200_000 + b'"', "field larger than"),
        ("a.json", b'{"words": ["a"]}', "has none under “phrases”"),
        ("a.json", b'[{"a": "b"}]', "an entry has neither"),
        ("a.json", b"[1]", "an entry has neither"),
        ("a.json", b'[{"tortured": ', "cannot be read as a list of phrases"),
        ("a.json", b"[" * 100_000, "cannot be read as a list of phrases"),
        ("a.csv", bytes(range(256)) * 10, "is not text"),
        ("a.csv", b"PK\x03\x04 a spreadsheet", "is not text"),
    ],
)
def test_a_bad_file_gets_one_sentence(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    with pytest.raises(UnusableList) as raised:
        read(tmp_path / name, content)
    told = str(raised.value)
    assert why in told
    assert told.startswith(str(tmp_path / name))
    assert told.endswith(".")
    assert "\n" not in told


def test_a_field_is_as_long_as_ever_after_a_table_of_articles_was_read(tmp_path: Path) -> None:
    before = csv.field_size_limit(50_000_000)
    with pytest.raises(UnusableList, match="field larger than"):
        read(tmp_path / "a.csv", b"tortured\n" + b'"' + b"x" * 200_000 + b'"')
    csv.field_size_limit(before)


def test_what_is_missing_or_too_large_gets_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UnusableList, match="File not found"):
        read_phrases(tmp_path / "none.csv")
    with pytest.raises(UnusableList, match="is a folder"):
        read_phrases(tmp_path)
    with pytest.raises(UnusableList, match="larger than 5 MB"):
        read(tmp_path / "a.txt", b"x" * (phrase_formats.LARGEST + 1))
    monkeypatch.setattr(phrase_formats, "MOST", 2)
    with pytest.raises(UnusableList, match="more than 2 phrases"):
        read(tmp_path / "a.txt", "a\nb\nc")


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_is_written_is_read_again(tmp_path: Path, suffix: str) -> None:
    source = tmp_path / "screener.csv"
    source.write_text(SCREENER, encoding="utf-8")
    phrases = read_phrases(source).phrases
    write_phrases(phrases, tmp_path / f"out{suffix}")
    assert read_phrases(tmp_path / f"out{suffix}").phrases == phrases


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("An article.")
    with pytest.raises(UnusableList, match="is there already"):
        write_phrases([], path)
    assert path.read_text() == "An article."
    with pytest.raises(UnusableList, match="needs an ending"):
        write_phrases([], tmp_path / "a.docx")
    with pytest.raises(UnusableList, match="cannot be written"):
        write_phrases([], tmp_path / "nowhere" / "a.csv")


def test_halves_of_characters_do_no_harm(tmp_path: Path) -> None:
    content = json.dumps([{"tortured": "lung \ud800 bonfire", "correct": "\udfff"}])
    ((source, expected),) = read(tmp_path / "a.json", content)
    assert (source + expected).encode()
