from __future__ import annotations

import pytest

from reader.english.sentences import sentences

WHOLE = [
    "Mr. Ellis met Dr. Okafor at St. Anne’s on Feb. 3 with Sen. Lind.",
    "It fell to 3.5 per cent vs. 4.1 a year ago.",
    "J. K. Marlowe and T.S. Brand wrote it.",
    "The U.S. Navy and the U.K. Treasury agreed.",
    "She left at 5 p.m. Monday.",
    "See No. 7 and Fig. 2.",
    "1. Whisk the eggs.",
    "“No!” he said, and left.",
    "“Is it over?” asked Ms. Hale.",
    "He works for Brandt Inc. Chairman Ola Lund said so.",
    "the talks went on. and on",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_sentence_stays_whole(text: str) -> None:
    assert [s.of(text) for s in sentences(text)] == [text]


SPLIT = [
    ("It rained. We stayed.", ["It rained.", "We stayed."]),
    ("“It rained.” She stayed.", ["“It rained.”", "She stayed."]),
    ("It rained (hard). “Why?” Nobody knew…", ["It rained (hard).", "“Why?”", "Nobody knew…"]),
    ("It will turn out. ” He went.", ["It will turn out. ”", "He went."]),
    ("She left at 5 p.m. The hall was dark.", ["She left at 5 p.m.", "The hall was dark."]),
    ("Nobody said no. Mist rose.", ["Nobody said no.", "Mist rose."]),
    ("He chose vitamin C. They did not.", ["He chose vitamin C.", "They did not."]),
    (
        "The U.S. agreed with the U.K. It was late.",
        ["The U.S. agreed with the U.K.", "It was late."],
    ),
    ("It grew in 2014. 300 came.", ["It grew in 2014.", "300 came."]),
    ("A headline\n\nA paragraph. Its end", ["A headline", "A paragraph.", "Its end"]),
    ("Wait... What? Yes!", ["Wait...", "What?", "Yes!"]),
    ("It is late. —Ana Bell", ["It is late.", "—Ana Bell"]),
    ("It closed at 4.62. Holders sold.", ["It closed at 4.62.", "Holders sold."]),
    ("Write to us@ferry.example. Ann reads it.", ["Write to us@ferry.example.", "Ann reads it."]),
    ("   ", []),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_sentences_end_where_a_reader_sees_an_end(text: str, expected: list[str]) -> None:
    assert [s.of(text) for s in sentences(text)] == expected
