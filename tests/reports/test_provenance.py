"""What a report says about itself."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.reports.provenance import Origin, today
from reader.settings import Strictness
from tests.reports.samples import ORIGIN


def test_the_date_can_be_fixed_as_reproducible_builds_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert Origin.now(Strictness.SURE).stamp == "2023-11-14T22:13:20Z"


def test_the_date_is_now_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(UTC)
    assert before <= today() <= datetime.now(UTC)


@pytest.mark.parametrize("wanted", ["", "yesterday", "1e9", "9" * 30])
def test_a_date_that_is_none_is_refused(wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", wanted)
    with pytest.raises(ValueError, match="it must be a number of seconds since 1970"):
        today()


def test_people_read_all_of_it_in_a_line() -> None:
    assert ORIGIN.sentence == "Askance 1.2.3, strictness balanced, 2026-03-14 15:09 UTC"
