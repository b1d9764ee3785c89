"""The verdict: whether an article as a whole looks machine-paraphrased, and the evidence."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache

from reader.checking.verdict_evidence import Evidence
from reader.checking.verdict_model import READER, SHORTEST, VerdictModel, counts_of
from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.model.article import Article, Role
from reader.model.finding import Family, Finding, Unchecked
from reader.model.measure import Measure
from reader.model.translatable import joined, sentence
from reader.settings import Strictness
from reader.system.paths import resource

MODEL = "models/replaced_words/verdict.json"
RUNNING = frozenset({Role.PARAGRAPH, Role.QUOTATION, Role.LIST_ITEM})  # text that sentences fill
log = logging.getLogger(__name__)


RANKED = 20  # words from which a text can be put in order among others, by its probability
ENOUGH = 400  # words of running text: of fewer nothing is claimed where nothing can be shown
SURE = 0.8  # confidence from which an altered quotation decides what to do about the article


class Level(StrEnum):
    """How much can be claimed."""

    PARAPHRASED = "paraphrased"
    UNCLEAR = "unclear"
    NO_SIGN = "no_sign"
    TOO_SHORT = "too_short"
    NOT_JUDGED = "not_judged"


IN_WORDS: dict[Level, str] = {
    Level.PARAPHRASED: sentence("Probably machine-paraphrased"),
    Level.UNCLEAR: sentence("Possibly machine-paraphrased"),
    Level.NO_SIGN: sentence("Nothing that points to a paraphrasing machine"),
    Level.TOO_SHORT: sentence("Too short for a verdict"),
    Level.NOT_JUDGED: sentence("No verdict"),
}
COMPARE = sentence("Compare all quotations with the original; not every alteration is marked.")
CAUTION = {
    Level.PARAPHRASED: joined(sentence("Do not quote this text from here."), COMPARE),
    Level.UNCLEAR: COMPARE,
    Level.NO_SIGN: joined(sentence("This is no proof that a person wrote it."), COMPARE),
}
ALTERED = sentence("Do not quote this text from here: a quotation was probably altered.")
DAMAGED_FROM = 3  # faults of quotations from which a copy is called damaged
DAMAGED_PER_1000 = 0.6  # and from so many in 1,000 words: five times as many as clean news has
NOT_ALL_CHECKED = sentence("not all of the article was checked.")
NOT_READ = sentence("no wording model has read the article.")


@dataclass(frozen=True, slots=True)
class ArticleVerdict:
    """The answer and what it rests on.

    `paraphrased` is a probability, where as many articles are paraphrased as not, or None where
    nothing judged or the text is a line or two. It is for those who rank articles, short ones too,
    where `level` claims nothing: a person is shown the `label`. `basis` is the
    sentence that the answer rests on, `evidence` its figures where anything was read.
    `quotation_altered` says that somebody is misquoted for sure, which outweighs all the rest;
    `damaged_quotations` is how many faults its quotations have, where that is far more than clean
    news has, else 0. What it says in words, `translate` makes: English, unless the window asks.
    """

    paraphrased: float | None
    level: Level
    basis: str
    evidence: Evidence | None = None
    quotation_altered: bool = False
    damaged_quotations: int = 0
    translate: Callable[[str], str] = field(default=str, compare=False, repr=False)

    @property
    def is_unquotable(self) -> bool:
        """Whether its quotations cannot be trusted, whoever wrote the rest."""
        return self.quotation_altered or self.damaged_quotations > 0

    @property
    def warning(self) -> str:
        """Why nothing can be quoted from here, as a sentence; empty where nothing says so."""
        if self.quotation_altered:
            return self.translate(ALTERED)
        if self.damaged_quotations:
            return self.translate(
                sentence(
                    "Do not quote this text from here: its quotations have {count:,} faults.",
                    count=self.damaged_quotations,
                )
            )
        return ""

    @property
    def caution(self) -> str:
        """What to do about it; empty where nothing is claimed."""
        if self.warning:
            return f"{self.warning} {self.translate(COMPARE)}"
        has_marks = self.evidence is not None and self.evidence.altered > 0
        return self.translate(CAUTION.get(self.level, COMPARE if has_marks else ""))

    @property
    def answer(self) -> str:
        """The level in words: never shown without the reason."""
        return self.translate(IN_WORDS[self.level])

    @property
    def reason(self) -> str:
        """What it rests on and what to do about it, as sentences of their own.

        Where nothing can be quoted that comes first: a narrow window shows the beginning only.
        """
        basis = self.translate(self.basis)
        basis = f"{basis[:1].upper()}{basis[1:]}"
        if self.warning:
            return f"{self.warning} {basis} {self.translate(COMPARE)}"
        return f"{basis} {self.caution}".rstrip()

    @property
    def label(self) -> str:
        """The whole answer as a person reads it in one line."""
        return f"{self.answer}: {self.translate(self.basis)} {self.caution}".rstrip()

    @property
    def enough_text(self) -> bool:
        """Whether there was enough to judge from."""
        return self.level not in (Level.TOO_SHORT, Level.NOT_JUDGED)


def judge(
    article: Article,
    findings: Sequence[Finding],
    measures: Sequence[Measure],
    *,
    unchecked: Sequence[Unchecked] = (),
    model: VerdictModel | None = None,
) -> ArticleVerdict:
    """Judge an article from what was found and measured. Only a wording model can tell.

    Headlines and page furniture do not count. Where there is nothing else, or too little, the
    number still ranks the article among others, and nothing is claimed. What was not checked is in
    `unchecked`. `model` is the shipped one unless said otherwise.
    """
    model = model or _shipped()
    inside = {p.span for p in article.paragraphs if p.role in RUNNING}
    counts = counts_of(m for m in measures if m.span in inside)
    words = int(counts.get("words", 0))
    everything = counts if words else counts_of(measures)
    is_altered = any(is_altered_quotation(f) and f.confidence >= SURE for f in findings)
    damaged = _damaged_quotations(article, findings)
    if model is None or not everything:
        return replace(not_judged(), quotation_altered=is_altered, damaged_quotations=damaged)
    probability = model.probability(everything)
    is_ranked = len(article.text.split(maxsplit=RANKED)) >= RANKED
    seen = Evidence(
        _distinct(f for f in findings if f.family is Family.WORDING or is_altered_quotation(f)),
        round(counts.get("habit", 0.0)),
        words,
        model.clean_per_1000,
        is_partial=any(part.detector == READER for part in unchecked),
        quotations=_distinct(f for f in findings if is_altered_quotation(f)),
        is_open=probability >= model.no_sign_below,
    )
    level = _level(model, probability, seen)
    basis, evidence = seen.sentence, seen if words >= SHORTEST else None
    if evidence is None:
        level, basis = Level.TOO_SHORT, _too_few(words)
    elif words < ENOUGH and _is_unshown(model, probability, level, seen):
        level = Level.TOO_SHORT
        basis = sentence(
            "{words} words; below {enough} nothing is ruled out.", words=words, enough=ENOUGH
        )
    rank = probability if is_ranked else None
    verdict = ArticleVerdict(rank, level, basis, evidence, is_altered, damaged)
    return withheld(verdict) if unchecked else verdict


def _damaged_quotations(article: Article, findings: Sequence[Finding]) -> int:
    """Count the faults of quotations, where clean news would hardly have as many."""
    number = _distinct(f for f in findings if f.family is Family.QUOTATION)
    words = len(article.text.split())
    return number if number >= max(DAMAGED_FROM, DAMAGED_PER_1000 * words / 1000) else 0


def withheld(verdict: ArticleVerdict) -> ArticleVerdict:
    """Return the verdict on an article of which parts were not checked: it reassures nobody."""
    if verdict.level is not Level.NO_SIGN:
        return verdict
    return replace(verdict, level=Level.NOT_JUDGED, basis=NOT_ALL_CHECKED)


def not_judged(why: str = NOT_READ) -> ArticleVerdict:
    """Return the verdict that nothing judged the article."""
    return ArticleVerdict(None, Level.NOT_JUDGED, why)


def _level(model: VerdictModel, probability: float, seen: Evidence) -> Level:
    """Claim only what can be shown: the number and what a person sees must agree."""
    stands_out = seen.many_altered or seen.many_habits
    if probability >= model.paraphrased_from and stands_out:
        return Level.PARAPHRASED
    if probability < model.no_sign_below and not (stands_out or seen.quotations):
        return Level.NO_SIGN
    return Level.UNCLEAR


def _is_unshown(model: VerdictModel, probability: float, level: Level, seen: Evidence) -> bool:
    """Say whether nothing that a person can see speaks against a text, nor a number for sure.

    In a few words clean news has such numbers, and habits, by chance: that accuses nobody.
    """
    if level is Level.PARAPHRASED or seen.altered or seen.quotations:
        return level is Level.NO_SIGN
    return probability < model.paraphrased_from


def _distinct(findings: Iterable[Finding]) -> int:
    """Count those that are marked at balanced strictness; overlapping ones are one."""
    threshold = Strictness.BALANCED.threshold
    number = end = 0
    for span in sorted(f.span for f in findings if f.confidence >= threshold):
        number += span.start >= end
        end = max(end, span.end)
    return number


def _too_few(words: int) -> str:
    if words == 1:
        return sentence("1 word; at least {least} needed.", least=SHORTEST)
    return sentence("{words:,} words; at least {least} needed.", words=words, least=SHORTEST)


@cache
def _shipped() -> VerdictModel | None:
    try:
        return VerdictModel.load(resource(MODEL))
    except (OSError, ValueError, TypeError) as error:
        log.warning("the numbers of the verdict are missing or damaged: %s", error)
        return None
