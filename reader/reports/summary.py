"""The sentences that the reports for people share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reader.checking.check_result import CheckResult
from reader.checking.non_english_filter import is_foreign, why_nothing_is_checked
from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.english.word_tokens import count_words
from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family, Finding, Unchecked
from reader.model.own_mark import is_own_mark
from reader.reports.positions import Positions
from reader.reports.provenance import Origin
from reader.reports.report import path_of

SUGGESTIONS = 5  # that a report names; engines send dozens

ENGINE_RULE = re.compile(r"[A-Z][A-Z0-9_]+(?:\[\d+\])?")
NOT_ENGLISH, NO_ENGINE, FAILED = "not_english", "no_engine", "failed"


def title_of(result: CheckResult) -> str:
    """Return the article's title, or the name of its file."""
    article = result.article
    return " ".join(article.title.split()) or article.id.name or "Standard input"


def facts(result: CheckResult, origin: Origin) -> Iterator[tuple[str, str]]:
    """Yield what must be known to check the report itself: names with values."""
    yield "File", path_of(result)
    if said := result.article.source.words:
        yield "Says of itself", said
    yield "SHA-256 of the text", result.article.sha256
    yield "Words", _words(result)
    for kind, engine in result.engines.items():
        yield f"Engine for {kind}", engine or "none: not checked"
    yield "Checked by", origin.sentence
    yield from decided(result)


def _words(result: CheckResult) -> str:
    """Count the words, and those that the verdict speaks of: headings and notes are not read."""
    total = count_words(result.article.text)
    evidence = result.verdict.evidence if result.verdict else None
    if evidence is None or evidence.words == total:
        return f"{total:,}"
    return f"{total:,}, {evidence.words:,} of them in running text"


def decided(result: CheckResult) -> Iterator[tuple[str, str]]:
    """Yield what a review came to: names with values. Nothing where there was none."""
    if result.rules_off:
        yield "Rules switched off", ", ".join(result.rules_off)
    if not result.decisions:
        return
    decisions = [result.decision(finding) for finding in result.findings]
    made = [d for d in decisions if d and not d.is_open]
    marks = Counter(d.reviewer for d in made if _is_marked(d))
    for reviewer, number in marks.items():
        yield f"Marked by {reviewer}" if reviewer else "Marked by a reader", f"{number:,}"
    for reviewer in dict.fromkeys(d.reviewer for d in made if not _is_marked(d)):
        counts = Counter(d.kind for d in made if d.reviewer == reviewer and not _is_marked(d))
        said = ", ".join(f"{counts[k]:,} {k.terms.label}" for k in DecisionKind if counts[k])
        yield f"Decided by {reviewer}" if reviewer else "Decided, nobody named", said
    yield "Still to decide", f"{len(decisions) - len(made):,}"


def verdict_on(decision: Decision) -> str:
    """Say what was decided, and by whom where they gave a name."""
    terms = decision.kind.terms
    label, by = terms.label, terms.by
    if _is_marked(decision):
        label, by = "marked", "Marked by {who}"
    said = by.format(who=decision.reviewer) if decision.reviewer else label.capitalize()
    if decision.mark is None or _is_marked(decision):
        return said
    return f"{said} (marked by {decision.mark.author or 'a reader'})"


def note_on(finding: Finding, decision: Decision) -> str:
    """Return the note on a finding; an own mark has it as its message already."""
    return "" if decision.note == finding.message else decision.note


def _is_marked(decision: Decision) -> bool:
    """Say whether somebody marked the passage, and nobody was of another mind."""
    return decision.mark is not None and decision.kind is DecisionKind.CONFIRMED


def summary(result: CheckResult) -> str:
    """Say in a clause what was found."""
    number = len(result.findings)
    if number:
        return counted(number, "finding")
    if why_nothing_is_checked(result.article):
        return "nothing was checked"
    return "nothing found in what was checked" if is_partly_checked(result) else "nothing found"


def by_family(result: CheckResult) -> list[tuple[Family, int]]:
    """Count the findings of each family that has any, in the order of the families."""
    counts = Counter(finding.family for finding in result.findings)
    return [(family, counts[family]) for family in Family if counts[family]]


def gaps(result: CheckResult, places: Positions) -> Iterator[str]:
    """Yield a sentence for all that was not checked: no reader may take it for clean."""
    for kind, engine in result.engines.items():
        if engine is None and kind not in result.failures:
            yield f"No engine looked at the {kind}."
    for part in result.unchecked:
        where = places.lines(part.span).capitalize()
        yield f"{where} not checked by {part.detector}: {part.why}"
    said = {part.detector for part in result.unchecked}
    for name, why in result.failures.items():
        if name not in said:
            yield f"{name} failed: {why}"


def why_unchecked(result: CheckResult, part: Unchecked) -> str:
    """Return a word for programs that says why a part was not checked."""
    if is_foreign(part):
        return NOT_ENGLISH
    return FAILED if result.engines.get(part.detector, "") is not None else NO_ENGINE


def is_partly_checked(result: CheckResult) -> bool:
    """Say whether something that should have been looked at was not."""
    return bool(result.unchecked or result.failures)


def kind_of(finding: Finding) -> str:
    """Say what kind of finding it is: its family, or that somebody is misquoted."""
    return "Altered quotation" if is_altered_quotation(finding) else finding.family.label


def how_sure(finding: Finding) -> str:
    """Say how likely it is that the finding is right, or that a person says so."""
    if is_own_mark(finding):
        return "marked by a reader"
    return f"{finding.confidence:.0%} sure"


def rule_id(finding: Finding) -> str:
    """Name what was seen, across all detectors."""
    return f"{finding.detector}.{finding.rule}"


def sentence(text: str) -> str:
    """Return `text` with a full stop, where nothing ends it yet: detectors also send clauses."""
    bare = text.rstrip("”’\"')]")
    return text if not bare or bare[-1] in ".!?…:" else f"{text}."


def shown_id(finding: Finding) -> str:
    """Return the same as a person needs it: no name twice, and an engine's rule by its own."""
    is_enough = finding.rule == finding.detector or ENGINE_RULE.fullmatch(finding.rule)
    return finding.rule if is_enough else rule_id(finding)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 finding", "1,200 findings"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
