"""Grammar errors, by the rules of LanguageTool or LingoTweaker; matters of taste are left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from reader.detectors.grammar.rule_confidence import Weight, is_name, weight
from reader.detectors.grammar.rule_exceptions import says_nothing
from reader.detectors.grammar.spelling import spelling_confidence
from reader.engines.grammar_engine import GrammarEngine, GrammarMatch
from reader.english.agreement import slips
from reader.english.prose import is_prose
from reader.english.quotations import quoted_spans
from reader.english.varieties import DEFAULT, VARIETIES
from reader.english.word_tokens import count_words
from reader.errors import PartNotChecked
from reader.model.article import Article, Paragraph, Role
from reader.model.detector import Scope
from reader.model.finding import Family, Finding, Severity, Unchecked
from reader.model.span import Span
from reader.model.translatable import sentence

_SPELLING = re.compile(r"MORFOLOGIK_RULE_.*|HUNSPELL_RULE.*")
_GLUED = "SENTENCE_WHITESPACE"
_BRACKET = "EN_UNPAIRED_BRACKETS"
# What is set apart from the text: brackets may be a list's, a caption's or a formula's.
_STANDALONE = frozenset({Role.HEADLINE, Role.LIST_ITEM, Role.TABLE, Role.FIGURE})
_SENTENCE = 8  # words: in less than that a lone bracket may be a label's


class GrammarDetector:
    """Marks what a grammar engine's rules complain about, as far as they can be believed.

    **What it marks.** Agreement, articles, verb forms, confused and repeated words, misspellings,
    words that were glued together or split.

    **Why it matters.** A single slip means little. Many in one article mean that a machine wrote,
    translated or scraped it, or that nobody read it before you did.

    **Example.** He have went to an university.

    **What it leaves alone.** Names, British and American spelling, style, commas, hyphens,
    addresses and tags; subjunctives (“lest he forget”); words with an editor's brackets in them
    (“[a]ccording”) or a “[sic]” behind them; commands and programs; where a sentence begins, which
    other detectors judge; inside quotations all but clear mistakes, since people talk as they talk.
    """

    name = "grammar"
    family = Family.GRAMMAR
    rules = ()  # the engine's own
    revision = 6  # raised when the same matches would give other findings
    scope = Scope.PARAGRAPH
    own_thread = True

    def __init__(self, engine: GrammarEngine) -> None:
        self._engine = engine

    @property
    def version(self) -> str:
        """Its own revision and its engine's."""
        return f"{self.revision} on {self._engine.label}"

    def detect(
        self, article: Article, paragraphs: Sequence[Paragraph]
    ) -> Iterable[Finding | Unchecked]:
        """Yield what the engine finds in `paragraphs`, page furniture left out."""
        # an English paragraph of a German article is still English
        language = article.language if article.language in VARIETIES else DEFAULT
        for paragraph in paragraphs:
            if paragraph.role is Role.BOILERPLATE:
                continue
            text = paragraph.text(article)
            if not is_prose(text):
                continue
            try:
                matches = self._engine.check(text, language)
            except PartNotChecked as error:
                yield Unchecked(paragraph.span, self.name, str(error))
                continue
            for finding in _findings(text, paragraph.role, matches):
                yield finding.shifted(paragraph.span.start)


def _findings(text: str, role: Role, matches: Sequence[GrammarMatch]) -> Iterator[Finding]:
    """Yield the findings of a paragraph: one for each passage, the likeliest of several."""
    quoted = _Passages([Span(0, len(text))] if role is Role.QUOTATION else quoted_spans(text))
    own = _Passages([slip.span for slip in slips(text)])  # `broken_agreement` marks them
    found: dict[Span, Finding] = {}
    for match in _worth_a_look(text, role, matches):
        inside = quoted.overlap(match.span)
        finding = _finding(match, text, quoted=inside)
        if not inside and match.category == "GRAMMAR" and own.overlap(match.span):
            continue
        if finding is None:
            continue
        rival = found.get(match.span)
        if rival is None or rival.confidence < finding.confidence:
            found[match.span] = finding
    yield from found.values()


class _Passages:
    """Passages in their order, none in another: asked for each match of a long paragraph."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = [span.start for span in spans]
        self._spans = spans

    def overlap(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._spans[before - 1].overlaps(span)


def _worth_a_look(text: str, role: Role, matches: Sequence[GrammarMatch]) -> Iterator[GrammarMatch]:
    is_glued = False
    is_short = count_words(text) < _SENTENCE
    for match in matches:
        if says_nothing(match, text):
            continue
        if match.rule == _BRACKET and (
            role in _STANDALONE or match.span.of(text) in "{}" or is_short
        ):
            continue
        if match.rule == _GLUED:
            if is_glued:  # the text was joined here: once a paragraph says it
                continue
            is_glued = True
        yield match


def _finding(match: GrammarMatch, text: str, *, quoted: bool) -> Finding | None:
    passage = match.span.of(text)
    message = match.message
    is_spelling = _SPELLING.fullmatch(match.rule) is not None
    if is_spelling:
        if is_name(passage, text, match.span.start):
            return None
        confidence = spelling_confidence(match, text)
        worth: Weight | None = Weight(confidence, Severity.NOTE)
        message = sentence("No dictionary has “{passage}”.", passage=passage)
    else:
        worth = weight(match, text, quoted=quoted)
    if worth is None:
        return None
    return Finding(
        match.span,
        Family.GRAMMAR,
        GrammarDetector.name,
        match.rule,
        message,
        suggestions=match.suggestions[:5],
        confidence=worth.confidence,
        severity=worth.severity,
        is_spelling=is_spelling,
    )
