"""Two conjunctions that each join the same two clauses: "Although …, but"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.english.lazy_pattern import lazy_pattern
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

# No comma between: "Although it rained, the ferry sailed, but late" joins three clauses.
_CLAUSE = r"\b[^,;:.!?()“”\"—–]{6,140}, "
_SUBJECT = (
    r"\s+(?:the|an?|he|she|it|they|we|you|I|there|this|these|those|his|her|its|their|our|my"
    r"|[A-Z][a-z]+)\b"
)
_DOUBLED = lazy_pattern(
    r"(?:\A|(?<=[.!?”\"’] ))(?:"
    rf"(?P<first>Although|Though|Even though|Despite|In spite of){_CLAUSE}(?P<but>but)"
    rf"|(?P<because>Because)(?! of\b){_CLAUSE}(?P<so>so)"
    rf"){_SUBJECT}"
)


@paragraph_detector(Family.GRAMMAR, version="1", rules=("doubled_conjunction",))
def doubled_conjunction(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks “but” after a clause with “although”, and “so” after one with “because”.

    **What it marks.** The second of two conjunctions that join the same two clauses.

    **Why it matters.** Many languages say both. Who writes English says one: the sentence was
    translated by a machine, or by somebody in a hurry.

    **Example.** Although the rain was heavy, but the match went on.

    **What it leaves alone.** Sentences with a clause between the two (“Although it was late, we
    stayed, but nobody sang”), and “yet” after “although”, which careful writers use.
    """
    if paragraph.role is Role.BOILERPLATE:
        return
    for found in _DOUBLED.finditer(paragraph.text(article)):
        second = "but" if found["but"] else "so"
        first = found["first"] or found["because"]
        yield Finding(
            Span(*found.span(second)).shifted(paragraph.span.start),
            Family.GRAMMAR,
            "doubled_conjunction",
            "doubled_conjunction",
            sentence(
                "“{second}” joins again what “{first}” joins already: one of the two is enough.",
                second=second,
                first=first,
            ),
            confidence=0.8,
        )
