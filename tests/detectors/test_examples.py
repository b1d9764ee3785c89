"""Every detector marks what its examples mark, and nothing else."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

import reader.detectors
from reader.detectors import registry
from reader.detectors.decorators import FunctionDetector
from reader.detectors.registry import FUNCTION_DETECTORS
from reader.importers.text.plain_text import article_from_text
from reader.model.finding import Finding
from reader.model.span import Span
from reader.model.translatable import Translatable

EXAMPLES = Path(__file__).parent / "examples"
_NAMED = re.compile(r"⟪U\+([0-9A-F]{4,6})⟫")  # a character that nobody could see in the file


@dataclass(frozen=True)
class Example:
    """An article with the passages that a detector must mark, and no others."""

    text: str
    marked: tuple[Span, ...]
    line: int


def examples(name: str) -> list[Example]:
    """Read the examples of the detector `name`.

    Articles are separated by a line `---`; a line that begins with `#:` is a comment; a passage
    that must be marked is written ⟦like this⟧; a character that cannot be seen ⟪U+200B⟫.
    """
    found: list[Example] = []
    lines: list[str] = []
    begin = 1
    source = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    for number, line in enumerate([*source.split("\n"), "---"], 1):
        if line == "---":
            if any(lines):
                found.append(_example("\n".join(lines).strip("\n"), begin))
            lines, begin = [], number + 1
        elif not line.startswith("#:"):
            lines.append(line)
    return found


def _example(marked_text: str, line: int) -> Example:
    text, spans, begin = "", [], -1
    for piece in re.split(r"([⟦⟧])", marked_text):
        if piece == "⟦":
            begin = len(text)
        elif piece == "⟧":
            spans.append(Span(begin, len(text)))
        else:
            text += _NAMED.sub(lambda m: chr(int(m[1], 16)), piece)
    return Example(text, tuple(spans), line)


def found_by(detector: FunctionDetector, text: str) -> list[Finding]:
    """Return what `detector` alone finds in `text`, read as a plain-text file is."""
    article = article_from_text(text)
    assert article.text == text, "the example is not read as it is written"
    return sorted(
        (f for f in detector.detect(article, article.paragraphs) if isinstance(f, Finding)),
        key=lambda f: f.sort_key,
    )


CASES = [
    pytest.param(rule, example, id=f"{rule.name}:{example.line}")
    for rule in FUNCTION_DETECTORS
    if (EXAMPLES / f"{rule.name}.txt").exists()
    for example in examples(rule.name)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_a_detector_marks_its_examples_and_nothing_else(
    rule: FunctionDetector, example: Example
) -> None:
    found = found_by(rule, example.text)
    marks = [f.span for f in found]
    assert _marked(example.text, marks) == _marked(example.text, list(example.marked)), found
    assert all(f.detector == rule.name and f.rule in rule.rules for f in found), found
    assert all(isinstance(f.message, Translatable) for f in found), "`sentence` makes a message"


def test_every_detector_has_examples_of_both_kinds() -> None:
    for rule in FUNCTION_DETECTORS:
        assert (EXAMPLES / f"{rule.name}.txt").exists(), f"{rule.name} has no example file"
        found = examples(rule.name)
        assert any(e.marked for e in found), f"no example of {rule.name} is marked"
        assert any(not e.marked for e in found), f"no example of {rule.name} is silent"


@pytest.mark.parametrize("rule", FUNCTION_DETECTORS, ids=lambda rule: rule.name)
def test_every_declared_rule_has_an_example(rule: FunctionDetector) -> None:
    found = {f.rule for e in examples(rule.name) for f in found_by(rule, e.text)}
    assert found == set(rule.rules)


def test_every_example_file_has_a_detector() -> None:
    names = {rule.name for rule in FUNCTION_DETECTORS}
    orphans = [path.name for path in EXAMPLES.glob("*.txt") if path.stem not in names]
    assert not orphans, "example files without a detector in FUNCTION_DETECTORS"


def test_every_detector_is_in_the_list_once() -> None:
    written = [
        value.name
        for module in pkgutil.walk_packages(reader.detectors.__path__, "reader.detectors.")
        if not module.ispkg and module.name != registry.__name__
        for value in vars(importlib.import_module(module.name)).values()
        if isinstance(value, FunctionDetector)
    ]
    assert sorted(rule.name for rule in FUNCTION_DETECTORS) == sorted(written)


@pytest.mark.parametrize("rule", FUNCTION_DETECTORS, ids=lambda rule: rule.name)
def test_a_detectors_page_has_its_sections(rule: FunctionDetector) -> None:
    for section in ("What it marks", "Why it matters", "Example", "What it leaves alone"):
        assert f"**{section}.**" in rule.page, f"the page of {rule.name} lacks “{section}”"


def _marked(text: str, spans: list[Span]) -> str:
    """Write `spans` into `text`, so that a failure shows the passage and not two numbers."""
    out, end = "", 0
    for span in sorted(spans):
        out += text[end : span.start] + "⟦" + span.of(text) + "⟧"
        end = span.end
    return out + text[end:]
