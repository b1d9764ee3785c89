"""Each kind finds its examples; what is only put otherwise is no change."""

from __future__ import annotations

import pytest

from reader.comparison.compare import compare
from reader.comparison.kind_registry import CHANGE_KINDS
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.model.span import Span
from tests.comparison.examples_of_change import FOLDER, Example, MarkedText, examples
from tests.comparison.texts import article

KINDS = sorted(path.stem for path in FOLDER.glob("*.txt") if path.stem != "no_change")
ALL = [(kind, example) for kind in KINDS for example in examples(kind)]
QUIET = examples("no_change")
# kinds that a reader would call the same: which of them is said is a matter of words
NEAR = (
    {"negation", "quantity_scope", "role"},
    {"hedge_dropped", "attribution_dropped", "omitted", "negation"},
    {"hedge_added", "negation"},
    {"date", "unit", "number"},
    {"name", "role"},
)


def changes(example: Example) -> tuple[MeaningChange, ...]:
    return compare(article(example.article.text), article(example.source.text)).changes


def touches(span: Span | None, side: MarkedText) -> bool:
    return span is not None and any(span.start < e and s < span.end for s, e in side.marks)


@pytest.mark.parametrize(
    ("kind", "example"), ALL, ids=[f"{kind}: {example.label}" for kind, example in ALL]
)
def test_a_change_is_found_and_called_by_its_kind(kind: str, example: Example) -> None:
    found = changes(example)
    right = {kind}.union(*(near for near in NEAR if kind in near))
    on_it = [
        c for c in found if touches(c.article, example.article) or touches(c.source, example.source)
    ]
    assert on_it, found
    assert any(change.kind in right for change in on_it), on_it
    assert [c for c in found if c not in on_it and c.gravity is not Gravity.LOW] == []


@pytest.mark.parametrize("example", QUIET, ids=[f"{e.heading}: {e.label}" for e in QUIET])
def test_what_is_only_put_otherwise_is_no_change(example: Example) -> None:
    assert [change for change in changes(example) if change.gravity is not Gravity.LOW] == []


def test_every_kind_has_its_examples() -> None:
    loud = {kind.name for kind in CHANGE_KINDS if not kind.is_quiet}
    assert loud - {"word_wrong"} == set(KINDS)  # the wording readers' own tests have those
