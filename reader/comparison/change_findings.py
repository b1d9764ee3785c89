"""Changes of meaning as findings, so that they are reviewed and reported as all others are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.comparison.compare import Comparison
from reader.comparison.compared_text import Sentence, Token
from reader.comparison.meaning_change import GRAVEST_FIRST, Gravity, MeaningChange
from reader.comparison.text_pair import TextPair
from reader.detectors.source_changes import DETECTOR
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import sentence

LONGEST = 240  # code points of a passage of the source that a finding shows
WHOLE = 1_000  # code points of what was left out that a finding shows
PHRASE = 40  # code points up to which the source's words are offered as the original
# What is grave was right in 94 of 100 changes when the rules first saw a text; the rest is less so.
CONFIDENCE = {Gravity.HIGH: 0.94, Gravity.MEDIUM: 0.8, Gravity.LOW: 0.6}
SEVERITY = {
    Gravity.HIGH: Severity.SERIOUS,
    Gravity.MEDIUM: Severity.WARNING,
    Gravity.LOW: Severity.NOTE,
}


@dataclass(frozen=True, slots=True)
class SourceFinding:
    """A finding in the article, with the passages of the source that it is about, in order."""

    finding: Finding
    source: tuple[Span, ...]


def source_findings(comparison: Comparison) -> tuple[SourceFinding, ...]:
    """Return the changes as findings of the family source, in the article's order.

    What was left out is marked on the word of the article that it would follow, or stand before
    where it comes first. All that would stand at one place is one finding.
    """
    pair = comparison.pair
    found = [_of_change(pair, change) for change in comparison.changes if change.article]
    lost: dict[tuple[Span, bool], list[MeaningChange]] = {}
    for change in comparison.changes:
        if change.article is None and change.source and (place := _place(pair, change.source)):
            lost.setdefault(place, []).append(change)
    found += [_of_lost(pair, span, after, all_) for (span, after), all_ in lost.items()]
    return tuple(sorted(found, key=lambda one: one.finding.sort_key))


def _of_change(pair: TextPair, change: MeaningChange) -> SourceFinding:
    assert change.article
    source = pair.source.article.text
    there = change.source
    original = _on_one_line(there.of(source)) if there and len(there) <= PHRASE else ""
    finding = Finding(
        change.article,
        Family.SOURCE,
        DETECTOR,
        change.kind,
        change.message,
        evidence=sentence("In the source: {words}", words=_around(pair, there)) if there else "",
        suggestions=(original,) if original else (),
        confidence=CONFIDENCE[change.gravity],
        severity=SEVERITY[change.gravity],
    )
    return SourceFinding(finding, (there,) if there else ())


def _of_lost(
    pair: TextPair, span: Span, is_after: bool, changes: list[MeaningChange]
) -> SourceFinding:
    """Make one finding of all that was left out at one place."""
    source = pair.source.article.text
    spans = tuple(sorted(change.source for change in changes if change.source))
    words = " ".join(f"“{_on_one_line(one.of(source))}”" for one in spans)
    gravest = min((change.gravity for change in changes), key=GRAVEST_FIRST.index)
    shown = _cut(words, LONGEST)
    if is_after:
        message = sentence("Left out after this: {words}", words=shown)
    else:
        message = sentence("Left out before this: {words}", words=shown)
    is_long = shown != words
    finding = Finding(
        span,
        Family.SOURCE,
        DETECTOR,
        changes[0].kind,
        message,
        evidence=sentence("In the source: {words}", words=_cut(words, WHOLE)) if is_long else "",
        confidence=CONFIDENCE[gravest],
        severity=SEVERITY[gravest],
    )
    return SourceFinding(finding, spans)


def _place(pair: TextPair, source: Span) -> tuple[Span, bool] | None:
    """Return the word of the article that a passage of the source would follow (True) or precede.

    It is the last word before it that both have; None where the texts have nothing in common.
    """
    lost = pair.source.sentence_at(source.start)
    before: Span | None = None
    after: Span | None = None
    for here, there in _common_words(pair, lost):
        if there.end <= source.start:
            before = here
        elif there.start >= source.end:
            after = after or here
    if before or lost is None:
        return (before, True) if before else None
    neighbours = _aligned_near(pair, lost)
    if neighbours[0] is not None:
        return _words(pair.article.sentences[neighbours[0]])[-1].span, True
    if after:
        return after, False
    if neighbours[1] is not None:
        return _words(pair.article.sentences[neighbours[1]])[0].span, False
    return None


def _common_words(pair: TextPair, sentence: Sentence | None) -> Iterator[tuple[Span, Span]]:
    """Yield the words of a sentence of the source that the article has, in the source's order."""
    for passage in pair.passages:
        if sentence in passage.source.sentences:
            for theirs, ours in sorted(passage.words.to_article.items()):
                if not passage.article.tokens[ours].is_stop:
                    yield passage.article.tokens[ours].span, passage.source.tokens[theirs].span


def _words(sentence: Sentence) -> list[Token]:
    return [token for token in sentence.tokens if not token.is_stop]


def _aligned_near(pair: TextPair, sentence: Sentence) -> tuple[int | None, int | None]:
    """Return the article's sentences before and after the place of one of the source."""
    before: tuple[int, int] | None = None  # the number in the source, then in the article
    after: tuple[int, int] | None = None
    for group in pair.alignment.groups:
        for number in group.source:
            if number < sentence.index:
                before = max(before or (-1, 0), (number, group.article[-1]))
            elif number > sentence.index:
                after = min(after or (1 << 60, 0), (number, group.article[0]))
    return before[1] if before else None, after[1] if after else None


def _around(pair: TextPair, span: Span) -> str:
    """Return the sentences of the source that a passage stands in."""
    touched: Iterable[Span] = (s.span for s in pair.source.sentences if s.span.overlaps(span))
    spans = [span, *touched]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    text = pair.source.article.text
    shown = whole if len(whole) <= LONGEST else span
    return f"“{_shortened(shown.of(text))}”"


def _shortened(text: str) -> str:
    text = _on_one_line(text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _cut(quotations: str, most: int) -> str:
    """Return quotations, or as much of them as there is room for."""
    return quotations if len(quotations) <= most else f"{quotations[: most - 2].rstrip()}…”"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
