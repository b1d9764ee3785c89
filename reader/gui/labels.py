"""Names of families, orders, states and decisions in the window."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.gui.translation import counted, marked, say
from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family, Finding, Severity
from reader.model.own_mark import is_own_mark
from reader.review.grouping import ReviewItem
from reader.review.list_view import DECIDED, Heading
from reader.settings import Order, Strictness

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

SOURCE_KINDS = {  # of changes against the source; as `reader/comparison` calls them in reports
    "quotation_altered": marked("words", "Quotation altered"),
    "quotation_invented": marked("words", "Quotation invented"),
    "quotation_reattributed": marked("words", "Quotation of somebody else"),
    "unit": marked("words", "Unit or scale"),
    "date": marked("words", "Date or time"),
    "number": marked("words", "Number"),
    "name": marked("words", "Name"),
    "role": marked("words", "Roles swapped"),
    "quantity_scope": marked("words", "Scope"),
    "negation": marked("words", "Negation or opposite"),
    "hedge_dropped": marked("words", "Hedge dropped"),
    "hedge_added": marked("words", "Hedge added"),
    "attribution_dropped": marked("words", "Attribution dropped"),
    "word_wrong": marked("words", "Wrong word"),
    "omitted": marked("words", "Left out"),
    "added": marked("words", "Added"),
}


class DecisionTexts(NamedTuple):
    """What the window says of a kind of decision, as it is before translation."""

    only: str  # of a list of nothing else
    menu: str = ""  # of the command that decides so
    button: str = ""
    reason: str = ""  # why a person decides so
    step: str = ""  # completes "Undo …"
    done: str = ""


def decision_texts(kind: DecisionKind) -> DecisionTexts:
    """Return what the window says of a kind of decision."""
    match kind:
        case DecisionKind.CONFIRMED:
            return DecisionTexts(
                only=marked("words", "Only confirmed ones"),
                menu=marked("words", "Con&firm: it is an error"),
                button=marked("words", "Confirm"),
                reason=marked("words", "It is an error"),
                step=marked("words", "confirm “{words}”"),
                done=marked("words", "Confirmed “{words}”."),
            )
        case DecisionKind.DISMISSED:
            return DecisionTexts(
                only=marked("words", "Only dismissed ones"),
                menu=marked("words", "&Dismiss: not an error"),
                button=marked("words", "Dismiss"),
                reason=marked("words", "It is not an error"),
                step=marked("words", "dismiss “{words}”"),
                done=marked("words", "Dismissed “{words}”."),
            )
        case DecisionKind.ASK_AUTHOR:
            return DecisionTexts(
                only=marked("words", "Only questions for the author"),
                menu=marked("words", "As&k the author"),
                button=marked("words", "Ask"),
                reason=marked("words", "Ask the author: only they can say whether it is an error"),
                step=marked("words", "ask the author about “{words}”"),
                done=marked("words", "Marked “{words}” to ask the author."),
            )
        case DecisionKind.OPEN:
            return DecisionTexts(
                only=marked("words", "Only undecided ones"),
            )
        case _:
            assert_never(kind)


def family(family: Family) -> str:
    """Name a family of findings."""
    return say("words", family.label)


def about_family(family: Family) -> str:
    """Say what a family of findings is about."""
    return say("words", family.about)


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
    """Say what kind of finding it is: its family, what changed, or that somebody is misquoted."""
    if is_altered_quotation(finding):
        return say("words", "Altered quotation")
    if finding.family is Family.SOURCE and finding.rule in SOURCE_KINDS:
        return f"{family(finding.family)} · {say('words', SOURCE_KINDS[finding.rule])}"
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


def original(finding: Finding) -> str:
    """Say what a finding's suggestions are."""
    if finding.family is Family.SOURCE:
        return say("words", "In the source")
    return say("words", "Probably written")


def state(decision: Decision | None) -> str:
    """Say what was decided."""
    if decision is None or decision.is_open:
        return say("words", "open")
    return say("words", decision.kind.terms.label)


def decided_by(decision: Decision) -> str:
    """Say what was decided, and by whom."""
    who = decision.reviewer or say("words", "somebody without a name")
    return say("words", decision.kind.terms.by).format(who=who)


def rule(finding: Finding) -> str:
    """Name the rule behind a finding, for a person: "replaced words: replaced word"."""
    if is_own_mark(finding):
        return say("words", "marked by hand")
    name = spaced(finding.rule.lower() if finding.rule.isupper() else finding.rule)
    detector = spaced(finding.detector)
    return detector if name == detector else f"{detector}: {name}"


def also(count: int) -> str:
    """Say that more was found about the same words."""
    return counted("%Ln more here", "", count)


def group(heading: Heading) -> str:
    """Name a group of findings."""
    if heading.name == DECIDED:
        return counted("%Ln decided", "", heading.count)
    finding = heading.example.finding
    says_it_all = "_" in finding.rule and not finding.rule.isupper()  # an engine's does not
    name = spaced(finding.rule) if says_it_all else rule(finding)
    return name[:1].upper() + name[1:]


def spoken_group(heading: Heading) -> str:
    """Say what a screen reader says of the row above a group."""
    if heading.is_open:
        text = counted("{group}, %Ln finding(s), open", "", heading.count)
    else:
        text = counted("{group}, %Ln finding(s), shut", "", heading.count)
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
