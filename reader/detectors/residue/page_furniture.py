"""Boilerplate in the article: buttons, labels and notices of its web page."""

from __future__ import annotations

from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.english.boilerplate import IMAGE_CREDIT, boilerplate_in
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from reader.model.translatable import sentence

# What a reader is told the leftover is, by the kind of furniture.
_WHAT = {
    "advertisement": sentence("a label for an advertisement"),
    "navigation": sentence("a part of the page's navigation"),
    "read_more": sentence("a pointer to another page"),
    "sharing": sentence("a button for sharing"),
    "comments": sentence("a part of the comment form"),
    "newsletter": sentence("an offer of a newsletter or an account"),
    "paywall": sentence("a part of the page's paywall"),
    "consent": sentence("a consent notice or a link to the terms"),
    "copyright": sentence("the page's copyright notice"),
    "page_data": sentence("a note about the page: its dates, tags or buttons"),
    "page_failure": sentence("what a page shows when it is not loaded"),
}


# Of an article's parts, whatever its role says.
_HEADINGS = frozenset({"see also"})
_SHOUTED_HEADINGS = frozenset({"TERMS AND CONDITIONS", "TERMS & CONDITIONS", "DISCLAIMER", "LEGAL"})


@paragraph_detector(Family.RESIDUE, version="2", rules=tuple(_WHAT))
def page_furniture(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks buttons, labels and notices of the web page that was copied along with the article.

    **What it marks.** A line that is a button, a label or a notice as a whole, and such a leftover
    between the sentences of a paragraph or at its ends.

    **Why it matters.** The text was taken from a page by a program that nobody watched. What else
    it took or lost, nobody has looked at either.

    **Example.** … he said. Advertisement Leave a Reply

    **What it leaves alone.** The same words in a sentence (“Print is dead”), in a quotation, and
    lone words that may head a list or a part (“Search”) where they do.
    """
    text = paragraph.text(article)
    is_list = paragraph.role in (Role.LIST_ITEM, Role.TABLE, Role.HEADLINE)
    for span, known in boilerplate_in(text):
        if known.kind == IMAGE_CREDIT or (known.is_ambiguous and is_list):
            continue
        if known.is_ambiguous and (text.casefold() in _HEADINGS or text in _SHOUTED_HEADINGS):
            continue
        yield Finding(
            span.shifted(paragraph.span.start),
            Family.RESIDUE,
            "page_furniture",
            known.kind,
            sentence("This is not part of the article: it is {what}.", what=_WHAT[known.kind]),
            evidence=sentence(
                "The words are the usual ones of web pages, and stand here on their own."
            ),
            confidence=0.8 if known.is_ambiguous else 0.95,
            severity=Severity.NOTE,
        )
