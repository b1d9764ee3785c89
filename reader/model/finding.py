"""`Finding`: a passage, what is wrong with it, and how likely that is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from reader.model.span import Span
from reader.model.translatable import marked


class LineStyle(StrEnum):
    """How a mark is drawn, so that colour is never the only difference."""

    WAVY = "wavy"
    DOUBLE = "double"
    DASHED = "dashed"
    DASH_DOT = "dash_dot"
    DOTTED = "dotted"
    TICKED = "ticked"  # a line with ticks below it, as of a ruler
    FADED = "faded"  # the words step back, over a plain line


class Family(StrEnum):
    """The kinds of unreliability: the one table of them, in the order of chips and reports.

    A row has its name in files and on the command line, its name for people, what it is about, and
    its line. Its colours are in `resources/themes/`, under the name.
    """

    label: str
    about: str
    line: LineStyle

    def __new__(
        cls, name: str, label: str = "", about: str = "", line: LineStyle = LineStyle.WAVY
    ) -> Family:
        """Make a family of its row. The defaults are for looking one up by its name."""
        family = str.__new__(cls, name)
        family._value_ = name
        family.label, family.about, family.line = label, about, line
        return family

    GRAMMAR = (
        "grammar",
        marked("words", "Grammar"),
        marked("words", "Broken grammar"),
        LineStyle.WAVY,
    )
    WORDING = (
        "wording",
        marked("words", "Wording"),
        marked("words", "Substituted words"),
        LineStyle.DOUBLE,
    )
    QUOTATION = (
        "quotation",
        marked("words", "Quotation"),
        marked("words", "Damaged or altered quotations"),
        LineStyle.DASHED,
    )
    RESIDUE = (
        "residue",
        marked("words", "Residue"),
        marked("words", "Leftovers of a web page"),
        LineStyle.FADED,
    )
    CONSISTENCY = (
        "consistency",
        marked("words", "Consistency"),
        marked("words", "Contradicting statements"),
        LineStyle.DASH_DOT,
    )
    CHARACTERS = (
        "characters",
        marked("words", "Characters"),
        marked("words", "Deceptive or damaged characters"),
        LineStyle.DOTTED,
    )
    SOURCE = (
        "source",
        marked("words", "Source"),
        marked("words", "Changes of meaning against the source"),
        LineStyle.TICKED,
    )


class Severity(StrEnum):
    """How much is at stake where the finding is right; how likely it is right is `confidence`."""

    NOTE = "note"  # worth knowing: a habit, a leftover that misleads nobody
    WARNING = "warning"  # do not quote before you looked
    SERIOUS = "serious"  # the passage says what nobody wrote or said


@dataclass(frozen=True, slots=True)
class Finding:
    """A passage that cannot be trusted, and why.

    `confidence` is a promise: of the findings shown with confidence c, a share of about c is right
    on labelled text. `rule` is the detector's own name for what it saw ("space_before_closing_mark"
    or an engine's rule id). `message` is one sentence for the person who reads; `evidence` is what
    it rests on. `suggestions` are likely originals, best first, and are never written into a text.
    `is_spelling` is set where no dictionary has the word: a person can add it to their own.
    """

    span: Span
    family: Family
    detector: str
    rule: str
    message: str
    evidence: str = ""
    suggestions: tuple[str, ...] = ()
    confidence: float = 0.9
    severity: Severity = Severity.WARNING
    is_spelling: bool = False

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence is a share, not {self.confidence}")

    def shifted(self, by: int) -> Finding:
        """Return the same finding `by` code points further on."""
        return replace(self, span=self.span.shifted(by)) if by else self

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        """Order findings by place, then by name, so that every run lists them alike."""
        return (self.span, self.detector, self.rule)


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A passage that a detector could not look at. It is never shown as clean."""

    span: Span
    detector: str
    why: str
