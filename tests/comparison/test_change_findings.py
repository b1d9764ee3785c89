"""Changes of meaning as findings of the family source."""

from __future__ import annotations

from reader.comparison.change_findings import LONGEST, SourceFinding, source_findings
from reader.comparison.compare import compare
from reader.comparison.kind_registry import CHANGE_KINDS
from reader.detectors.registry import page_of, rule_named
from reader.detectors.source_changes import DETECTOR, KINDS
from reader.model.article import Article
from reader.model.decision import decision_key
from reader.model.finding import Family, Severity
from tests.comparison.texts import article
from tests.comparison.whole_pairs import whole_pairs

SOURCE = """The harbour board met on Monday in the old customs house.

The board approved 12 new berths for fishing boats. Nobody has yet said who will pay for the berths.

The ferry to Hulm will sail again in May, provided that the cracks in her hull are mended."""
CHANGED = """The harbour board met on Monday in the old customs house.

The board approved 15 new berths for fishing boats.

The ferry to Hulm will sail again in May."""


def found(text: str, source: str = SOURCE) -> tuple[Article, list[SourceFinding]]:
    read = article(text)
    return read, list(source_findings(compare(read, article(source))))


def test_a_changed_number_is_a_serious_finding_with_the_sources_words() -> None:
    text, (number, *_) = found(CHANGED)
    finding = number.finding
    assert (finding.family, finding.detector, finding.rule) == (Family.SOURCE, DETECTOR, "number")
    assert finding.span.of(text.text).startswith("15")
    assert finding.severity is Severity.SERIOUS
    assert "12" in finding.message
    assert "The board approved 12 new berths for fishing boats." in finding.evidence
    assert finding.suggestions[0].startswith("12")
    assert number.source[0].of(SOURCE).startswith("12")


def test_what_was_left_out_is_marked_on_the_word_that_it_would_follow() -> None:
    text, findings = found(CHANGED)
    lost = [one for one in findings if one.finding.rule == "omitted"]
    assert [one.finding.span.of(text.text) for one in lost] == ["boats", "May"]
    assert [one.source[0].of(SOURCE)[:8] for one in lost] == ["Nobody h", "provided"]
    assert "Nobody has yet said who will pay for the berths." in lost[0].finding.message


def test_what_was_left_out_at_the_beginning_is_marked_on_the_word_after_it() -> None:
    kept = SOURCE.partition("\n\n")[2]
    text, (first, *_) = found(kept)
    assert (first.finding.rule, first.finding.span.start) == ("omitted", 0)
    assert first.finding.span.of(text.text) == "The"
    assert "before" in first.finding.message


def test_all_that_was_left_out_at_one_place_is_one_finding() -> None:
    more = SOURCE.replace("berths.\n", "berths. The fishermen did not trust the plan at all.\n")
    _, findings = found(CHANGED, more)
    lost = next(one for one in findings if one.finding.rule == "omitted")
    assert len(lost.source) == 2
    assert "Nobody has yet said" in lost.finding.message
    assert "did not trust" in lost.finding.message


def test_much_that_was_left_out_is_shown_in_full_below_a_short_sentence() -> None:
    much = " ".join(f"The {n} fishermen did not trust the plan at all." for n in ("old", "six") * 4)
    _, findings = found(CHANGED, SOURCE.replace("berths.\n", f"berths. {much}\n"))
    lost = next(one for one in findings if one.finding.rule == "omitted")
    assert len(lost.finding.message) <= LONGEST + 30
    assert lost.finding.message.endswith("…”")
    assert lost.finding.evidence.count("did not trust") == 8


def test_of_whole_articles_every_change_has_a_finding_and_each_its_own_decision() -> None:
    for pair in whole_pairs():
        read, source = article(pair.article), article(pair.source)
        comparison = compare(read, source)
        findings = source_findings(comparison)
        shown = {span for one in findings for span in one.source}
        places = {one.finding.span for one in findings}
        for change in comparison.changes:
            assert change.article in places or change.source in shown
        keys = [decision_key(read, one.finding) for one in findings]
        assert len(set(keys)) == len(keys), pair.name


def test_every_kind_that_is_looked_for_has_a_page() -> None:
    assert set(KINDS) == {kind.name for kind in CHANGE_KINDS if not kind.is_quiet}
    rule = rule_named(DETECTOR)
    assert rule is not None
    assert rule.family is Family.SOURCE
    _, (number, *_) = found(CHANGED)
    assert page_of(number.finding) == rule.page
