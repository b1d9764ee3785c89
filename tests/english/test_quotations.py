from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.english.quotations import pair, quoted_spans
from tests.linear_time import assert_linear


def quoted(text: str) -> list[str]:
    return [span.of(text) for span in quoted_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” he said, “it is.”", ["“Yes,”", "“it is.”"]),
        ('"Yes," he said, "it is."', ['"Yes,"', '"it is."']),
        ('“Yes," he said, "it is.”', ['“Yes,"', '"it is.”']),
        ('He said:"We go." She left.', ['"We go."']),
        ("“It will end. ” He left.", ["“It will end. ”"]),
        ('" It will end. " He left.', ['" It will end. "']),
        ("“She cried ‘stop’ and ran.”", ["“She cried ‘stop’ and ran.”"]),
        ("“She cried “stop” and ran.”", ["“She cried “stop” and ran.”"]),
        ("``Yes,'' he said.", ["``Yes,''"]),
        ("They wrote ‘’thief’’ on it.", ["‘’thief’’"]),
        ("„Ja“, said the man.", ["„Ja“"]),
        ("The board said ‘no’ to it.", ["‘no’"]),
        ("They called it 'a sailors' revolt' then.", ["'a sailors' revolt'"]),
        ("It’s the boys’ club of the ’90s, isn’t it?", []),
        ("It's the boys' club of the '90s, isn't it?", []),
        ('He is 6\'2" and owns a 12" record.', []),
        ("He said: “We go. We stay", ["“We go. We stay"]),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "unclosed", "unopened"),
    [
        ("“Yes. “No,” he said.", 0, 0),  # two paragraphs that became one
        ("“Yes, he said. “No,” he added.", 1, 0),
        ("A “yes. “No,” he said.", 1, 0),
        ("“He called. “Stop!” And then he ran.” So it was.", 0, 0),
        ('The PowerHouseâ"¢ has â…“ of it.', 0, 0),
        ("Yes,” he said.", 0, 1),
        ('"Yes, he said. "No," he added.', 1, 0),
        ('"Yes," he said."', 0, 1),
        ("The year was 1990” he said", 0, 0),  # as good as inches
        ("He stood at 6'5.\" Nobody saw it.", 0, 0),
        ('The headline: " We sail at noon "', 0, 0),
        ('The firm â€" a small one â€" closed.', 0, 0),
    ],
)
def test_marks_without_an_answer_are_told(text: str, unclosed: int, unopened: int) -> None:
    pairing = pair(text)
    assert (len(pairing.unclosed), len(pairing.unopened)) == (unclosed, unopened)


@pytest.mark.parametrize(
    "text",
    [
        'He was clear. "We will build. "The pier comes first. "It is late," he said. He left.',
        "He was clear. “We will build. “The pier comes first. “It is late,” he said. He left.",
    ],
)
def test_a_quotation_whose_paragraphs_were_joined_is_one(text: str) -> None:
    (span,) = quoted_spans(text)
    assert span.of(text) == text[14:-18]
    assert len(pair(text).resumed) == 2


@given(st.text(alphabet="“”\"'‘’` a.5,-\n"))
def test_spans_are_in_order_and_apart(text: str) -> None:
    spans = quoted_spans(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.end <= len(text) for span in spans)


@given(st.text(alphabet="“”\"'‘’` a.5,-"))
def test_every_curly_mark_is_paired_left_over_or_an_inch(text: str) -> None:
    pairing = pair(text)
    told = 2 * len(pairing.quotations) + pairing.left_over + len(pairing.resumed)
    assert text.count("“") <= told


@pytest.mark.parametrize("unit", ['"', "“", "' ", "'a"])
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    assert_linear(lambda length: quoted_spans(unit * (length // len(unit))))
