"""Paragraphs and sentences that an article has twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reader.detectors.decorators import article_detector
from reader.english.excerpts import excerpt
from reader.english.prose import is_prose
from reader.english.sentences import sentences
from reader.english.word_tokens import count_words
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

SHORTEST_PARAGRAPH = 10  # words
SHORTEST_NEARLY = 18  # words: short definitions are alike but for the one word that matters
SHORT = 25  # words: an article that repeats more than a few such passages does so by design
FEW = 3
SHORTEST_SENTENCE = 8  # words: "What do we want? When do we want it?" is rhetoric
SHINGLE = 3  # words in a row: one changed word spoils three of them
ALIKE = 0.75  # share of a paragraph's shingles that another has as well
_PROSE = (Role.PARAGRAPH, Role.QUOTATION, Role.HEADLINE)


@article_detector(
    Family.RESIDUE,
    version="2",
    rules=("repeated_paragraph", "repeated_sentence", "nearly_repeated_paragraph"),
)
def repeated_passage(article: Article) -> Iterator[Finding]:
    """Marks a paragraph that stands in the article twice, and a sentence that does.

    **What it marks.** The later of the two, where they are the same but for a few words.

    **Why it matters.** No editor lets a paragraph through twice. The text was put together by a
    program, from a page that shows its teaser again, or from several versions of one story.

    **Example.** The same report of a speech under the headline and again at the end.

    **What it leaves alone.** Short lines, refrains, lists and tables, programs, a sentence that
    comes back with other words, and short passages where many come back: a manual, a form or a
    play repeats them by design.
    """
    found = list(_repeated(article))
    short = [f for f in found if count_words(f.span.of(article.text)) < SHORT]
    by_design = {f.span for f in short} if len(short) > FEW else set()
    yield from (f for f in found if f.span not in by_design)


def _repeated(article: Article) -> Iterator[Finding]:
    seen_shingles: dict[tuple[str, ...], int] = {}
    seen_sentences: dict[str, Span] = {}
    seen_before: list[Paragraph] = []
    for paragraph in article.paragraphs:
        text = paragraph.text(article)
        if paragraph.role not in _PROSE or _is_verse(text) or not is_prose(text):
            continue
        tokens = _tokens(text)
        shingles = {tuple(tokens[i : i + SHINGLE]) for i in range(len(tokens) - SHINGLE + 1)}
        shared = Counter(seen_shingles[s] for s in shingles if s in seen_shingles)
        twin, count = shared.most_common(1)[0] if shared else (0, 0)
        if len(tokens) >= SHORTEST_PARAGRAPH and count >= ALIKE * len(shingles):
            is_same = text.split() == seen_before[twin].text(article).split()
            if is_same or len(tokens) >= SHORTEST_NEARLY:
                yield _finding(article, paragraph.span, seen_before[twin].span, is_same=is_same)
        else:
            yield from _sentences(article, paragraph, seen_sentences)
        for shingle in shingles:
            seen_shingles.setdefault(shingle, len(seen_before))
        seen_before.append(paragraph)


def _sentences(article: Article, paragraph: Paragraph, seen: dict[str, Span]) -> Iterator[Finding]:
    text = paragraph.text(article)
    for place in sentences(text):
        tokens = _tokens(place.of(text))
        if len(tokens) < SHORTEST_SENTENCE or place.of(text).endswith(":"):
            continue
        span = place.shifted(paragraph.span.start)
        first = seen.setdefault(" ".join(tokens), span)
        if first != span:
            yield _finding(article, span, first, is_same=True, what="sentence")


def _finding(
    article: Article, span: Span, first: Span, *, is_same: bool, what: str = "paragraph"
) -> Finding:
    opening = Span(first.start, min(first.end, first.start + 80))
    return Finding(
        span,
        Family.RESIDUE,
        "repeated_passage",
        f"repeated_{what}" if is_same else f"nearly_repeated_{what}",
        _message(what, is_same=is_same),
        evidence=sentence("It stands before: {words}", words=excerpt(article.text, opening)),
        confidence=0.95 if is_same else 0.85,
    )


def _message(what: str, *, is_same: bool) -> str:
    if what == "sentence":
        return sentence("This sentence stands in the article twice.")
    if is_same:
        return sentence("This paragraph stands in the article twice.")
    return sentence("This paragraph stands in the article twice, with few words changed.")


def _tokens(text: str) -> list[str]:
    """Return the words and figures: two forecasts that differ in figures are not the same."""
    return re.findall(r"\w+", text.lower())


def _is_verse(text: str) -> bool:
    lines = text.split("\n")
    return len(lines) > 2 and all(len(line) < 60 for line in lines)
