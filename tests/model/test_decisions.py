"""What follows from each kind of decision stands in one table."""

from __future__ import annotations

import pytest

from reader.model.decision import ANSWERS, DECISIONS, DecisionKind
from reader.system.paths import resource


def test_every_kind_has_its_row() -> None:
    assert set(DECISIONS) == set(DecisionKind)
    assert set(ANSWERS) == set(DecisionKind) - {DecisionKind.OPEN}


def test_no_two_answers_are_called_or_chosen_alike() -> None:
    rows = [kind.terms for kind in ANSWERS]
    keys = [key for row in rows for key in row.keys]
    for names in ([r.label for r in rows], [r.by for r in rows], [r.command for r in rows], keys):
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_answer_has_an_icon_and_names_who_gave_it(kind: DecisionKind) -> None:
    assert resource(f"icons/{kind.terms.command}.svg").is_file()
    assert "Ada" in kind.terms.by.format(who="Ada")


def test_what_the_author_is_asked_is_decided_and_yet_not_settled() -> None:
    terms = DecisionKind.ASK_AUTHOR.terms
    assert (terms.is_decided, terms.settles, terms.counts) == (True, False, True)
