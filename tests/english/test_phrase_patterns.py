"""Lists of wrong phrases say what they mean, and are searched only where they can be found."""

from __future__ import annotations

from reader.english.phrase_patterns import PhrasePatterns

_LIST = PhrasePatterns(
    """# a head that is no phrase

[words]
my: my|your|their

[first]
wreck(|s|ed) havoc -> wreak havoc
{make positive|made positive} that -> make sure
{misplaced} <my> (job|seat) !(of) -> lost
!(the|a) {final week} (.|,) -> last week
<n> years {in the past} -- a reason
"""
)


def _found(text: str) -> list[tuple[str, str]]:
    return [(span.of(text), phrase.right) for span, phrase in _LIST.find(text)]


def test_only_the_part_in_braces_is_marked() -> None:
    assert _found("He misplaced his hat, they misplaced their seat.") == [("misplaced", "lost")]


def test_a_phrase_without_braces_is_marked_as_a_whole() -> None:
    assert _found("It wrecked havoc.") == [("wrecked havoc", "wreak havoc")]


def test_each_alternative_in_braces_is_looked_for() -> None:
    assert [wrong for wrong, _ in _found("They made positive that you make positive that.")] == [
        "made positive",
        "make positive",
    ]


def test_what_may_not_stand_before_or_after_keeps_a_phrase_silent() -> None:
    assert _found("Died final week, said.") == [("final week", "last week")]
    assert _found("Died the final week, said.") == []
    assert _found("They misplaced their seat of power.") == []


def test_a_blank_stands_for_a_hyphen_or_a_line_end() -> None:
    assert _found("nine years\nin the past") == [("in the past", "")]
    assert _found("nine-years in-the past") == [("in-the past", "")]


def test_a_letter_that_grows_when_it_is_made_small_moves_no_mark() -> None:
    assert _found("İİİ wrecked havoc") == [("wrecked havoc", "wreak havoc")]


def test_a_line_without_a_right_word_has_its_reason() -> None:
    (_, phrase), *_ = _LIST.find("two years in the past")
    assert (phrase.reason, phrase.right) == ("a reason", "")
