from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.engines.languagetool.languagetool_engine import LanguageToolEngine
from reader.errors import EngineUnavailable
from tests.engines.conftest import passages

pytestmark = pytest.mark.languagetool

FAULTY = (
    "The council have announce that three library will close before the end of this years.",
    "Neighbours says they was never asked about the the plan.",
    "A engineer from the water company explained how the leak has began.",
    "Their are fewer buses on sunday, wich makes the trip longer for elderly peoples.",
)


def test_errors_are_found_where_they_stand(languagetool_engine: LanguageToolEngine) -> None:
    assert ("wich", "MORFOLOGIK_RULE_EN_US") in passages(languagetool_engine, FAULTY[3])
    assert ("the the", "ENGLISH_WORD_REPEAT_RULE") in passages(languagetool_engine, FAULTY[1])


def test_a_match_says_what_it_is_about(languagetool_engine: LanguageToolEngine) -> None:
    (match,) = languagetool_engine.check("She owns a umbrella.", "en-US")
    assert (match.rule, match.category, match.issue) == ("EN_A_VS_AN", "MISC", "misspelling")
    assert match.suggestions == ("an",)
    assert match.message.startswith("Use “an” instead of ‘a’")


def test_sound_and_empty_texts_are_silent(languagetool_engine: LanguageToolEngine) -> None:
    assert passages(languagetool_engine, "The mayor opened the new bridge on Tuesday.") == []
    assert passages(languagetool_engine, "") == []
    assert passages(languagetool_engine, " \n\t ") == []


@pytest.mark.parametrize(
    "before",
    [
        "😀",
        "👨‍👩‍👧 and 🇬🇧",
        "𝐁𝐨𝐥𝐝 words,",
        "é à ñ",
        "\u00a0\u00a0",
        "שלום עולם",
        "\ud83d",
        "a\r\nb",
    ],
    ids=["emoji", "joined", "letters", "combining", "nbsp", "rtl", "surrogate", "crlf"],
)
def test_nothing_before_an_error_shifts_it(
    languagetool_engine: LanguageToolEngine, before: str
) -> None:
    marks = passages(languagetool_engine, f"{before} He bought a umbrella 🌂 and a apple.")
    assert [text for text, rule in marks if rule == "EN_A_VS_AN"] == ["a", "a"]


def test_a_match_over_characters_of_two_units_ends_where_it_ends(
    languagetool_engine: LanguageToolEngine,
) -> None:
    text = "It is 𝐁𝐨𝐥𝐝 𝐁𝐨𝐥𝐝 fine."
    assert passages(languagetool_engine, text) == [("𝐁𝐨𝐥𝐝 𝐁𝐨𝐥𝐝", "ENGLISH_WORD_REPEAT_RULE")]


def test_no_suggestion_holds_a_stand_in(languagetool_engine: LanguageToolEngine) -> None:
    text = "wich𝐁 is it 😀😀 , the the 😀 ."
    matches = languagetool_engine.check(text, "en-US")
    assert matches
    assert not any(mark in s for m in matches for s in m.suggestions for mark in "\u16df\ufffc")


def test_a_paragraph_of_any_length_is_checked(languagetool_engine: LanguageToolEngine) -> None:
    text = "The ferry leaves at noon and returns at dusk. " * 300 + "He bought a umbrella."
    (match,) = languagetool_engine.check(text, "en-US")
    assert text[match.span.start :] == "a umbrella."


def test_callers_side_by_side_get_what_each_would_get_alone(
    languagetool_engine: LanguageToolEngine,
) -> None:
    texts = [f"{'😀' * (n % 5)} {FAULTY[n % 4]}" for n in range(60)]
    alone = [languagetool_engine.check(text, "en-US") for text in texts]
    with ThreadPoolExecutor(6) as callers:
        together = list(callers.map(lambda t: languagetool_engine.check(t, "en-US"), texts))
    assert together == alone


def test_a_variety_of_english_has_its_own_spelling(languagetool_engine: LanguageToolEngine) -> None:
    text = "The colour of the harbour changes."
    assert languagetool_engine.check(text, "en-GB") == []
    assert len(languagetool_engine.check(text, "en-US")) == 2


def test_a_language_that_it_does_not_know_is_named(languagetool_engine: LanguageToolEngine) -> None:
    with pytest.raises(EngineUnavailable, match="does not check the language fi-FI"):
        languagetool_engine.check("Hyvää huomenta.", "fi-FI")


def test_a_proxy_in_the_environment_is_not_asked_for_our_own_server(
    languagetool_engine: LanguageToolEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert passages(languagetool_engine, "She owns a umbrella.") == [("a", "EN_A_VS_AN")]
