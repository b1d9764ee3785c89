"""Names of families, orders, states and decisions in the window."""

from __future__ import annotations

from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.gui.translation import counted, marked, say
from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family, Finding, Severity
from reader.model.own_mark import is_own_mark
from reader.review.grouping import ReviewItem
from reader.review.list_view import DECIDED, Heading
from reader.settings import Order, Strictness

FAMILIES = {
    Family.GRAMMAR: marked("words", "Grammar"),
    Family.WORDING: marked("words", "Wording"),
    Family.QUOTATION: marked("words", "Quotation"),
    Family.RESIDUE: marked("words", "Residue"),
    Family.CONSISTENCY: marked("words", "Consistency"),
    Family.CHARACTERS: marked("words", "Characters"),
}

ABOUT_FAMILIES = {
    Family.GRAMMAR: marked("words", "Broken grammar"),
    Family.WORDING: marked("words", "Substituted words"),
    Family.QUOTATION: marked("words", "Damaged or altered quotations"),
    Family.RESIDUE: marked("words", "Leftovers of a web page"),
    Family.CONSISTENCY: marked("words", "Contradicting statements"),
    Family.CHARACTERS: marked("words", "Deceptive or damaged characters"),
}

STRICTNESS = {
    Strictness.SURE: marked("words", "Sure"),
    Strictness.BALANCED: marked("words", "Balanced"),
    Strictness.EVERYTHING: marked("words", "Everything"),
}

ORDERS = {
    Order.PLACE: marked("words", "By place"),
    Order.SERIOUSNESS: marked("words", "By seriousness"),
    Order.CONFIDENCE: marked("words", "By confidence"),
    Order.FAMILY: marked("words", "By family"),
}

SEVERITY = {
    Severity.NOTE: marked("words", "minor"),
    Severity.WARNING: marked("words", "check before quoting"),
    Severity.SERIOUS: marked("words", "serious"),
}


def family(family: Family) -> str:
    """Name a family of findings."""
    return say("words", FAMILIES[family])


def about_family(family: Family) -> str:
    """Say what a family of findings is about."""
    return say("words", ABOUT_FAMILIES[family])


def strictness(strictness: Strictness) -> str:
    """Name a strictness."""
    return say("words", STRICTNESS[strictness])


def order(order: Order) -> str:
    """Name an order of the findings."""
    return say("words", ORDERS[order])


def marked_by(item: ReviewItem) -> str:
    """Say who marked a passage."""
    mark = item.decision.mark if item.decision else None
    if mark is None or not mark.author:
        return say("words", "marked by hand")
    return say("words", "marked by {who}").format(who=mark.author)


def severity(severity: Severity) -> str:
    """Say how bad a finding is."""
    return say("words", SEVERITY[severity])


def kind(finding: Finding) -> str:
    """Say what kind of finding it is: its family, or that somebody is misquoted."""
    if is_altered_quotation(finding):
        return say("words", "Altered quotation")
    return family(finding.family)


def how_sure(finding: Finding) -> str:
    """Say a confidence in a word, or that a person marked it."""
    if is_own_mark(finding):
        return say("words", "marked by hand")
    if finding.confidence >= Strictness.SURE.threshold:
        return say("words", "sure")
    if finding.confidence >= Strictness.BALANCED.threshold:
        return say("words", "likely")
    return say("words", "possible")


def state(decision: Decision | None) -> str:
    """Say what was decided."""
    if decision is None or decision.is_open:
        return say("words", "open")
    if decision.kind is DecisionKind.CONFIRMED:
        return say("words", "confirmed")
    return say("words", "dismissed")


def rule(finding: Finding) -> str:
    """Name the rule behind a finding, for a person: "replaced words: replaced word"."""
    if is_own_mark(finding):
        return say("words", "marked by hand")
    name = spaced(finding.rule.lower() if finding.rule.isupper() else finding.rule)
    detector = spaced(finding.detector)
    return detector if name == detector else f"{detector}: {name}"


def also(count: int) -> str:
    """Say that more was found about the same words."""
    return counted("%n more here", "", count)


def group(heading: Heading) -> str:
    """Name a group of findings."""
    if heading.name == DECIDED:
        return counted("%n decided", "", heading.count)
    finding = heading.example.finding
    says_it_all = "_" in finding.rule and not finding.rule.isupper()  # an engine's does not
    name = spaced(finding.rule) if says_it_all else rule(finding)
    return name[:1].upper() + name[1:]


def spoken_group(heading: Heading) -> str:
    """Say what a screen reader says of the row above a group."""
    if heading.is_open:
        text = counted("{group}, %n finding(s), open", "", heading.count)
    else:
        text = counted("{group}, %n finding(s), shut", "", heading.count)
    return text.format(group=group(heading))


def spoken_finding(
    finding: Finding, *, number: int, count: int, passage: str, decision: Decision | None
) -> str:
    """Say what a screen reader says of a finding."""
    return say("words", "{number} of {count}, {kind}, {sure}: {passage}, {state}").format(
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


def inside_quotes(text: str) -> str:
    """Return words as they stand between “ and ”: their own quotation marks are single ones."""
    return text.translate(str.maketrans('“”"', "‘’'"))


def short(text: str, *, length: int = 60) -> str:
    """Return `text` on one line and not longer than `length`."""
    text = " ".join(text[: 4 * length].split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
