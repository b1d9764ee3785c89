"""Words that a machine probably substituted, by the wording model."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from reader.detectors.wording.likely_originals import SHOWN, Proposals, likely_originals
from reader.detectors.wording.wording_confidence import Confidence, Second, share
from reader.engines.wording_model.quick_and_thorough import WordingReaders
from reader.engines.wording_model.wording_model import WordReading
from reader.english.sentences import sentences
from reader.english.spinner_signature import spinner_originals
from reader.model.article import Article, Paragraph, Role
from reader.model.detector import Scope
from reader.model.finding import Family, Finding, Severity
from reader.model.measure import Measure
from reader.model.span import Span
from reader.model.translatable import Part, joined, sentence

RESTORED_FROM = 0.3  # confidence from which it is worth asking what stood there
EXPECTED = 3  # words that are named in the evidence
STRONG = 0.6  # confidence from which a word counts as altered in the verdict

_UNREAD = frozenset({Role.BOILERPLATE, Role.TABLE, Role.HEADLINE})
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*\Z")
_LINE = 90  # code points up to which a paragraph without an end is a headline or a list's item


class ReplacedWordsDetector:
    """Marks words that the wording model takes for a machine's.

    **What it marks.** A word that is wrong where it stands (`replaced_word`), and among others of
    its kind a word that paraphrasing machines like to put for a plainer one (`spinner_habit`).

    **Why it matters.** Nobody chose these words. Where they stand in somebody's quoted speech, that
    person did not say them.

    **Example.** The two armies agreed to a fire that came into weight on Monday.

    **What it leaves alone.** Names, numbers, headlines, tables and page furniture; a word that is a
    sentence by itself; sound synonyms in a text that shows no other sign of a machine.
    """

    name = "replaced_words"
    family = Family.WORDING
    rules = ("replaced_word", "spinner_habit")
    revision = 5  # raised when the same readings would give other findings
    scope = Scope.PARAGRAPH
    own_thread = True

    def __init__(self, readers: WordingReaders) -> None:
        self._readers = readers
        self._alone = Confidence.read(readers.quick.folder / "model.json")
        self._together = Confidence.read(readers.folder / "model.json")

    @property
    def version(self) -> str:
        """Its own revision and its readers'."""
        return f"{self.revision} on {self._readers.label}"

    def detect(
        self, article: Article, paragraphs: Sequence[Paragraph]
    ) -> Iterator[Finding | Measure]:
        """Yield the doubted passages of `paragraphs`, and what each paragraph amounts to."""
        # What is no prose is measured too, as no words: the verdict knows that it was looked at.
        texts = [p.text(article) if _is_prose(article, p) else "" for p in paragraphs]
        both = self._readers.read(texts), self._readers.read_thoroughly(texts)
        for paragraph, text, words, second in zip(paragraphs, texts, *both, strict=True):
            yield from self._in_paragraph(paragraph.span, text, words, second)

    def _in_paragraph(
        self, span: Span, text: str, words: Sequence[WordReading], second: Second
    ) -> Iterator[Finding | Measure]:
        left_alone = names(text, words) | labels(text, words)
        doubts = {
            i: confidence
            for i, confidence in enumerate(self._confidences(words, second))
            if i not in left_alone and confidence >= self._together.shown_from
        }
        restored = self._restored(text, words, doubts)
        for run in _runs(text, words, sorted(doubts)):
            yield _finding(text, words, second, run, doubts, restored).shifted(span.start)
        yield Measure(
            span,
            self.name,
            (
                ("words", float(len(words))),
                ("wrong", sum(share(word.wrong) for word in words)),
                ("habit", sum(share(word.habit) for word in words)),
                ("strong", float(sum(c >= STRONG for c in doubts.values()))),
                ("expected", self._expected(len(words), second)),
            ),
        )

    def _confidences(self, words: Sequence[WordReading], second: Second) -> list[float]:
        """Return for each word what its doubts are worth, of both readers where both have read."""
        if not second:
            return self._alone.of_words(words)
        return self._together.of_words(words, second)

    def _expected(self, words: int, second: Second) -> float:
        """Return the sum of confidences that so many words of clean prose have."""
        usual = (self._together if second else self._alone).usual_per_1000
        return round(usual * words / 1000, 4)

    def _restored(
        self, text: str, words: Sequence[WordReading], doubts: dict[int, float]
    ) -> dict[int, Proposals]:
        asked = [i for i, confidence in doubts.items() if confidence >= RESTORED_FROM]
        found = likely_originals(self._readers.quick, text, [words[i] for i in asked])
        return dict(zip(asked, found, strict=True))


