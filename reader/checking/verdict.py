"""Whether an article as a whole was paraphrased by a machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.finding import Finding
from reader.model.measure import Measure


@dataclass(frozen=True, slots=True)
class ArticleVerdict:
    """The answer and what it rests on.

    `paraphrased` is a probability, or None where nothing judged it. `label` is the sentence that a
    person reads. `enough_text` is False where the article is too short to judge.
    """

    paraphrased: float | None
    label: str
    enough_text: bool


def judge(
    article: Article, findings: Sequence[Finding], measures: Sequence[Measure]
) -> ArticleVerdict:
    """Judge an article from what was found and measured. Only a wording model can tell."""
    del article, findings, measures
    return not_judged()


def not_judged() -> ArticleVerdict:
    """Return the verdict that nothing judged the article."""
    return ArticleVerdict(None, "Not judged: no wording model is installed.", enough_text=False)
