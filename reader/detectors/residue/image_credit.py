"""Credits and captions of images that are not in the text."""

from __future__ import annotations

from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.english.boilerplate import IMAGE_CREDIT, boilerplate_in
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from reader.model.translatable import sentence


@paragraph_detector(Family.RESIDUE, version="2")
def image_credit(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks the credit of a picture that the text no longer has.

    **What it marks.** A credit on a line or in brackets of its own, or after the last sentence of
    a caption.

    **Why it matters.** The paragraph is the caption of a missing picture, or has one mixed into
    it: it describes what somebody saw in a photograph, perhaps years before the article.

    **Example.** The harbour at dawn. (Photo by Jane Roe/Example Images)

    **What it leaves alone.** Photographs that a sentence speaks of, and the name of an agency that
    opens a report (“OSLO (AP)”). The caption that a page or a document gives its picture.
    """
    if paragraph.role is Role.FIGURE:
        return
    for span, known in boilerplate_in(paragraph.text(article)):
        if known.kind == IMAGE_CREDIT:
            yield Finding(
                span.shifted(paragraph.span.start),
                Family.RESIDUE,
                "image_credit",
                "image_credit",
                sentence("This is the credit of a picture that did not come along with the text."),
                evidence=sentence(
                    "Around it stands a caption, or nothing that belongs to the article."
                ),
                confidence=0.95,
                severity=Severity.NOTE,
            )
