"""Verbs that do not agree with their subject, and auxiliaries that miss their verb's form."""

from __future__ import annotations

from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.english.agreement import Slip, slips
from reader.english.prose import is_prose
from reader.english.quotations import quoted_spans
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding
from reader.model.translatable import sentence

_NO_SENTENCES = frozenset(
    {Role.BOILERPLATE, Role.TABLE, Role.HEADLINE, Role.FIGURE, Role.QUOTATION}
)


@paragraph_detector(
    Family.GRAMMAR,
    version="2",
    rules=(
        "indefinite_pronoun",
        "one_of",
        "several_of",
        "over_a_phrase",
        "plural_noun",
        "singular_noun",
        "one_of_singular",
        "passive_base",
        "doubled_auxiliary",
    ),
)
def broken_agreement(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks verbs in a form that their subject or their auxiliary does not allow.

    **What it marks.** The verb: one that agrees with the nearest noun and not with its subject
    (“the mayor of the towns have”, “two of the sailors has”), one in the plural after “everyone”,
    one in its base form after “was” (“was build in 1998”), two auxiliaries where one belongs; and
    the noun that stays singular after “one of the”.

    **Why it matters.** A single slip means little. Many mean that a machine wrote, translated or
    cut and joined the text, and that nobody read it before you did.

    **Example.** The mayor of the town have said that the pier will be rebuilt.

    **What it leaves alone.** What people say between quotation marks; nouns of groups and amounts,
    with which both are English (“a number of people were”, “the council have”); subjunctives;
    sentences in which the subject is not plain: only what no reading could save is marked.
    """
    text = paragraph.text(article)
    if paragraph.role in _NO_SENTENCES or not is_prose(text):
        return
    quoted = quoted_spans(text)
    for slip in slips(text):
        if any(quotation.overlaps(slip.span) for quotation in quoted):
            continue
        yield Finding(
            slip.span.shifted(paragraph.span.start),
            Family.GRAMMAR,
            "broken_agreement",
            slip.rule,
            _message(slip, slip.span.of(text)),
            suggestions=(slip.right,),
            confidence=0.8,
        )


def _message(slip: Slip, found: str) -> str:
    if slip.subject:
        return sentence(
            "“{found}” does not agree with “{subject}”: it should be “{right}”.",
            found=found,
            subject=slip.subject,
            right=slip.right,
        )
    return sentence(
        "“{found}” is the wrong form here: it should be “{right}”.", found=found, right=slip.right
    )
