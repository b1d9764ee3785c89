"""The verdict: whether an article as a whole looks machine-paraphrased, and the evidence."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from reader.checking.verdict_model import READER, SHORTEST, VerdictModel, counts_of
from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.model.article import Article, Role
from reader.model.finding import Family, Finding, Unchecked
from reader.model.measure import Measure
from reader.model.translatable import marked
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


IN_WORDS = {
    Level.PARAPHRASED: marked("verdicts", "Probably machine-paraphrased"),
    Level.UNCLEAR: marked("verdicts", "Possibly machine-paraphrased"),
    Level.NO_SIGN: marked("verdicts", "Nothing that points to a paraphrasing machine"),
    Level.TOO_SHORT: marked("verdicts", "Too short for a verdict"),
    Level.NOT_JUDGED: marked("verdicts", "No verdict"),
}
COMPARE = "Compare all quotations with the original; not every alteration is marked."
CAUTION = {
    Level.PARAPHRASED: f"Do not quote this text from here. {COMPARE}",
    Level.UNCLEAR: COMPARE,
    Level.NO_SIGN: f"This is no proof that a person wrote it. {COMPARE}",
}
DO_NOT_QUOTE = "Do not quote this text from here:"
ALTERED = f"{DO_NOT_QUOTE} a quotation was probably altered."
DAMAGED_FROM = 3  # faults of quotations from which a copy is called damaged
DAMAGED_PER_1000 = 0.6  # and from so many in 1,000 words: five times as many as clean news has
NOT_ALL_CHECKED = "not all of the article was checked."


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a person can be shown of the evidence, beside what clean news has of it.

    `altered` wordings are marked, `quotations` of them in somebody's mouth; about `habits` words
    are such as rewriting programs favour, among `words` that were read; `is_partial` where that is
    not all of the article. Some writers have many such habits: they count where the model's number
    leaves a paraphrase open (`is_open`).
    """

    altered: int
    habits: int
    words: int
    clean_per_1000: Mapping[str, float]
    is_partial: bool = False
    quotations: int = 0
    is_open: bool = True

    def per_1000(self, number: int) -> float:
        """Return how many that are in 1,000 words."""
        return 1000 * number / self.words

    @property
    def many_altered(self) -> bool:
        """Whether clean news would hardly have as many of them."""
        return self.altered > max(1, self._usual("altered"))

    @property
    def many_habits(self) -> bool:
        """Whether clean news would hardly have as many of them."""
        return self.is_open and self.habits > max(2, self._usual("habit"))

    @property
    def sentence(self) -> str:
        """The evidence in words. Never "as in clean news": a reader would take it for an answer."""
        text = _counted(self.altered, "suspicious wording")
        text = text if self.altered else "no suspicious wording"
        rates = [_rate(self.clean_per_1000["altered"])]
        if self.many_habits:
            text += f" and about {_counted(self.habits, 'word')} that rewriting programs favour"
            rates.append(_rate(self.clean_per_1000["habit"]))
        text += f" in {_counted(self.words, 'word')}"
        if self.quotations:
            text += f", {self.quotations:,} of them in quotations"
        text += f" (clean news: about {' and '.join(rates)} per 1,000)."
        return f"{text} Only a part of the article was read." if self.is_partial else text

    def _usual(self, name: str) -> float:
        """Return as much as clean news can well have: twice its mean."""
        return 2 * self.clean_per_1000[name] * self.words / 1000


@dataclass(frozen=True, slots=True)
class ArticleVerdict:
    """The answer and what it rests on.

    `paraphrased` is a probability, where as many articles are paraphrased as not, or None where
    nothing judged or the text is a line or two. It is for those who rank articles, short ones too,
    where `level` claims nothing: a person is shown the `label`. `basis` is the
    sentence that the answer rests on, `evidence` its figures where anything was read.
    `quotation_altered` says that somebody is misquoted for sure, which outweighs all the rest;
    `damaged_quotations` is how many faults its quotations have, where that is far more than clean
    news has, else 0.
    """

    paraphrased: float | None
    level: Level
    basis: str
    evidence: Evidence | None = None
    quotation_altered: bool = False
    damaged_quotations: int = 0

    @property
    def is_unquotable(self) -> bool:
        """Whether its quotations cannot be trusted, whoever wrote the rest."""
        return self.quotation_altered or self.damaged_quotations > 0

    @property
    def warning(self) -> str:
        """Why nothing can be quoted from here, as a sentence; empty where nothing says so."""
        if self.quotation_altered:
            return ALTERED
        if self.damaged_quotations:
            return f"{DO_NOT_QUOTE} its quotations have {self.damaged_quotations:,} faults."
        return ""

    @property
    def caution(self) -> str:
        """What to do about it; empty where nothing is claimed."""
        if self.warning:
            return f"{self.warning} {COMPARE}"
        has_marks = self.evidence is not None and self.evidence.altered > 0
        return CAUTION.get(self.level, COMPARE if has_marks else "")

    @property
    def answer(self) -> str:
        """The level in words: never shown without the reason."""
        return IN_WORDS[self.level]

    @property
    def reason(self) -> str:
        """What it rests on and what to do about it, as sentences of their own.

        Where nothing can be quoted that comes first: a narrow window shows the beginning only.
        """
        basis = f"{self.basis[:1].upper()}{self.basis[1:]}"
        if self.warning:
            return f"{self.warning} {basis} {COMPARE}"
        return f"{basis} {self.caution}".rstrip()

    @property
    def label(self) -> str:
        """The whole answer as a person reads it in one line."""
        return f"{self.answer}: {self.basis} {self.caution}".rstrip()

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
        level, basis = Level.TOO_SHORT, f"{_counted(words, 'word')}; at least {SHORTEST} needed."
    elif words < ENOUGH and _is_unshown(model, probability, level, seen):
        level, basis = Level.TOO_SHORT, f"{words} words; below {ENOUGH} nothing is ruled out."
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


def not_judged(why: str = "no wording model has read the article.") -> ArticleVerdict:
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


def _rate(per_1000: float) -> str:
    return f"{per_1000:.0f}" if per_1000 >= 1 else f"{per_1000:.1f}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@cache
def _shipped() -> VerdictModel | None:
    try:
        return VerdictModel.load(resource(MODEL))
    except (OSError, ValueError, TypeError) as error:
        log.warning("the numbers of the verdict are missing or damaged: %s", error)
        return None
