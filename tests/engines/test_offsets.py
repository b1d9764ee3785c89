"""Nothing that stands before an error shifts its place, whatever the engine counts in."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.engines.chunking import pieces
from reader.engines.grammar_engine import GrammarEngine
from reader.engines.languagetool.languagetool_engine import LanguageToolEngine
from reader.engines.lingotweaker.lingotweaker_engine import LingoTweakerEngine
from reader.model.span import Span

ERROR = " Then she bought a umbrella."
STRANGE = st.sampled_from(
    [
        "😀",
        "👨‍👩‍👧‍👦",
        "🇬🇧",
        "𝐛𝐨𝐥𝐝",
        "e\u0301a\u0308",
        "\u00a0",
        "\u202f",
        "\r\n",
        "\n",
        "\ufeff",
        "\u200b",
        "שלום",
        "مرحبا",
        "\u202babc\u202c",
        "日本語",
        "ß",
        "ﬁ",
        "\x00",
        "\ud83d",
        "’",
    ]
)
PREFIX = st.lists(STRANGE | st.text(max_size=4) | st.just("word"), max_size=12).map(" ".join)
BOUNDED = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def place_is_exact(engine: GrammarEngine, prefix: str) -> None:
    text = f"{prefix}.{ERROR}"
    places = [m.span for m in engine.check(text, "en-US") if m.rule == "EN_A_VS_AN"]
    assert places
    assert places[-1].start == text.rindex("a umbrella")
    assert len(places[-1]) == 1


@BOUNDED
@given(prefix=PREFIX)
def test_nothing_shifts_an_error_of_lingotweaker(
    lingotweaker: LingoTweakerEngine, prefix: str
) -> None:
    place_is_exact(lingotweaker, prefix)


@pytest.mark.languagetool
@BOUNDED
@given(prefix=PREFIX)
def test_nothing_shifts_an_error_of_languagetool(
    languagetool_engine: LanguageToolEngine, prefix: str
) -> None:
    place_is_exact(languagetool_engine, prefix)


@BOUNDED
@given(text=st.text(max_size=300), largest=st.integers(1, 60))
def test_pieces_are_the_text_in_order(text: str, largest: int) -> None:
    cut = list(pieces(text, largest=largest))
    assert sum(len(piece.text) for piece in cut) == len(text)
    assert all(0 < len(piece.text) <= largest for piece in cut)
    for piece in cut:
        sent = text[piece.start : piece.start + len(piece.text)]
        assert all(
            a == b or any(m.start <= i < m.end for m in piece.masked)
            for i, (a, b) in enumerate(zip(sent, piece.text, strict=True))
        )


def test_pieces_end_where_sentences_end() -> None:
    text = "The committee met on Monday. It agreed on nothing. Nobody was surprised at that."
    assert [p.text for p in pieces(text, largest=55)] == [
        "The committee met on Monday. It agreed on nothing. ",
        "Nobody was surprised at that.",
    ]


def test_what_an_engine_cannot_take_is_masked_in_its_length() -> None:
    text = "Key \ud800\ud800 and \udfff."
    (piece,) = pieces(text)
    assert piece.text == "Key xx and x."
    assert [len(m) for m in piece.masked] == [2, 1]
    assert piece.place(4, 6) is None
    assert piece.place(0, 3) is not None
    assert piece.place(3, 3) is None


def test_digits_without_end_are_left_out_and_what_follows_stands_in_its_place() -> None:
    text = f"Key {'7' * 1200} and \ud800."
    before, after = pieces(text)
    assert (before.text, after.text) == ("Key ", " and x.")
    assert after.place(1, 4) == Span(text.index("and"), text.index("and") + 3)
    assert after.place(5, 6) is None
