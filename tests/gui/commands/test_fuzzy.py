from __future__ import annotations

import pytest

from reader.gui.commands.fuzzy import fit


@pytest.mark.parametrize(
    "typed", ["", "next", "NEXT", "fin ne", "findng", "nf", "ext", "next finding"]
)
def test_what_somebody_types_in_haste_fits(typed: str) -> None:
    assert fit(typed, "Next finding") is not None


@pytest.mark.parametrize("typed", ["next q", "previous", "next palette", "fn", "gnidnif"])
def test_what_is_something_else_does_not(typed: str) -> None:
    assert fit(typed, "Next finding") is None


def test_the_beginning_of_a_word_is_better_than_its_middle_and_that_than_scattered_letters() -> (
    None
):
    names = ["Reopen", "Open recent", "Stop checking everything now"]
    assert sorted(names, key=lambda n: -(fit("open", n) or 0)) == [
        "Open recent",
        "Reopen",
        names[2],
    ]
    assert (fit("chk", "Stop checking") or 0) < (fit("check", "Stop checking") or 0)


def test_of_two_that_fit_alike_the_shorter_one_is_better() -> None:
    assert (fit("find", "Find") or 0) > (fit("find", "Find in all articles") or 0)


def test_fitting_takes_no_time_worth_noticing() -> None:
    assert fit("a" * 5000, "a" * 4999 + "b") is None
