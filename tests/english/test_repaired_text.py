"""Words that copying split are whole for the engines, and every place leads back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.english.repaired_text import mended


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The inter\ufffenational board.", "The international board."),
        ("The har\x02bour and the co\u00adoperation.", "The harbour and the cooperation."),
        ("An o\ufb03ce, \ufb01ne.", "An office, fine."),
        ("A no\u200bbody", "A nobody"),
        ("Between \u200b words.", "Between \u200b words."),
        ("Plain text.", "Plain text."),
    ],
)
def test_a_text_reads_as_it_was_meant(text: str, meant: str) -> None:
    assert mended(text).text == meant


def test_a_place_leads_back_to_the_whole_word() -> None:
    text = "The o\ufb03ce of an inter\ufffenational board."
    result = mended(text)
    for word, original in (("office", "o\ufb03ce"), ("international", "inter\ufffenational")):
        begin = result.text.index(word)
        assert result.original(begin, begin + len(word)).of(text) == original


@given(st.text(alphabet="ab \u00ad\u200b\ufb01\ufffe.", max_size=40))
def test_every_letter_leads_to_itself(text: str) -> None:
    result = mended(text)
    for place, letter in enumerate(result.text):
        original = result.original(place, place + 1).of(text)
        assert original == letter or original == "\ufb01"
