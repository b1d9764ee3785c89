"""What things are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.checking.altered_quotations import is_altered_quotation
from reader.model.decision import Choice, Decision
from reader.model.finding import Family, Finding, Severity
from reader.review.arrangement import DECIDED, Heading
from reader.settings import Order, Strictness

FAMILIES = {
    Family.GRAMMAR: "Grammar",
    Family.WORDING: "Wording",
    Family.QUOTATION: "Quotation",
    Family.RESIDUE: "Residue",
    Family.CONSISTENCY: "Consistency",
    Family.CHARACTERS: "Characters",
}

ABOUT_FAMILIES = {
    Family.GRAMMAR: "Grammar that broke",
    Family.WORDING: "Words that were put in the place of the writer's own",
    Family.QUOTATION: "Quotations that were damaged or altered",
    Family.RESIDUE: "Leftovers of the page the text was taken from",
    Family.CONSISTENCY: "Statements that do not agree with each other",
    Family.CHARACTERS: "Characters that are not what they look like",
}

STRICTNESS = {
    Strictness.SURE: "Sure",
    Strictness.BALANCED: "Balanced",
    Strictness.EVERYTHING: "Everything",
}

ORDERS = {
    Order.PLACE: "By place",
    Order.SERIOUSNESS: "By seriousness",
    Order.CONFIDENCE: "By confidence",
    Order.FAMILY: "By family",
}

SEVERITY = {
    Severity.NOTE: "a note",
    Severity.WARNING: "look before you quote",
    Severity.SERIOUS: "serious",
}


def kind(finding: Finding) -> str:
    """Say what kind of finding it is: its family, or that somebody is misquoted."""
    return "Altered quotation" if is_altered_quotation(finding) else FAMILIES[finding.family]


def how_sure(finding: Finding) -> str:
    """Say a confidence in a word."""
    if finding.confidence >= Strictness.SURE.threshold:
        return "sure"
    return "likely" if finding.confidence >= Strictness.BALANCED.threshold else "a guess"


def state(decision: Decision | None) -> str:
    """Say what was decided."""
    if decision is None:
        return "open"
    return "kept" if decision.choice is Choice.KEPT else "dismissed"


def rule(finding: Finding) -> str:
    """Name the rule behind a finding, for a person: "replaced words: replaced word"."""
    name = finding.rule if finding.rule.isupper() else spaced(finding.rule)
    detector = spaced(finding.detector)
    return detector if name == detector else f"{detector}: {name}"


def also(count: int) -> str:
    """Say that more was found about the same words."""
    return QCoreApplication.translate("words", "%n more here", "", count)


def group(heading: Heading) -> str:
    """Name a group of findings."""
    if heading.name == DECIDED:
        return QCoreApplication.translate("words", "%n decided", "", heading.count)
    name = rule(heading.example.finding)
    return name[:1].upper() + name[1:]


def spoken_group(heading: Heading) -> str:
    """Say what a screen reader says of the row above a group."""
    if heading.is_open:
        text = QCoreApplication.translate(
            "words", "{group}, %n finding(s), open", "", heading.count
        )
    else:
        text = QCoreApplication.translate(
            "words", "{group}, %n finding(s), shut", "", heading.count
        )
    return text.format(group=group(heading))


def spoken_finding(
    finding: Finding, *, number: int, count: int, passage: str, decision: Decision | None
) -> str:
    """Say what a screen reader says of a finding."""
    return QCoreApplication.translate(
        "words", "{number} of {count}, {kind}, {sure}: {passage}, {state}"
    ).format(
        number=number,
        count=count,
        kind=kind(finding).lower(),
        sure=how_sure(finding),
        passage=passage,
        state=state(decision),
    )


def spaced(name: str) -> str:
    """Return the name of a detector as words."""
    return name.replace("_", " ")


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 finding", "1,200 findings"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def short(text: str, *, length: int = 60) -> str:
    """Return `text` on one line and not longer than `length`."""
    text = " ".join(text[: 4 * length].split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
