"""One article's section of the HTML report: verdict, summary, text, cards."""

from __future__ import annotations

from reader.checking.check_result import CheckResult
from reader.english.line_wrapping import is_wrapped
from reader.model.article import Article, Role
from reader.model.decision import Decision
from reader.model.finding import Finding
from reader.reports.html_blocks import marked
from reader.reports.html_text import element, lines, shown
from reader.reports.marked_paragraphs import MarkedParagraph, NumberedFinding, blocks, marks_of
from reader.reports.positions import Positions
from reader.reports.provenance import Origin
from reader.reports.summary import (
    SUGGESTIONS,
    by_family,
    counted,
    decided,
    facts,
    gaps,
    how_sure,
    kind_of,
    note_on,
    rule_id,
    sentence,
    summary,
    title_of,
    verdict_on,
)

PER_CARD = 260  # code points of an article that are as tall as a card
SPARE = 2  # cards more than that leave no gap that hurts; others stand below the paragraph
TAGS = {Role.QUOTATION: "blockquote", Role.TABLE: "pre"}
SECTION, PART, DEEPEST = 2, 3, 6  # levels of headings: the article's own begin below a part


def article_section(result: CheckResult, origin: Origin, *, anchor: str) -> str:
    """Return all that is known of a checked article; `anchor` begins the names in it."""
    marks = marks_of(result, prefix=f"{anchor}-")
    text = [_row(result.article, block) for block in blocks(result.article, marks)]
    return _section(
        anchor,
        title_of(result),
        _verdict(result),
        _summary(result),
        _gaps(result),
        element("h3", "Article", class_="part"),
        element("div", f"\n{lines(text)}\n", class_="article", lang=result.article.language),
        "" if text else element("p", "There is no text in this article."),
        _removed(result.article),
        element("h3", "About this check", class_="part"),
        _facts(result, origin),
    )


def failed_section(path: str, error: str, *, anchor: str) -> str:
    """Return what stands in an article's place where the file could not be read."""
    said = element("p", "Not checked", class_="answer") + element("p", shown(error))
    return _section(anchor, path, element("div", said, class_="verdict failed"))


def _section(anchor: str, title: str, *parts: str) -> str:
    heading = element("h2", shown(title), id=f"{anchor}-title", dir="auto")
    content = lines(heading, parts)
    return element(
        "section", f"\n{content}\n", class_="file", id=anchor, aria_labelledby=f"{anchor}-title"
    )


def _verdict(result: CheckResult) -> str:
    verdict = result.verdict
    said = lines(
        element("p", shown(verdict.answer), class_="answer"), element("p", shown(verdict.reason))
    )
    altered = " unquotable" if verdict.is_unquotable else ""
    return element("div", said, class_=f"verdict {verdict.level}{altered}")


def _summary(result: CheckResult) -> str:
    """Return the numbers, which are the key to the lines as well."""
    found = summary(result)
    items = [element("li", shown(found[:1].upper() + found[1:]), class_="all")]
    for family, number in by_family(result):
        sign = element("mark", family.label, class_=f"{family} lane0")
        items.append(element("li", f"{sign} {number:,}"))
    for name, value in decided(result):
        items.append(element("li", f"{shown(name)}: {shown(value)}", class_="decided"))
    return element("ul", lines(items), class_="summary")


def _gaps(result: CheckResult) -> str:
    found = [element("li", shown(s)) for s in gaps(result, Positions(result.article))]
    if not found:
        return ""
    heading = element("h3", "Not checked", class_="part")
    return lines(heading, element("ul", lines(found), class_="gaps"))


def _row(article: Article, block: MarkedParagraph) -> str:
    cards = element("ol", lines(map(_card, block.cards)), class_="cards") if block.cards else ""
    room = len(block.span) / PER_CARD + SPARE
    classes = "row crowded" if len(block.cards) > room else "row"
    return element("div", lines(_paragraph(article, block), cards), class_=classes)


def _paragraph(article: Article, block: MarkedParagraph) -> str:
    paragraph = block.paragraph
    tag, level = TAGS.get(paragraph.role, "p"), None
    if paragraph.role is Role.HEADLINE:
        level = max(1, paragraph.level)
        tag = f"h{min(DEEPEST, PART + level)}"
    classes = ["text", paragraph.role.value]
    if level:
        classes.append(f"level{level}")
    if is_wrapped(article, paragraph):
        classes.append("wrapped")
    words = marked(article.text, block)
    return element(tag, words, class_=" ".join(classes), dir="auto")


def _card(mark: NumberedFinding) -> str:
    finding = mark.finding
    kind = (
        element("a", str(mark.number), class_="number", href=f"#{mark.anchor}"),
        element("strong", kind_of(finding)),
        element("span", finding.severity, class_="severity"),
        element("span", how_sure(finding), class_="sure"),
    )
    content = lines(
        element("p", " ".join(kind), class_="kind"),
        element("p", shown(finding.message), id=mark.reason, dir="auto"),
        element("p", f"Perhaps: {_suggestions(mark)}") if finding.suggestions else "",
        element("p", shown(sentence(finding.evidence)), class_="evidence")
        if finding.evidence
        else "",
        _decision(mark.finding, mark.decision) if mark.decision else "",
        element("p", shown(rule_id(finding)), class_="rule"),
    )
    classes = f"card {finding.family} {finding.severity} {mark.kind}"
    return element("li", content, class_=classes, id=mark.card, value=mark.number)


def _decision(finding: Finding, decision: Decision) -> str:
    said, note = element("strong", shown(verdict_on(decision))), note_on(finding, decision)
    note = f": {element('bdi', shown(note))}" if note else ""
    return element("p", f"{said}{note}", class_="decision")


def _suggestions(mark: NumberedFinding) -> str:
    return ", ".join(element("bdi", shown(s)) for s in mark.finding.suggestions[:SUGGESTIONS])


def _removed(article: Article) -> str:
    """Return what the loader set aside, folded in."""
    if not article.removed:
        return ""
    number = counted(len(article.removed), "passage")
    items = (
        element("li", f"{shown(part.why.capitalize())}: {shown(part.text)}")
        for part in article.removed
    )
    label = element("summary", f"{number} of the file set aside, and not checked")
    return element("details", lines(label, element("ul", lines(items))), class_="removed")


def _facts(result: CheckResult, origin: Origin) -> str:
    pairs = (
        element("dt", shown(name)) + element("dd", element("bdi", shown(value)))
        for name, value in facts(result, origin)
    )
    return element("dl", lines(pairs), class_="facts")
