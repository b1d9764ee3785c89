"""The signature counts a spinner's phrases, and weighs them."""

from __future__ import annotations

import time

from reader.english.spinner_signature import Signature, signature, spinner_originals
from reader.system.paths import resource

_SPUN = (
    "Final yr the captain used to be despatched to lend a hand, by way of boat, and his circle of"
    " relatives got here to the harbour at the identical time, whereas their buddies have been"
    " enjoying video games within the backyard."
)
_PLAIN = (
    "Last year the captain was sent to help, by boat, and his family came to the harbour at the"
    " same time, while their friends were playing games in the garden."
)


def test_a_spun_text_weighs_more_than_what_it_was_made_from() -> None:
    assert signature(_SPUN).density > 5 * signature(_PLAIN).density


def test_the_longest_phrase_is_counted_and_its_parts_are_not() -> None:
    uses = signature("They got here on foot, and he got here to an end.").uses
    assert uses["got here"] == 1
    assert uses["got here to"] == 1


def test_capitals_and_curly_apostrophes_make_no_difference() -> None:
    plain = signature("you'll be able to sail by way of the canal")
    assert plain.weight > 0
    assert signature("You’ll be able to sail BY WAY OF the canal") == plain


def test_two_signatures_add_up_to_that_of_both_texts() -> None:
    both = signature(_SPUN) + signature(_PLAIN)
    assert both.words == signature(_SPUN).words + signature(_PLAIN).words
    assert both.uses == signature(_SPUN + "\n" + _PLAIN).uses


def test_an_empty_text_has_no_density() -> None:
    assert signature("") == Signature()
    assert signature("").density == 0.0


def test_every_replacement_has_a_weight_and_differs_from_its_original() -> None:
    for line in resource("words/spinner_phrases.tsv").read_text("utf-8").splitlines():
        original, replacements, _, weights = line.split("\t")
        several = replacements.split("|")
        assert len(several) == len(weights.split("|")), line
        assert len(set(several)) == len(several), line
        assert original not in several, line


def test_a_hundred_thousand_words_take_less_than_a_second() -> None:
    text = " ".join([_SPUN, _PLAIN] * 2000)
    signature(_PLAIN)
    begin = time.process_time()
    words = signature(text).words
    assert words / (time.process_time() - begin) > 100_000


def test_a_phrase_tells_what_it_stands_for() -> None:
    assert "came" in spinner_originals("Got here")
    assert spinner_originals("rhinoceros") == ()
