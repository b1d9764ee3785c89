from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.checking.check import check
from reader.checking.events import ParagraphsChecked
from reader.checking.result_cache import RECENT, ResultCache, StoredResult
from reader.model.article import Article, Role
from reader.model.detector import Scope
from reader.model.finding import Family, Finding
from reader.model.measure import Measure
from reader.model.span import Span
from reader.model.translatable import Translatable, sentence
from tests.doubles import Marks, Measures, Misses, Raises, article_of

TEXT = ("The first odd one.", "The second odd one.", "The third odd one.")


def findings(article: Article, detector: Marks, cache: ResultCache) -> list[Finding]:
    return [
        found
        for event in check(article, [detector], cache=cache)
        if isinstance(event, ParagraphsChecked)
        for found in event.findings
    ]


def measures(article: Article, detector: Measures, cache: ResultCache) -> list[Measure]:
    return [
        measure
        for event in check(article, [detector], cache=cache)
        if isinstance(event, ParagraphsChecked)
        for measure in event.measures
    ]


def test_a_known_article_is_not_checked_again(tmp_path: Path) -> None:
    article = article_of(*TEXT)
    cache = ResultCache(tmp_path / "results.sqlite")
    first = findings(article, Marks(), cache)
    cache.close()
    again = Marks()
    cache = ResultCache(tmp_path / "results.sqlite")
    assert findings(article, again, cache) == first
    assert again.asked == []
    cache.close()


def test_a_changed_article_is_checked_only_where_it_changed(tmp_path: Path) -> None:
    cache = ResultCache(tmp_path / "results.sqlite")
    findings(article_of(*TEXT), Marks(), cache)
    changed = article_of("A new odd one, put first.", *TEXT)
    again = Marks()
    found = findings(changed, again, cache)
    assert [p.text(changed) for p in again.asked] == ["A new odd one, put first."]
    assert [f.span.of(changed.text) for f in found] == ["odd"] * 4
    cache.close()


def test_detectors_that_see_the_whole_article_are_asked_again_when_it_changes(
    tmp_path: Path,
) -> None:
    cache = ResultCache(tmp_path / "results.sqlite")
    first = findings(article_of(*TEXT), Marks(scope=Scope.ARTICLE), cache)
    same, changed = Marks(scope=Scope.ARTICLE), Marks(scope=Scope.ARTICLE)
    assert findings(article_of(*TEXT), same, cache) == first
    findings(article_of(*TEXT, "More."), changed, cache)
    assert (len(same.asked), len(changed.asked)) == (0, 4)
    cache.close()


def test_another_version_or_role_is_not_the_same(tmp_path: Path) -> None:
    article = article_of(*TEXT)
    cache = ResultCache(tmp_path / "results.sqlite")
    findings(article, Marks(), cache)
    newer, other = Marks(version="2"), Marks()
    findings(article, newer, cache)
    roles = tuple(replace(p, role=Role.QUOTATION) for p in article.paragraphs)
    findings(Article(article.text, roles), other, cache)
    assert (len(newer.asked), len(other.asked)) == (3, 3)
    cache.close()


def test_equal_paragraphs_keep_their_own_places(tmp_path: Path) -> None:
    article = article_of("The odd one.", "The odd one.")
    cache = ResultCache(tmp_path / "results.sqlite")
    first = findings(article, Marks(), cache)
    assert findings(article, Marks(), cache) == first
    assert len({f.span for f in first}) == 2
    cache.close()


@pytest.mark.parametrize("scope", list(Scope))
def test_measures_are_kept_with_the_findings_in_their_places(tmp_path: Path, scope: Scope) -> None:
    article = article_of("The odd one.", "Another odd one, a longer one.", "The odd one.")
    cache = ResultCache(tmp_path / "results.sqlite")
    first = measures(article, Measures(scope=scope, more=(("wrong", 0.1),)), cache)
    again = Measures(scope=scope)
    assert sorted(measures(article, again, cache), key=lambda m: m.span) == first
    assert again.asked == []
    assert [(m.span, dict(m.counts)) for m in first] == [
        (p.span, {"words": len(p.text(article).split()), "wrong": 0.1}) for p in article.paragraphs
    ]
    cache.close()


def test_what_was_not_looked_at_is_looked_at_next_time(
    tmp_path: Path, expected_logs: list[str]
) -> None:
    expected_logs.append("detector marks failed")
    article = article_of(*TEXT)
    cache = ResultCache(tmp_path / "results.sqlite")
    findings(article, Misses(name="marks"), cache)
    findings(article, Raises(name="marks"), cache)
    again = Marks()
    findings(article, again, cache)
    assert len(again.asked) == 3
    cache.close()


def test_a_damaged_file_is_set_aside_and_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "results.sqlite"
    path.write_bytes(b"SQLite format 3\x00" + b"garbage" * 500)
    cache = ResultCache(path)
    assert "damaged" in cache.trouble
    assert findings(article_of(*TEXT), Marks(), cache)
    again = Marks()
    findings(article_of(*TEXT), again, cache)
    assert again.asked == []
    assert len(list(tmp_path.glob("*.damaged-*"))) == 1
    cache.close()


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "results.sqlite").mkdir()
    cache = ResultCache(tmp_path / "results.sqlite")
    assert "cannot be written" in cache.trouble
    assert findings(article_of(*TEXT), Marks(), cache)
    cache.close()


