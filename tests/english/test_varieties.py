"""The spelling of a text says which English it is in."""

from __future__ import annotations

import pytest

from reader.english.varieties import VARIETIES, variety_of


@pytest.mark.parametrize(
    ("text", "variety"),
    [
        ("The ferry sails at nine.", "en-US"),
        ("The harbor board has organized a program at the center.", "en-US"),
        ("The harbour board has published its programme.", "en-GB"),
        ("The colour of the tyres, a minister said in London, was grey.", "en-GB"),
        ("The harbour in Sydney, a centre of Australian trade, is grey.", "en-AU"),
        ("The harbour of Vancouver is a centre of Canadian trade.", "en-CA"),
        ("The harbour of Auckland is a centre of New Zealand's trade.", "en-NZ"),
        ("The harbour of Durban is a centre of trade, paid for in rand.", "en-ZA"),
        ("Sydney's harbor is the color of steel.", "en-US"),
        # what both sides write
        (
            "An honorary organism of Colorado's laboratory met with criticism and humorous art.",
            "en-US",
        ),
    ],
)
def test_the_variety_is_told_by_spelling_first_and_countries_then(text: str, variety: str) -> None:
    assert variety_of(text) == variety
    assert variety in VARIETIES


def test_a_name_that_stands_often_is_one_word_of_evidence() -> None:
    text = "The Labour Party won. " * 9 + "Its program was honored as the center of the campaign."
    assert variety_of(text) == "en-US"
