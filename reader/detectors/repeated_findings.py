"""Merges many findings with one cause into one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from reader.model.article import Article
from reader.model.finding import Finding
from reader.model.translatable import joined, sentence

MOST = 3  # findings of one rule that are told one by one
_NAMED = 6  # words that the one finding names
_LONGEST = 30  # code points of each


def one_for_many(
    article: Article, findings: Iterable[Finding], *, by_words: bool = False
) -> Iterator[Finding]:
    """Yield the findings, but one for all of a rule where there are more than `MOST`.

    With `by_words` only those of the same words are one.

    It stands at the first place and says in how many the same is wrong, and in which words.
    """
    alike: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        words = finding.span.of(article.text).casefold() if by_words else ""
        alike[finding.rule, words].append(finding)
    for found in alike.values():
        if len(found) <= MOST:
            yield from found
            continue
        first, *_ = found
        said = dict.fromkeys(" ".join(f.span.of(article.text).split()) for f in found)
        named = ", ".join(f"“{words[:_LONGEST]}”" for words in islice(said, _NAMED))
        if len(said) > _NAMED:
            more = sentence(
                "The same in {count} places: {words} and others.", count=len(found), words=named
            )
        else:
            more = sentence("The same in {count} places: {words}.", count=len(found), words=named)
        yield replace(first, evidence=joined(first.evidence, more))
