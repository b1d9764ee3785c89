"""What reports for people say of an article."""

from __future__ import annotations

from dataclasses import replace

from reader.checking.verdict_evidence import Evidence
from reader.reports.summary import facts
from tests.reports.samples import ORIGIN, VERDICT, result

TEXT = "The ferry\n\nIt left and came back."


def test_the_words_that_the_verdict_speaks_of_are_counted_beside_all() -> None:
    made = result(TEXT)
    assert dict(facts(made, ORIGIN))["Words"] == "7"
    evidence = Evidence(0, 0, 5, {"altered": 1, "habit": 7})
    judged = replace(made, verdict=replace(VERDICT, evidence=evidence))
    assert dict(facts(judged, ORIGIN))["Words"] == "7, 5 of them in running text"