@pytest.mark.timeout(120)  # a key that is made anew for each paragraph takes many minutes here
def test_a_long_article_is_looked_up_as_one_thing(tmp_path: Path) -> None:
    article = article_of(*(f"The odd line {number}." for number in range(20_000)))
    cache = ResultCache(tmp_path / "results.sqlite")
    first = findings(article, Marks(scope=Scope.ARTICLE), cache)
    again = Marks(scope=Scope.ARTICLE)
    assert findings(article, again, cache) == first
    assert again.asked == []
    cache.close()


def test_stored_sentences_know_what_they_are_made_of(tmp_path: Path) -> None:
    said = sentence("It is {what}.", what=sentence("{count} things", count=3))
    odd = Finding(Span(4, 7), Family.WORDING, "marks", "odd_word", said, "An engine said so.")
    cache = ResultCache(tmp_path / "results.sqlite")
    cache.put({"key": StoredResult((odd,), ())})
    (again,) = cache.get({"key": len(TEXT[0])})["key"].findings
    cache.close()
    assert again == odd
    assert isinstance(again.message, Translatable)
    assert (again.message.template, again.message.parts) == (said.template, said.parts)
    assert isinstance(again.message.parts["what"], Translatable)
    assert type(again.evidence) is str


ROWS = [
    "no JSON", "", "{}", "null", "[]", "7", "[" * 5_000, None, b"\xff", "\x00",
    '{"findings": {}, "measures": [7]}',
    '{"findings": [[]], "measures": []}',
    '{"findings": [[4, 7, "residue", "marks", "odd", "", "", []]], "measures": []}',
    '{"findings": [[7, 4, "residue", "marks", "odd", "", "", [], 0.9, "note"]], "measures": []}',
    '{"findings": [[4, 700, "residue", "marks", "odd", "", "", [], 0.9, "note"]], "measures": []}',
    '{"findings": [[4.5, 7, "residue", "marks", "odd", "", "", [], 0.9, "note"]], "measures": []}',
    '{"findings": [[4, 7, "other", "marks", "odd", "", "", [], 0.9, "note"]], "measures": []}',
    '{"findings": [[4, 7, "residue", 7, "odd", "", "", [], 0.9, "note"]], "measures": []}',
    '{"findings": [[4, 7, "residue", "marks", "odd", "", "", [], NaN, "note"]], "measures": []}',
    '{"findings": [[4, 7, "residue", "m", "r", ["", "", []], "", [], 0.9, "note", false]]}',
    '{"findings": [[4, 7, "residue", "m", "r", ["", 7, {}], "", [], 0.9, "note", false]]}',
    '{"findings": [], "measures": [[0, 18, "marks", [["words", Infinity]]]]}',
    '{"findings": [], "measures": [[0, 18, "marks", [[7, 7]]]]}',
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
@pytest.mark.parametrize("scope", list(Scope))
def test_a_result_that_is_damaged_is_found_anew(tmp_path: Path, row: object, scope: Scope) -> None:
    path, article = tmp_path / "results.sqlite", article_of(*TEXT)
    cache = ResultCache(path)
    first = findings(article, Marks(scope=scope), cache)
    cache.close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE results SET findings = ?", (row,))
    cache = ResultCache(path)
    asked = Marks(scope=scope)
    assert findings(article, asked, cache) == first
    assert len(asked.asked) == 3
    again = Marks(scope=scope)
    assert findings(article, again, cache) == first
    assert again.asked == []  # and was kept in place of the damaged one
    cache.close()


def test_a_file_that_is_damaged_inside_is_begun_anew_when_that_is_seen(tmp_path: Path) -> None:
    path, article = tmp_path / "results.sqlite", article_of(*TEXT)
    cache = ResultCache(path)
    first = findings(article, Marks(), cache)
    cache.close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    cache = ResultCache(path)
    assert findings(article, Marks(), cache) == first
    again = Marks()
    assert findings(article, again, cache) == first
    assert again.asked == []
    cache.close()


def many(names: range) -> dict[str, StoredResult]:
    return {f"key {number:02}": StoredResult((), ()) for number in names}


def test_a_full_cache_drops_what_was_not_used_recently(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.checking.result_cache.LARGEST", 4)
    path = tmp_path / "results.sqlite"
    begun = ResultCache(path)
    begun.put(many(range(10)))
    begun.close()  # a check of many articles that is stopped: all of it is found again
    assert stored(path) == list(many(range(10)))
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE results SET used = used - ?", (2 * RECENT,))
    resumed = ResultCache(path)
    assert len(resumed.get(dict.fromkeys(many(range(3)), 0))) == 3
    resumed.close()
    assert stored(path) == [*many(range(3)), *many(range(6, 10))]


def test_a_cache_has_no_more_rows_than_the_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.checking.result_cache.MOST", 4)
    cache = ResultCache(tmp_path / "results.sqlite")
    cache.put(many(range(10)))
    cache.close()
    assert stored(tmp_path / "results.sqlite") == list(many(range(6, 10)))


def stored(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as database:
        return [key for (key,) in database.execute("SELECT key FROM results ORDER BY key")]