def _is_prose(article: Article, paragraph: Paragraph) -> bool:
    """Say whether a paragraph has sentences: the model knows nothing of headlines' own English."""
    return paragraph.role not in _UNREAD and (
        len(paragraph.span) > _LINE or _ENDED.search(paragraph.text(article)) is not None
    )


def names(text: str, words: Sequence[WordReading]) -> frozenset[int]:
    """Return the words with a capital inside a sentence: spinners leave names, and so do we.

    Single letters go with them: they are initials and list marks.
    """
    starts = [word.span.start for word in words]
    firsts = {bisect_left(starts, sentence.start) for sentence in sentences(text)}
    return frozenset(
        i
        for i, word in enumerate(words)
        if len(word.span) == 1 or (i not in firsts and text[word.span.start].isupper())
    )


def labels(text: str, words: Sequence[WordReading]) -> frozenset[int]:
    """Return the words that are a sentence by themselves ("Finance. The balance …").

    Nothing stands beside them that they could be held against.
    """
    starts = [word.span.start for word in words]
    bounds = [(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in sentences(text)]
    return frozenset(first for first, end in bounds if end - first == 1)


def _runs(text: str, words: Sequence[WordReading], doubted: Iterable[int]) -> Iterator[list[int]]:
    """Join doubted words that stand side by side into one passage."""
    run: list[int] = []
    for i in doubted:
        if run and (i != run[-1] + 1 or text[words[run[-1]].span.end : words[i].span.start] != " "):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _finding(
    text: str,
    words: Sequence[WordReading],
    second: Second,
    run: Sequence[int],
    doubts: dict[int, float],
    restored: dict[int, Proposals],
) -> Finding:
    span = Span(words[run[0]].span.start, words[run[-1]].span.end)
    passage = span.of(text)
    likeliest = max(run, key=lambda i: doubts[i])
    word = words[likeliest]
    again = second.get(word.span.start)
    is_habit = word.habit > max(word.wrong, again.wrong if again else word.wrong)
    proposals = restored.get(likeliest, ()) if len(run) == 1 else ()
    suggestions = tuple(proposal for proposal, _ in proposals)
    if is_habit:  # the spinner's own dictionary, read backwards; what the model proposes too, first
        known = spinner_originals(passage)
        both = [proposal for proposal in suggestions if proposal.lower() in known]
        suggestions = tuple(dict.fromkeys((*both, *known, *suggestions)))[:SHOWN]
    probably = sentence("Perhaps “{word}”.", word=suggestions[0]) if suggestions else ""
    if is_habit:
        message = sentence(
            "“{words}” is a favourite of paraphrasing machines for a plainer word.", words=passage
        )
    else:
        message = sentence("“{words}” looks like a substituted word.", words=passage)
    return Finding(
        span,
        Family.WORDING,
        ReplacedWordsDetector.name,
        "spinner_habit" if is_habit else "replaced_word",
        joined(message, probably),
        evidence=joined(_evidence(word, again, word.span.of(text)), _expected(proposals)),
        suggestions=suggestions,
        confidence=round(doubts[likeliest], 3),
        severity=Severity.NOTE if is_habit else Severity.WARNING,
    )


def _evidence(word: WordReading, again: WordReading | None, shown: str) -> str:
    """Say what each reader thinks of the word."""
    parts: dict[str, Part] = {"word": shown, "wrong": share(word.wrong), "habit": share(word.habit)}
    if again is None:
        return sentence(
            "Wording model: “{word}”: {wrong:.0%} likely substituted, {habit:.0%} likely a"
            " machine's favourite.",
            **parts,
        )
    return sentence(
        "Quick reader: “{word}”: {wrong:.0%} likely substituted, {habit:.0%} likely a machine's"
        " favourite. Thorough reader: {again:.0%} likely substituted.",
        again=share(again.wrong),
        **parts,
    )


def _expected(proposals: Proposals) -> str:
    """Say which words a reader would expect, with their probabilities."""
    listed = ", ".join(f"“{word}” ({chance:.0%})" for word, chance in proposals[:EXPECTED])
    return sentence("Expected here: {words}.", words=listed) if listed else ""
