"""Paragraphs that end or begin in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from reader.detectors.decorators import article_detector
from reader.english.boilerplate import boilerplate_in, boilerplate_kind
from reader.english.lazy_pattern import lazy_pattern
from reader.english.prose import is_prose
from reader.english.sentences import sentences
from reader.english.word_tokens import count_words, word_set
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

SHORTEST = 8  # words: less may be a headline, a label or a caption
MARKED = 4  # words: enough of a sentence's end to be seen
REACH = 80  # code points: the ends of sentences are judged by so many
LONG = 25  # words: a paragraph of so many that ends on a word without a stop is no caption

# No English sentence ends on one of these; a headline does not either.
_NEVER_LAST = word_set("""
    the a an and or but nor of than whose my our their your its into from because although though
    while whereas unless until whether if as at every towards upon via per very such each both were
    been are is was has have had will would could should may might must cannot
""")
# These can: "what to look out for", "the house they live in", "not as bad as it was".
_SELDOM_LAST = word_set("""
    to in on for with by about over under between among during against after before since through
    that which who when where this these those his her not more most
""")
_WORD = lazy_pattern(r"\S+")
_FULL_STOP = lazy_pattern(r"[^.][.!?][”\"’')\]]*\Z")
# of a Markdown abbreviation
_DEFINITION = lazy_pattern(r"\s?\*\[[^\[\]\n]{1,24}\]: [^\n*]{1,60}\Z")
_LOOSE = " _*#\\-|"
_CLOSED = lazy_pattern(r"[.!?:;…”\"’'»)\]*_|>|—-]\s*\Z|[.!?]\W+\Z")
_LAST_WORD = lazy_pattern(r"(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)(?P<after>[\s,]*)\Z")
_DOTS = lazy_pattern(r"(?P<word>[^\W\d_]+),?(?P<dots>\s?(?:…|\.{2,}|\. \. \.))\Z")
_CUT_MARK = lazy_pattern(r"\s?[\[(]\s?(?:…|\.{3}|&hellip;|\+|more)\s?[\])]\s*\Z")
Cut = tuple[Span, str, str, float]  # where, the rule, what to say, how sure
_AT_END = frozenset({"no_end", "teaser"})
_ENDS = sentence("The sentence is cut off: its end is missing.")
_TEASER = sentence("The sentence was cut short, as teasers are: its end is missing.")
_BEGINS = sentence(
    "The paragraph begins in the middle of a sentence: what stood before it is missing."
)
_SPLIT = sentence(
    "The sentence of the paragraph before goes on here: the break is not the writer's."
)
_TERM = lazy_pattern(r"(?:[\w*.'’()-]+\s+){0,3}[\w*.'’()-]+\s?(?::|[–—=]|--)\s")  # "error: …"
_ADDRESS = lazy_pattern(r"\W*(?:https?://|www\.|[\w.+-]+@\w)\S*")
_ITEM = lazy_pattern(r"[:;,–—-](?: (?:and|or|but))?\Z")  # more of a list, or a display, follows
_MANY = 3  # paragraphs that begin small: it is how this text is written


@article_detector(
    Family.RESIDUE, version="2", rules=("no_end", "teaser", "no_beginning", "split_sentence")
)
def cut_off_sentence(article: Article) -> Iterator[Finding]:
    """Marks paragraphs whose last sentence has no end, or whose first has no beginning.

    **What it marks.** The last words before the gap, or the first word after it.

    **Why it matters.** What is missing may be a “not”, a source or a condition. Half a sentence
    must not be quoted as a whole one.

    **Example.** The minister said on Tuesday that the new line would be paid for by the

    **What it leaves alone.** Headlines, list items, captions and other short lines without a stop,
    verse, quotations, and a colon before what follows; sentences that go on after a formula, a
    command or an address on a line of its own, and the items of a list, which begin small. Where
    only the stop is missing, or an ellipsis follows a word that can end a sentence, or where a
    sentence goes on in the next paragraph, the mark is shown at “everything” alone.
    """
    small = 0
    for before, paragraph, after in _with_neighbours(article):
        text = paragraph.text(article)
        if paragraph.role is not Role.PARAGRAPH or "\n" in text:
            continue
        prose = _without_boilerplate(text)
        if count_words(prose) < SHORTEST or not is_prose(prose):
            continue
        is_followed = len(prose) < len(text)
        ends: Iterator[Cut] = _cut_at_end(prose, is_followed=is_followed)
        if after is not None and not is_followed and _goes_on_in(article, after):
            ends = iter(())
        begins = list(_cut_at_start(article, prose, before))
        small += len(begins)
        for span, rule, message, confidence in chain(ends, begins):
            if rule == "no_beginning" and small > _MANY:
                continue
            yield Finding(
                span.shifted(paragraph.span.start),
                Family.RESIDUE,
                "cut_off_sentence",
                rule,
                message,
                evidence=sentence("The paragraph ends with “{words}”.", words=span.of(text))
                if rule in _AT_END
                else sentence("The paragraph begins with “{words}”.", words=span.of(text)),
                confidence=confidence,
            )


def _with_neighbours(
    article: Article,
) -> Iterator[tuple[Paragraph | None, Paragraph, Paragraph | None]]:
    around = pairwise((None, *article.paragraphs, None))
    for (before, here), (_, after) in pairwise(around):
        if here is not None:
            yield before, here, after


def _goes_on_in(article: Article, after: Paragraph) -> bool:
    """Say whether what stands after an open sentence may belong to it.

    A display: a formula, an address, a list, a table; or the rest of the sentence itself.
    """
    text = after.text(article)
    return (
        after.role in (Role.LIST_ITEM, Role.TABLE, Role.FIGURE)
        or text[:1].islower()
        or _ADDRESS.match(text) is not None
        or not is_prose(text)
    )


def _without_boilerplate(text: str) -> str:
    """Take off what a page left behind the last sentence: it is not the sentence's end."""
    if _FULL_STOP.search(text[-REACH:]):
        return text
    text = _DEFINITION.sub("", text)
    for span, _ in reversed(list(boilerplate_in(text))):
        if text[span.end :].strip(_LOOSE + ".…»→"):
            break
        text = text[: span.start]
    return text.rstrip(_LOOSE)


