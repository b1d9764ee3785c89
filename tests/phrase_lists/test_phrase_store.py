from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.checking.check_result import CheckResult, collect
from reader.checking.detector_set import DetectorSet, build_detectors
from reader.checking.result_cache import ResultCache
from reader.model.finding import Finding
from reader.phrase_lists.phrase_formats import UnusableList
from reader.phrase_lists.phrase_store import PhraseStore, import_list, list_name, stored_lists
from reader.settings import Settings
from tests.doubles import article_of


@pytest.fixture
def lists(tmp_path: Path) -> PhraseStore:
    return PhraseStore(tmp_path / "phrases")


def bring_in(lists: PhraseStore, tmp_path: Path, text: str, name: str = "clinic") -> str:
    path = tmp_path / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    return import_list(path, lists)


def test_a_list_is_kept_replaced_and_removed(lists: PhraseStore, tmp_path: Path) -> None:
    assert lists.names() == []
    told = bring_in(lists, tmp_path, 'lung bonfire\tpneumonia\n"a" OR "b"\n')
    assert told == "The list “clinic” is kept; phrases: 1; entries left out, not understood: 1."
    told = bring_in(lists, tmp_path, "lung bonfire\niron door\n")
    assert told == "The list “clinic” is kept in place of what it was; phrases: 2."
    again = PhraseStore(tmp_path / "phrases")  # as another window, or the next start, sees them
    assert again.names() == ["clinic"]
    assert [p.fingerprint.source for p in again.load("clinic").phrases] == [
        "lung bonfire",
        "iron door",
    ]
    again.remove("clinic")
    assert lists.names() == []


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("clinic", "clinic"),
        ("../../etc/passwd", "etc passwd"),
        (' a/b\\c:"d"\n', "a b c d"),
        (".hidden.", "hidden"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_name_is_one_that_a_file_can_have(wanted: str, name: str) -> None:
    assert list_name(wanted) == name


def test_a_name_of_nothing_is_refused() -> None:
    with pytest.raises(UnusableList, match="cannot be the name of a list"):
        list_name(" ../ ")


def test_a_list_that_is_not_there_is_said_so(lists: PhraseStore, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text("[]")
    with pytest.raises(UnusableList, match=r"There is no list “\.\./secret”; there is none\."):
        lists.remove("../secret")
    assert (tmp_path / "secret.json").exists()


def test_a_place_that_cannot_be_written_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "phrases").write_text("a file is in the way")
    with pytest.raises(UnusableList, match=r"The list “clinic” cannot be kept \(.+\); check"):
        bring_in(PhraseStore(tmp_path / "phrases"), tmp_path, "lung bonfire")


def test_there_is_a_detector_only_where_there_are_lists(lists: PhraseStore, tmp_path: Path) -> None:
    assert lists.detectors() == ()
    bring_in(lists, tmp_path, "lung bonfire\tpneumonia")
    (first,) = lists.detectors()
    assert lists.detectors() == (first,)  # made once
    bring_in(lists, tmp_path, "iron door\tgate")
    (second,) = lists.detectors()
    assert second.version != first.version
    lists.remove("clinic")
    assert lists.detectors() == ()


def test_an_unreadable_list_is_said_and_the_others_are_used(
    lists: PhraseStore, tmp_path: Path
) -> None:
    bring_in(lists, tmp_path, "lung bonfire\tpneumonia")
    (tmp_path / "phrases" / "broken.json").write_text("{")
    equipment = DetectorSet((), own_lists=lists.detectors)
    result = checked("A lung bonfire.", equipment)
    assert [f.suggestions for f in result.findings] == [("pneumonia",)]
    (unchecked,) = result.unchecked
    assert unchecked.why == "The list “broken” cannot be read; remove it and import it again."
    lists.remove("broken")
    assert checked("A lung bonfire.", equipment).unchecked == ()


def checked(text: str, equipment: DetectorSet, cache: ResultCache | None = None) -> CheckResult:
    article = article_of(text)
    return collect(article, equipment.check(article, cache=cache))


def found(equipment: DetectorSet, cache: ResultCache) -> list[Finding]:
    result = checked("A lung bonfire behind the iron door.", equipment, cache)
    return [f for f in result.findings if f.detector == "known_phrases"]


def test_a_changed_list_is_heard_without_a_restart_and_despite_kept_results(
    tmp_path: Path,
) -> None:
    cache = ResultCache(tmp_path / "results.sqlite")
    with build_detectors(Settings(grammar="off")) as equipment:
        assert found(equipment, cache) == []
        bring_in(stored_lists(), tmp_path, "lung bonfire\tpneumonia")
        assert [f.suggestions for f in found(equipment, cache)] == [("pneumonia",)]
        bring_in(stored_lists(), tmp_path, 'lung bonfire\tfever\n"iron door" NOT "castle"\tgate')
        assert [f.suggestions for f in found(equipment, cache)] == [("fever",), ("gate",)]
        stored_lists().remove("clinic")
        assert found(equipment, cache) == []
    cache.close()


def test_where_no_folder_can_be_made_there_are_no_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ASKANCE_DATA", str(tmp_path / "file" / "data"))
    assert stored_lists().names() == []
    with pytest.raises(UnusableList, match=r"cannot be kept \(Not a directory\)"):
        bring_in(stored_lists(), tmp_path, "lung bonfire")
    with build_detectors(Settings(grammar="off")) as equipment:
        assert equipment.detectors


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_among_the_lists_is_not_waited_for(lists: PhraseStore, tmp_path: Path) -> None:
    bring_in(lists, tmp_path, "lung bonfire")
    os.mkfifo(tmp_path / "phrases" / "pipe.json")
    assert lists.names() == ["clinic", "pipe"]
    with pytest.raises(UnusableList, match="cannot be read"):
        lists.load("pipe")
    assert len(lists.detectors()) == 1
