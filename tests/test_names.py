"""A name leads to one place, and is a word of the trade: docs/glossary.md says which are not."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "reader"
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
MODULES = sorted(PACKAGE.rglob("*.py"))

# ids of rules, which people's decisions are stored under
STORED = {"page_furniture"}

INTERFACE_CALLS = {"tr", "say", "marked", "counted"}


def retired_words(where: str) -> dict[str, str]:
    """Return the words that are retired from names or texts, each with what to write instead."""
    table = GLOSSARY.split("## Retired words")[1]
    rows = re.findall(r"^\| (\w+) \| ([^|]+) \| (names.*) \|$", table, re.MULTILINE)
    assert len(rows) > 10
    return {word: instead for word, instead, places in rows if where in places}


def words_of(name: str) -> set[str]:
    """Return the words of a name in snake_case, CamelCase or capitals."""
    words = {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}
    return words | {word.removesuffix("s") for word in words}


def names_in(module: Path) -> Iterator[str]:
    """Yield all names that a module gives: its own, of functions, classes, values, parameters."""
    yield module.stem
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name
            case _:
                pass


def interface_texts(module: Path) -> Iterator[str]:
    """Yield the texts that a module shows to people by way of translation."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else ""
            name = function.id if isinstance(function, ast.Name) else name
            if name in INTERFACE_CALLS:
                for value in node.args:
                    if isinstance(value, ast.Constant) and isinstance(value.value, str):
                        yield value.value


def room_of(module: Path) -> str:
    """Return the folder of `reader/` that a module is in."""
    parts = module.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else "."


def doubles(places: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: found for name, found in places.items() if len(found) > 1}


def test_a_modules_name_is_its_own() -> None:
    places = defaultdict(list)
    for module in MODULES:
        if module.stem not in {"__init__", "__main__"}:
            places[module.stem].append(str(module.relative_to(ROOT)))
    assert doubles(places) == {}


def test_a_public_classs_name_is_its_own() -> None:
    places = defaultdict(list)
    for module in MODULES:
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(str(module.relative_to(ROOT)))
    assert doubles(places) == {}


@pytest.mark.parametrize("room", sorted({room_of(module) for module in MODULES}))
def test_no_name_has_a_retired_word(room: str) -> None:
    retired = retired_words("names")
    found = {
        f"{module.relative_to(ROOT)}: {name}": ", ".join(retired[word] for word in words)
        for module in MODULES
        if room_of(module) == room
        for name in names_in(module)
        if name not in STORED and (words := words_of(name) & retired.keys())
    }
    assert found == {}


def test_no_text_of_the_interface_has_a_retired_word() -> None:
    retired = retired_words("texts")
    found = {
        text: f"{module.relative_to(ROOT)}: {', '.join(retired[word] for word in words)}"
        for module in MODULES
        for text in interface_texts(module)
        if (words := set(re.findall(r"[a-z]+", text.replace("&", "").lower())) & retired.keys())
    }
    assert found == {}


def test_the_glossary_names_files_that_are_there() -> None:
    terms = GLOSSARY.split("## Terms")[1].split("## Names")[0]
    paths = re.findall(r"\| `([^`]+)` \|$", terms, re.MULTILINE)
    assert len(paths) > 30
    assert [path for path in paths if not (PACKAGE / path).exists()] == []
