from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path

import pytest

import reader
from reader.english.lazy_pattern import lazy_pattern

ROOT = Path(reader.__file__).parent
USERS = sorted(
    path.relative_to(ROOT.parent).with_suffix("").as_posix().replace("/", ".")
    for path in ROOT.rglob("*.py")
    if "lazy_pattern(" in path.read_text(encoding="utf-8") and path.stem != "lazy_pattern"
)


def test_it_answers_as_a_compiled_one_does() -> None:
    lazy, compiled = lazy_pattern(r"(?P<year>\d{4})", re.ASCII), re.compile(r"(?P<year>\d{4})")
    for _ in range(2):
        match = lazy.search("in 2023.")
        assert match is not None
        assert (match["year"], match.span()) == ("2023", (3, 7))
    assert lazy.sub("then", "in 2023.") == "in then."
    assert [m.group() for m in lazy.finditer("2023 2024")] == ["2023", "2024"]
    assert (lazy.pattern, lazy.groups) == (compiled.pattern, compiled.groups)


def test_nothing_is_compiled_before_it_is_used() -> None:
    wrong = lazy_pattern("(")
    with pytest.raises(re.error):
        wrong.search("")


@pytest.mark.parametrize("name", USERS)
def test_all_there_are_can_be_compiled(name: str) -> None:
    """A slip in one shows here, not on the day that a text needs it."""
    module = importlib.import_module(name)
    path = ROOT.parent / (name.replace(".", "/") + ".py")
    written = sum(
        isinstance(node, ast.Call) and getattr(node.func, "id", "") == "lazy_pattern"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    )
    found = list(_patterns(vars(module).values()))
    assert len(found) > 0
    assert written > 0
    for pattern in found:
        pattern.search("")


def _patterns(values: object) -> list[re.Pattern[str]]:
    kind = type(lazy_pattern(""))
    found: list[re.Pattern[str]] = []
    for value in list(values) if isinstance(values, (list, tuple, type({}.values()))) else []:
        if isinstance(value, kind):
            found.append(value)
        elif isinstance(value, dict):
            found += _patterns(list(value.values()))
        elif isinstance(value, (list, tuple)):
            found += _patterns(value)
    return found
