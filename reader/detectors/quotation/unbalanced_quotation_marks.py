"""Quotation marks that are opened and never closed, or closed and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.detectors.decorators import article_detector
from reader.english.prose import is_prose
from reader.english.quotations import Pairing, QuotationMark, Side, is_attributed, pair
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import sentence

_WORD_BEFORE = re.compile(r"\b(?!that )\w+ \Z")  # … that “we will”: a whole sentence may follow
_FIRST_WORD = re.compile(r"\s*[^\W_]*")
_LAST_WORD = re.compile(r"[^\W_]*\W{0,2}\Z")
_LONGEST_WORD = 40
_AHEAD = 5  # paragraphs that a quotation may run on without repeating its mark
_SKIPPED = frozenset({Role.BOILERPLATE, Role.TABLE})


@article_detector(
    Family.QUOTATION, version="3", rules=("never_closed", "never_opened", "lost_paragraph_breaks")
)
def unbalanced_quotation_marks(article: Article) -> Iterator[Finding]:
    """Marks quotation marks that no other mark answers.

    **What it marks.** The mark and the word beside it. Where a quotation is opened again before it
    was closed, paragraph breaks were lost: that is said once an article.

    **Why it matters.** Without the second mark you cannot tell where the quotation ends and the
    writer's words begin.

    **Example.** The mayor said: “We will rebuild the pier. Work begins in May.

    **What it leaves alone.** A quotation of several paragraphs, which English opens again in each
    and closes in the last; inches, seconds and apostrophes; programs. In an article of one
    paragraph that begins or ends in the middle of a quotation the mark is shown at “everything”
    alone: somebody may have cut it out of a longer quotation.
    """
    body = [p for p in article.paragraphs if p.role not in _SKIPPED and is_prose(p.text(article))]
    texts = [p.text(article) for p in body]
    pairings = [pair(text) for text in texts]
    yield from _lost_breaks(body, texts, pairings)
    goes_on = False  # a quotation that an earlier paragraph left open
    for index, (paragraph, pairing) in enumerate(zip(body, pairings)):
        marks = _in_order(pairing)
        for mark in pairing.unopened[1:] if goes_on else pairing.unopened:
            is_cut = len(body) == 1 and mark is marks[0]
            yield _never_opened(paragraph, texts[index], mark, 0.5 if is_cut else 0.8)
        goes_on = goes_on and not marks
        if not pairing.unclosed:
            continue
        *inner, last = pairing.unclosed
        if pairing.quotations and pairing.quotations[-1].span.start > last.span.start:
            inner.append(last)
        else:
            ahead = slice(index + 1, index + 1 + _AHEAD)
            goes_on = _goes_on(texts[ahead], pairings[ahead])
            ends_here = _ends_before_its_paragraph(texts[index], last)
            if ends_here or not goes_on:
                is_whole = ends_here or len(body) > 1
                yield _never_closed(paragraph, texts[index], last, 0.75 if is_whole else 0.5)
        for mark in inner:
            # where there is one paragraph only, several may have been joined
            yield _never_closed(paragraph, texts[index], mark, 0.75 if len(body) > 2 else 0.5)


def _lost_breaks(
    body: Sequence[Paragraph], texts: Sequence[str], pairings: Sequence[Pairing]
) -> Iterator[Finding]:
    places = [(i, mark) for i, pairing in enumerate(pairings) for mark in pairing.resumed]
    if not places:
        return
    index, mark = places[0]
    more = sentence("So it does in {count} places.", count=len(places)) if len(places) > 1 else ""
    yield Finding(
        _with_first_word(texts[index], mark).shifted(body[index].span.start),
        Family.QUOTATION,
        "unbalanced_quotation_marks",
        "lost_paragraph_breaks",
        sentence(
            "A quotation begins anew here and had not ended: paragraph breaks of the original are"
            " lost, or a closing mark."
        ),
        evidence=more,
        confidence=0.75 if len(body) > 2 else 0.5,
        severity=Severity.NOTE,
    )


def _goes_on(texts: Sequence[str], pairings: Sequence[Pairing]) -> bool:
    """Say whether the next paragraphs continue a quotation: by a new mark, or by its end alone."""
    if not texts:
        return False
    for index, (text, pairing) in enumerate(zip(texts, pairings)):
        marks = _in_order(pairing)
        if not marks:
            continue
        if marks[0].side is Side.OPENS:
            return index == 0 and not text[: marks[0].span.start].strip()
        return True
    return False


def _ends_before_its_paragraph(text: str, mark: QuotationMark) -> bool:
    """Say whether the writer goes on after a quotation that has no end.

    Either an attribution follows, or a few words were quoted in the middle of a sentence.
    """
    before = text[max(0, mark.span.start - _LONGEST_WORD) : mark.span.start]
    is_partial = _WORD_BEFORE.search(before) and text[mark.span.end : mark.span.end + 1].islower()
    return bool(is_partial or is_attributed(text[mark.span.end :]))


def _in_order(pairing: Pairing) -> list[QuotationMark]:
    paired = [mark for q in pairing.quotations for mark in (q.opening, q.closing)]
    return sorted([*paired, *pairing.unclosed, *pairing.unopened], key=lambda m: m.span)


def _with_first_word(text: str, mark: QuotationMark) -> Span:
    word = _FIRST_WORD.match(text, mark.span.end)
    return Span(mark.span.start, word.end() if word else mark.span.end)


def _never_closed(
    paragraph: Paragraph, text: str, mark: QuotationMark, confidence: float
) -> Finding:
    return Finding(
        _with_first_word(text, mark).shifted(paragraph.span.start),
        Family.QUOTATION,
        "unbalanced_quotation_marks",
        "never_closed",
        sentence("Quotation mark opened but never closed."),
        confidence=confidence,
    )


def _never_opened(
    paragraph: Paragraph, text: str, mark: QuotationMark, confidence: float
) -> Finding:
    word = _LAST_WORD.search(text, max(0, mark.span.start - _LONGEST_WORD), mark.span.start)
    start = word.start() if word else mark.span.start
    return Finding(
        Span(start, mark.span.end).shifted(paragraph.span.start),
        Family.QUOTATION,
        "unbalanced_quotation_marks",
        "never_opened",
        sentence("Quotation mark closed but never opened."),
        confidence=confidence,
    )
