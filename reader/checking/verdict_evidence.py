"""What a person can be shown of the evidence for a verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.model.translatable import Part, joined, sentence


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
        partial = sentence("Only a part of the article was read.") if self.is_partial else ""
        return joined(self._figures, partial)

    @property
    def _figures(self) -> str:
        parts: dict[str, Part] = {
            "wordings": self._wordings,
            "habits": self.habits,
            "words": self.words,
            "quotations": self.quotations,
            "usual": _rounded(self.clean_per_1000["altered"]),
            "usual_habits": _rounded(self.clean_per_1000["habit"]),
        }
        if self.many_habits and self.quotations:
            return sentence(
                "{wordings} and about {habits:,} words that rewriting programs favour in {words:,}"
                " words, {quotations:,} of them in quotations (clean news: about {usual} and"
                " {usual_habits} per 1,000).",
                **parts,
            )
        if self.many_habits:
            return sentence(
                "{wordings} and about {habits:,} words that rewriting programs favour in {words:,}"
                " words (clean news: about {usual} and {usual_habits} per 1,000).",
                **parts,
            )
        if self.quotations:
            return sentence(
                "{wordings} in {words:,} words, {quotations:,} of them in quotations"
                " (clean news: about {usual} per 1,000).",
                **parts,
            )
        return sentence(
            "{wordings} in {words:,} words (clean news: about {usual} per 1,000).", **parts
        )

    @property
    def _wordings(self) -> str:
        if not self.altered:
            return sentence("no suspicious wording")
        if self.altered == 1:
            return sentence("1 suspicious wording")
        return sentence("{count:,} suspicious wordings", count=self.altered)

    def _usual(self, name: str) -> float:
        """Return as much as clean news can well have: twice its mean."""
        return 2 * self.clean_per_1000[name] * self.words / 1000


def _rounded(per_1000: float) -> float:
    return round(per_1000) if per_1000 >= 1 else round(per_1000, 1)
