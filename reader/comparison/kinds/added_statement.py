"""What the article says and its source does not."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.amount_agreement import agree
from reader.comparison.change_kinds import change_kind
from reader.comparison.clauses import clauses
from reader.comparison.compared_text import Sentence
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.text_pair import AlignedPassage, TextPair
from reader.model.span import Span
from reader.model.translatable import sentence

LEAST = 3  # words of meaning in a sentence that says something
NEW = 0.8  # share of the words of a clause that the source must not have
STATED = 0.8  # share of its words that the source has, from which it says nothing new


@change_kind("added", "Added")
def added_statement(pair: TextPair) -> Iterator[MeaningChange]:
    """A sentence of the article that nothing in the source says.

    Questions, addresses to the reader and sentences without a statement are left alone.
    """
    quoted = [
        match.quote.span for match in pair.quoted_speech.matches if len(match.quote.words) > 3
    ]
    for passage in pair.passages:
        if not passage.is_headline:
            yield from _clauses(pair, passage)
    for each in pair.added:
        if each.is_headline or not _states(pair, each):
            continue
        if _is_quotation(each, quoted):
            continue
        is_doubtful = pair.is_exchanged(each) or pair.may_be_remainder(each)
        gravity = Gravity.LOW if is_doubtful else Gravity.MEDIUM
        yield MeaningChange(
            "added", gravity, sentence("Nothing in the source says this."), article=each.span
        )


def _clauses(pair: TextPair, passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield the clauses of an aligned sentence that no word of the source stands behind."""
    ours, text = passage.article, passage.article.text
    for each in ours.sentences:
        for span in clauses(text, each.span):
            numbers = [n for n in ours.numbers_in(span) if ours.tokens[n].is_content]
            new = [
                n
                for n in numbers
                if n in passage.article_only and ours.tokens[n].key not in pair.source_keys
            ]
            if len(new) < LEAST or len(new) < NEW * len(numbers):
                continue
            own = [n for n in passage.article_only if ours.tokens[n].is_content]
            theirs = [n for n in passage.source_only if passage.source.tokens[n].is_content]
            if len(own) - len(theirs) < LEAST - 1 or any(q.overlaps(span) for q in ours.quotations):
                continue
            firm = any(ours.tokens[n].is_name or ours.tokens[n].is_figure for n in new)
            if any(not any(agree(o, t) for o in ours.amounts) for t in passage.source.amounts):
                firm = False  # a number that is put otherwise
            yield MeaningChange(
                "added",
                Gravity.MEDIUM if firm else Gravity.LOW,
                sentence(
                    "Nothing in the source says “{words}”.", words=" ".join(span.of(text).split())
                ),
                article=span,
            )


def _states(pair: TextPair, sentence: Sentence) -> bool:
    content = [token for token in sentence.tokens if token.is_content]
    if len(content) < LEAST:
        return False
    text = sentence.span.of(pair.article.article.text)
    if text.rstrip('"”’) ').endswith("?"):
        return False
    lower = {token.lower for token in sentence.tokens}
    if lower & {"you", "your", "you're", "let's"} and not any(
        (token.is_figure or token.is_name) and token.key not in pair.source_keys
        for token in sentence.tokens[1:]
    ):
        return False
    known = sum(token.key in pair.source_keys for token in content)
    return known <= STATED * len(content)


def _is_quotation(sentence: Sentence, quoted: list[Span]) -> bool:
    """Say whether a sentence is a quotation, of which the kinds for quotations speak."""
    return any(span.overlaps(sentence.span) for span in quoted)
