"""One list knows every rule, and how its detector is made."""

from __future__ import annotations

from pathlib import Path

from reader.detectors import registry
from reader.detectors.registry import (
    FUNCTION_DETECTORS,
    RULES,
    Engines,
    engine_of,
    rule_named,
    rule_of,
    rule_that_names,
    rules_by_family,
)
from reader.engines.wording_model.quick_and_thorough import WordingReaders
from reader.model.finding import Family, Finding
from reader.model.own_mark import READER
from reader.model.span import Span


def test_names_of_detectors_and_of_their_findings_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)
    of_findings = [name for rule in RULES for name in rule.names]
    assert sorted(set(of_findings)) == sorted(of_findings)


def test_without_engines_the_functions_alone_are_made() -> None:
    made = [detector for rule in RULES if (detector := rule.make(Engines()))]
    assert made == list(FUNCTION_DETECTORS)


def test_a_rule_says_which_engine_it_needs() -> None:
    wording = WordingReaders()
    made = [rule for rule in RULES if rule.make(Engines(wording=wording))]
    needing = [rule.name for rule in made if not rule.make(Engines())]
    assert needing == ["replaced_words"]
    assert [engine_of(name) for name in ("replaced_words", "grammar", "page_tail", "gone")] == [
        "wording",
        "grammar",
        "",
        "",
    ]


def test_what_a_detector_says_of_itself_is_what_the_registry_says() -> None:
    for rule in RULES:
        if (detector := rule.make(Engines(wording=WordingReaders()))) is not None:
            assert (detector.name, detector.family) == (rule.name, rule.family)
            assert detector.version.startswith(rule.version)


def test_every_rule_that_is_looked_for_has_its_family() -> None:
    listed = [rule.name for rules in rules_by_family().values() for rule in rules]
    assert sorted(listed) == sorted(rule.name for rule in RULES if rule.name != READER)


def test_a_finding_is_explained_by_its_rule() -> None:
    def found(family: Family, detector: str, rule: str) -> str:
        known = rule_of(Finding(Span(0, 1), family, detector, rule, "It is wrong."))
        return known.name if known else ""

    assert found(Family.WORDING, "replaced_words", "replaced_word") == "replaced_words"
    assert found(Family.QUOTATION, "replaced_words", "altered_quotation") == "altered_quotation"
    assert found(Family.WORDING, READER, "own_mark") == READER
    assert found(Family.RESIDUE, "a_detector_of_old", "rule") == ""


def test_the_name_of_a_finding_leads_to_its_detector() -> None:
    known = rule_that_names("never_closed")
    assert known is rule_named("unbalanced_quotation_marks")
    assert rule_that_names("no_such_rule") is None


def test_a_detector_is_a_file_in_the_folder_of_its_family() -> None:
    folder = Path(registry.__file__).parent
    for detector in FUNCTION_DETECTORS:
        assert (folder / detector.family / f"{detector.name}.py").exists(), detector.name
