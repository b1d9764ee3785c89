"""The two engines on one faulty text: how far they agree, and the list of where they do not.

`python -m tests.engines.test_engines_differ` makes the list in `docs/engine-differences.md` anew;
it needs a LanguageTool that is installed (`askance languagetool install`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.engines.grammar_engine import GrammarEngine, GrammarMatch
from reader.engines.languagetool.languagetool_engine import LanguageToolEngine
from reader.engines.lingotweaker.lingotweaker_engine import (
    LingoTweakerEngine,
    why_unavailable,
)
from reader.engines.select import choose
from reader.english.excerpts import excerpt
from reader.english.word_tokens import count_words
from reader.model.span import Span

FAULTY = Path(__file__).with_name("faulty_article.txt")
DOCUMENT = Path(__file__).parents[2] / "docs" / "engine-differences.md"
_HEAD = """\
# Where the two grammar engines differ

Both engines apply LanguageTool's rules: {one} is a port of the engine behind {other}.
In `tests/engines/faulty_article.txt` ({words} words, written full of faults) {shared} marks of
theirs are the same in place, rule and first suggestion. These are all that only one of them makes:

| only in | rule | passage | first suggestion |
| --- | --- | --- | --- |
"""
_NONE = "| – | – | they do not differ on this text | – |\n"
_TAIL = """
This page is made by `python -m tests.engines.test_engines_differ`, with LanguageTool installed; a
test holds it to what the engines of these versions do.

What is shown differs less: ellipses, commas and hyphens count as opinion (`everything`), and names
are never marked.

Speed, one paragraph after the other on two busy cores: LingoTweaker 0.6 s for 1,000 words,
LanguageTool 2.1 s. Memory: 420 MB and 350 MB, each in a process of its own.
"""


def marks(engine: GrammarEngine, text: str) -> dict[tuple[int, int, str, str], GrammarMatch]:
    """Return the matches of all paragraphs, with their places in the whole text."""
    found = {}
    at = 0
    for paragraph in text.split("\n\n"):
        for match in engine.check(paragraph, "en-US"):
            span = match.span.shifted(at)
            first = match.suggestions[0] if match.suggestions else ""
            found[(span.start, span.end, match.rule, first)] = match
        at += len(paragraph) + 2
    return found


def document(one: GrammarEngine, other: GrammarEngine, text: str) -> str:
    """Write the page about the two engines' differences."""
    ours, theirs = marks(one, text), marks(other, text)
    shared = ours.keys() & theirs.keys()
    rows = "".join(_rows(one.label, ours.keys() - shared, text)) + "".join(
        _rows(other.label, theirs.keys() - shared, text)
    )
    head = _HEAD.format(
        one=one.label, other=other.label, words=count_words(text), shared=len(shared)
    )
    return head + (rows or _NONE) + _TAIL


def _rows(label: str, keys: set[tuple[int, int, str, str]], text: str) -> Iterator[str]:
    for start, end, rule, suggestion in sorted(keys):
        shown = excerpt(text, Span(start, end)).replace("|", "\\|")
        yield f"| {label} | `{rule}` | {shown} | {suggestion or '–'} |\n"


@pytest.fixture
def lingotweaker() -> Iterator[LingoTweakerEngine]:
    if why_unavailable():
        pytest.skip(why_unavailable())
    engine = LingoTweakerEngine()
    yield engine
    engine.close()


@pytest.mark.languagetool
def test_the_engines_agree_on_nearly_everything(
    languagetool_engine: LanguageToolEngine, lingotweaker: LingoTweakerEngine
) -> None:
    text = FAULTY.read_text(encoding="utf-8").rstrip("\n")
    ours, theirs = marks(lingotweaker, text), marks(languagetool_engine, text)
    assert len(ours) > 40, "a text with too few faults shows nothing"
    assert len(ours.keys() & theirs.keys()) >= 0.9 * len(ours.keys() | theirs.keys())


@pytest.mark.languagetool
def test_the_page_lists_what_they_differ_in(
    languagetool_engine: LanguageToolEngine, lingotweaker: LingoTweakerEngine
) -> None:
    page = DOCUMENT.read_text(encoding="utf-8")
    if not all(engine.label in page for engine in (lingotweaker, languagetool_engine)):
        pytest.skip("the page was made with other versions of the engines")
    text = FAULTY.read_text(encoding="utf-8").rstrip("\n")
    assert document(lingotweaker, languagetool_engine, text) == page


def main() -> None:
    """Write the page with the engines that are installed."""
    engines = [engine for name in ("embedded", "languagetool") if (engine := choose(name))]
    text = FAULTY.read_text(encoding="utf-8").rstrip("\n")
    DOCUMENT.write_text(document(engines[0], engines[1], text), encoding="utf-8")
    for engine in engines:
        engine.close()


if __name__ == "__main__":
    main()