def _cut_at_end(text: str, *, is_followed: bool) -> Iterator[Cut]:
    end = text[-REACH:]
    if _CUT_MARK.search(end):
        yield _tail(text), "teaser", _TEASER, 0.9
    elif dots := _DOTS.search(end):
        word = dots["word"].lower()
        is_long = count_words(text) >= LONG
        is_cut = word in _NEVER_LAST or (is_long and (is_followed or word in _SELDOM_LAST))
        if is_cut or (is_long and _is_prose(text)):
            yield _tail(text), "teaser", _TEASER, 0.9 if is_cut else 0.55
    elif not _CLOSED.search(end) and (last := _LAST_WORD.search(end)):
        word = last["word"].lower()
        has_prose = _sentences_before(text) >= 1
        if "," in last["after"] and not is_followed:
            yield _tail(text), "no_end", _ENDS, 0.85
        elif word in _NEVER_LAST:
            yield _tail(text), "no_end", _ENDS, 0.95
        elif word in _SELDOM_LAST and (has_prose or count_words(text) >= LONG):
            yield _tail(text), "no_end", _ENDS, 0.85
        elif has_prose and count_words(text) >= LONG and _is_prose(text):
            yield _tail(text), "no_end", _ENDS, 0.55


def _cut_at_start(article: Article, text: str, before: Paragraph | None) -> Iterator[Cut]:
    first = re.match(r"[a-z]+(?=[\s,])", text)
    if not first or re.match(r"\w+ [A-Z]\w+ [a-z]", text) or _TERM.match(text):
        return
    span = Span(*first.span())
    if before is None:
        yield span, "no_beginning", _BEGINS, 0.75
        return
    above = before.text(article).rstrip()
    if _ITEM.search(above):
        return
    if before.role is Role.PARAGRAPH and not _CLOSED.search(above[-REACH:]):
        if count_words(above) >= SHORTEST and is_prose(above):
            yield span, "split_sentence", _SPLIT, 0.55
        return  # a term and what it means, a formula and what follows
    is_running = before.role in (Role.PARAGRAPH, Role.QUOTATION, Role.BOILERPLATE, Role.HEADLINE)
    if is_running and is_prose(above):
        yield span, "no_beginning", _BEGINS, 0.75


def _sentences_before(text: str) -> int:
    return sum(1 for _ in sentences(text)) - 1


def _is_prose(text: str) -> bool:
    """Say whether the last sentence is prose, and not a credit, a byline or a button."""
    *_, last = sentences(text)
    return boilerplate_kind(last.of(text)) is None


def _tail(text: str) -> Span:
    """Return the last words of `text`: enough to be seen."""
    begins = [word.start() for word in _WORD.finditer(text, max(0, len(text) - REACH))]
    return Span(begins[-MARKED:][0], len(text))
