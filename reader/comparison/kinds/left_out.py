"""What the source says and the article does not: sentences, conditions, the other side's view."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.clauses import clauses
from reader.comparison.compared_text import Sentence
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.text_pair import AlignedPassage, TextPair
from reader.english.word_tokens import word_set
from reader.model.span import Span
from reader.model.translatable import sentence

_CONDITION = re.compile(
    r"\b(?:provided(?: that)?|providing(?: that)?|unless|as long as|so long as"
    r"|on condition(?: that)?"
    r"|on the condition(?: that)?|only if|if|subject to|except(?: for| that| in| when| where)?"
    r"|assuming(?: that)?|until(?! further notice| then| now| recently)|depending on|pending)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:provided|providing|unless|as long as|so long as|condition(?:s|al)?|if|subject to"
    r"|except\w*"
    r"|assuming|depend\w*|pending|apart from|other than|until|once|when\w*|permitting|allow\w*"
    r"|require\w*"
    r"|outside|excluding|barring|save for|without|must|after|before|only|till|in the event)\b",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"\b(?:but|although|though|however|while|whereas|despite|nevertheless|nonetheless|yet)\b", re.I
)
_RESTRICTION = re.compile(
    r"(?:but|although|though|even though|albeit|yet|despite|apart from|other than|excluding"
    r"|only)\b",
    re.IGNORECASE,
)
LEAST = 3  # words of meaning in a clause that is said to be left out
LOST = 0.75  # share of its words that the article has not
_STRESS = word_set("not no never only warned however but although")


@change_kind("omitted", "Left out")
def left_out(pair: TextPair) -> Iterator[MeaningChange]:
    """A sentence, a condition or an exception of the source that the article has not.

    A condition that is put otherwise (“if the weather allows” for “weather permitting”) is not left
    out.
    """
    for passage in pair.passages:
        if not passage.is_headline:
            yield from _clauses(pair, passage)
    for each in pair.omitted:
        if not each.is_headline and not _said_elsewhere(pair, each):
            yield MeaningChange(
                "omitted",
                _gravity(pair, each),
                sentence("The article leaves this sentence out."),
                source=each.span,
            )


def _gravity(pair: TextPair, sentence: Sentence) -> Gravity:
    text = sentence.span.of(pair.source.article.text)
    if pair.is_exchanged(sentence):
        return Gravity.LOW
    if (
        _CONDITION.search(text)
        or _TURN.match(text)
        or any(t.lower in _STRESS for t in sentence.tokens)
    ):
        return Gravity.HIGH
    return Gravity.MEDIUM


def _said_elsewhere(pair: TextPair, sentence: Sentence) -> bool:
    """Say whether the words of a sentence are spread over the article."""
    content = [token for token in sentence.tokens if token.is_content]
    return sum(t.key in pair.article_keys for t in content) > 0.85 * len(content)


def _clauses(pair: TextPair, passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield the clauses of an aligned sentence whose words have no partner."""
    for each in passage.source.sentences:
        for span in clauses(passage.source.text, each.span, _CONDITION):
            numbers = [
                n
                for n in passage.source.numbers_in(span)
                if passage.source.tokens[n].is_content
                and span.contains(passage.source.tokens[n].span)
            ]
            lost = [
                n
                for n in numbers
                if n in passage.source_only
                and passage.source.tokens[n].key not in pair.article_keys
            ]
            clause = span.of(passage.source.text)
            if _CONDITION.match(clause):  # what it is about may be spoken of elsewhere
                lost = [n for n in numbers if n in passage.source_only and not _opens(passage, n)]
            condition, restriction = _CONDITION.match(clause), _RESTRICTION.match(clause)
            least = 1 if condition else LEAST - 1 if restriction else LEAST
            share = len(lost) / max(1, len(numbers))
            if len(lost) < least or share < (0.6 if condition else LOST):
                continue
            if condition:
                if _answered(passage, span):
                    continue
                gravity = Gravity.HIGH
            else:
                if not _is_short_of(passage, lost):
                    continue
                if any(q.overlaps(span) for q in passage.source.quotations):
                    continue
                gravity = Gravity.MEDIUM if restriction else Gravity.LOW
            if any(q.contains(span) for q in passage.source.quotations) and not condition:
                continue
            yield MeaningChange(
                "omitted",
                gravity,
                sentence(
                    "The article leaves out “{words}”.",
                    words=" ".join(span.of(passage.source.text).split()),
                ),
                source=span,
            )


def _opens(passage: AlignedPassage, number: int) -> bool:
    """Say whether a word is what a condition begins with: "provided", "pending"."""
    return _CONDITION.fullmatch(passage.source.tokens[number].text) is not None


def _answered(passage: AlignedPassage, span: Span) -> bool:
    """Say whether the article has a condition that the source has not, in place of this one."""
    theirs = len(_CONDITION.findall(passage.source.text, *_range(passage, source=True)))
    ours = sum(
        1
        for sentence in passage.article.sentences
        for match in _ANSWERS.finditer(passage.article.text, sentence.span.start, sentence.span.end)
        if any(
            n in passage.article_only or match.group().lower() in ("if", "unless", "until")
            for n in passage.article.numbers_in(Span(*match.span()))
        )
    )
    if not ours:
        return False
    aligned = [
        n for n in passage.source.numbers_in(span)
        if n in passage.words.to_article and passage.source.tokens[n].is_content
    ]  # fmt: skip
    return bool(aligned) or ours >= theirs


def _range(passage: AlignedPassage, *, source: bool) -> tuple[int, int]:
    side = passage.source if source else passage.article
    return side.sentences[0].span.start, side.sentences[-1].span.end


def _is_short_of(passage: AlignedPassage, lost: list[int]) -> bool:
    """Say whether the article has too few words of its own to say what was lost."""
    own = [n for n in passage.article_only if passage.article.tokens[n].is_content]
    every = [n for n in passage.source_only if passage.source.tokens[n].is_content]
    return len(every) - len(own) >= max(LEAST - 1, len(lost) // 2)
