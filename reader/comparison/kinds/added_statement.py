"""What the article says and its source does not."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.compared_text import Sentence
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.text_pair import TextPair
from reader.model.span import Span

LEAST = 3  # words of meaning in a sentence that says something
STATED = 0.8  # share of its words that the source has, from which it says nothing new


@change_kind("added", "Added")
def added_statement(pair: TextPair) -> Iterator[MeaningChange]:
    """A sentence of the article that nothing in the source says.

    Questions, addresses to the reader and sentences without a statement are left alone.
    """
    quoted = [
        match.quote.span for match in pair.quoted_speech.matches if len(match.quote.words) > 3
    ]
    for sentence in pair.added:
        if sentence.is_headline or not _states(pair, sentence):
            continue
        if _is_quotation(sentence, quoted):
            continue
        gravity = Gravity.LOW if pair.is_exchanged(sentence) else Gravity.MEDIUM
        yield MeaningChange(
            "added", gravity, "Nothing in the source says this.", article=sentence.span
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
        token.is_figure or token.is_name for token in sentence.tokens[1:]
    ):
        return False
    known = sum(token.key in pair.source_keys for token in content)
    return known <= STATED * len(content)


def _is_quotation(sentence: Sentence, quoted: list[Span]) -> bool:
    """Say whether a sentence is a quotation, of which the kinds for quotations speak."""
    return any(span.overlaps(sentence.span) for span in quoted)
