from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.page.highlights import LINES, Mark, MarkIndex, in_lines
from reader.model.finding import Family, Finding
from reader.model.span import Span

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 80), st.integers(1, 30)
)


def mark(span: Span) -> Mark:
    return Mark(Finding(span, Family.GRAMMAR, "a_detector", "a_rule", "Wrong."))


@given(st.lists(spans, max_size=30), spans)
def test_the_marks_in_sight_are_those_that_overlap_it(places: list[Span], seen: Span) -> None:
    found = [m.finding.span for m in MarkIndex([mark(p) for p in places]).overlapping(seen)]
    assert sorted(found) == sorted(place for place in places if place.overlaps(seen))


@given(st.lists(spans, max_size=30))
def test_an_outer_mark_comes_before_those_inside_it(places: list[Span]) -> None:
    found = list(MarkIndex([mark(p) for p in places]).overlapping(Span(0, 200)))
    for earlier, later in combinations(found, 2):
        inner, outer = earlier.finding.span, later.finding.span
        assert inner == outer or not outer.contains(inner)


@given(st.lists(spans, max_size=LINES))
def test_marks_that_overlap_have_lines_of_their_own(places: list[Span]) -> None:
    drawn = list(in_lines(MarkIndex([mark(p) for p in places]).overlapping(Span(0, 200))))
    for (one, line), (other, another) in combinations(drawn, 2):
        assert line != another or not one.finding.span.overlaps(other.finding.span)


def test_a_mark_alone_has_the_line_next_to_the_words() -> None:
    drawn = in_lines([mark(Span(0, 5)), mark(Span(9, 12)), mark(Span(10, 11)), mark(Span(20, 21))])
    assert [line for _, line in drawn] == [0, 0, 1, 0]
