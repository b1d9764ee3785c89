"""Phrases of the person's own lists."""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.english.phrase_index import PhraseIndex
from reader.english.phrase_query import PhraseQuery
from reader.model.article import Article, Paragraph, Role
from reader.model.detector import Scope
from reader.model.finding import Family, Finding, Severity, Unchecked
from reader.model.span import Span
from reader.model.translatable import sentence

PROMISE = 0.9  # of whoever made the list: nobody can measure one that is not there yet
LONGEST = 80  # code points of an expected term in a message: some lists keep their notes there


@dataclass(frozen=True, slots=True)
class KnownPhrase:
    """An entry of a list: what gives a text away, and what was meant, if the list knows."""

    fingerprint: PhraseQuery
    expected: str = ""


@dataclass(frozen=True, slots=True)
class PhraseList:
    """A person's list of phrases."""

    name: str
    phrases: tuple[KnownPhrase, ...]


@dataclass(frozen=True, slots=True)
class _Use:
    """A phrase of an entry, on its list."""

    entry: KnownPhrase
    list_name: str


class KnownPhrases:
    """Marks the phrases of your own lists.

    **What it marks.** What a list that you imported (`askance phrases import FILE`) has as a
    machine's paraphrase of a fixed term. Capitals, line ends, hyphens, kinds of apostrophes and the
    number of the last word make no difference. Where a list says with which other phrases an entry
    counts, or does not, they are looked for in the whole article.

    **Why it matters.** Nobody writes “lung bonfire” for “pneumonia”: whoever did had a program put
    other words in the place of somebody's own.

    **Example.** The lung bonfire was treated with penicillin. (A list has: lung bonfire)

    **What it leaves alone.** Whatever is on no list; without a list it does not run. An entry
    without conditions that its list has elsewhere as the right term. Of phrases that overlap, the
    first and longest is marked.
    """

    name = "known_phrases"
    family = Family.WORDING
    rules = ("known_phrase",)
    revision = 1  # raised when the same lists would give other findings
    own_thread = False

    def __init__(self, lists: Sequence[PhraseList], *, damage: Sequence[str] = ()) -> None:
        """Look for the phrases of `lists`; `damage` says which lists could not be had, and why."""
        self._uses = [_Use(entry, each.name) for each in lists for entry in _sound(each.phrases)]
        self._damage = " ".join(damage)

    @cached_property
    def version(self) -> str:
        """Its own revision and what is on the lists."""
        digest = hashlib.sha256()
        for use in self._uses:
            entry = use.entry
            digest.update(
                f"{use.list_name}\0{entry.fingerprint.source}\0{entry.expected}\n".encode()
            )
        return f"{self.revision} with {digest.hexdigest()[:16]}"

    @cached_property
    def scope(self) -> Scope:
        """The paragraph, unless an entry depends on what else stands in the article."""
        is_guarded = any(use.entry.fingerprint.is_guarded for use in self._uses)
        return Scope.ARTICLE if is_guarded else Scope.PARAGRAPH

    def detect(
        self, article: Article, paragraphs: Sequence[Paragraph]
    ) -> Iterable[Finding | Unchecked]:
        """Yield the passages that are on a list."""
        if self._damage:
            yield from (Unchecked(p.span, self.name, self._damage) for p in paragraphs)
        candidates: list[tuple[Span, _Use]] = []
        present: set[str] = set()
        for paragraph in paragraphs:
            if paragraph.role is Role.BOILERPLATE:
                continue
            for span, found in self._index.find(paragraph.text(article)):
                if isinstance(found, str):
                    present.add(found)
                else:
                    candidates.append((span.shifted(paragraph.span.start), found))
        yield from _findings(c for c in candidates if _counts(c[1], present))

    @cached_property
    def _index(self) -> PhraseIndex[_Use | str]:
        return PhraseIndex(self._phrases())

    def _phrases(self) -> Iterator[tuple[str, _Use | str]]:
        """Yield what would be marked, with its entry, and what is a condition, with itself."""
        for use in self._uses:
            fingerprint = use.entry.fingerprint
            yield from ((phrase, use) for phrase in fingerprint.phrases)
            for conditions in (fingerprint.bars, *fingerprint.needs):
                yield from ((condition, condition) for condition in conditions)


def _sound(phrases: Sequence[KnownPhrase]) -> Iterator[KnownPhrase]:
    """Leave out what the list itself has as a right term ("cloud computing", in a real one)."""
    right = {phrase.expected.casefold() for phrase in phrases}
    for phrase in phrases:
        fingerprint = phrase.fingerprint
        if fingerprint.is_guarded or fingerprint.phrases[0].casefold() not in right:
            yield phrase


def _counts(use: _Use, present: set[str]) -> bool:
    fingerprint = use.entry.fingerprint
    return present.isdisjoint(fingerprint.bars) and not any(
        present.isdisjoint(need) for need in fingerprint.needs
    )


def _message(expected: str, list_name: str) -> str:
    if not expected:
        return sentence("Known paraphrase: your list “{list}” has it.", list=list_name)
    return sentence(
        "Known paraphrase of “{meant}”: your list “{list}” has it.",
        meant=textwrap.shorten(expected, LONGEST, placeholder="…"),
        list=list_name,
    )


def _findings(found: Iterable[tuple[Span, _Use]]) -> Iterator[Finding]:
    """Yield a finding for each passage, the first and longest of those that overlap."""
    end = 0
    for span, use in sorted(found, key=lambda each: (each[0].start, -each[0].end)):
        if span.start < end:
            continue
        end = span.end
        expected = use.entry.expected
        yield Finding(
            span,
            Family.WORDING,
            KnownPhrases.name,
            "known_phrase",
            _message(expected, use.list_name),
            evidence=sentence("On the list: {entry}", entry=use.entry.fingerprint.source),
            suggestions=(expected,) if expected else (),
            confidence=PROMISE,
            severity=Severity.WARNING,
        )
