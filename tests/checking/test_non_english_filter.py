"""No detector judges what is not English, and nobody takes it for clean."""

from __future__ import annotations

from reader.checking.check import check
from reader.checking.events import CheckFinished, ParagraphsChecked, Progress
from reader.checking.non_english_filter import why_nothing_is_checked
from reader.checking.verdict import Level
from reader.importers.language_tagging import in_its_language
from reader.importers.text.plain_text import article_from_text
from reader.model.detector import Scope
from reader.model.finding import Finding
from tests.doubles import Marks

ENGLISH = (
    "The odd ferry between Skerrow and the island of Hulm will sail again in May, they said to us."
)
GERMAN = "Das Schiff lag elf Monate lang im odd Dock, weil Taucher im Rumpf Risse gefunden hatten."
QUOTED = "„Wir haben odd lange genug gewartet“, said the odd chair of the board."


def told(*paragraphs: str, marks: Marks) -> tuple[list[Finding], list[Progress], CheckFinished]:
    article = in_its_language(article_from_text("\n\n".join(paragraphs)))
    events = list(check(article, [marks]))
    findings = [f for e in events if isinstance(e, ParagraphsChecked) for f in e.findings]
    (finished,) = (e for e in events if isinstance(e, CheckFinished))
    return findings, [e for e in events if isinstance(e, Progress)], finished


def test_detectors_are_not_asked_about_a_german_paragraph_and_that_is_said() -> None:
    marks = Marks()
    findings, progress, finished = told(ENGLISH, GERMAN, marks=marks)
    assert [f.span.start for f in findings] == [4]
    assert len(marks.asked) == 1
    (part,) = finished.unchecked
    assert part.why == "This passage is in German; only English is checked."
    assert part.span.start == len(ENGLISH) + 2
    assert progress[-1] == Progress(2, 2, 1.0)


def test_nothing_in_a_foreign_quotation_is_marked() -> None:
    findings, _, finished = told(ENGLISH, QUOTED, marks=Marks())
    after = len(ENGLISH) + 2 + QUOTED.index("said the ") + len("said the ")
    assert [f.span.start for f in findings] == [4, after]
    assert finished.unchecked == ()


def test_a_detector_of_the_whole_article_is_held_to_the_same() -> None:
    class MarksAll(Marks):
        def detect(self, article, paragraphs):  # type: ignore[no-untyped-def]
            return super().detect(article, article.paragraphs)

    findings, _, _ = told(ENGLISH, GERMAN, marks=MarksAll(scope=Scope.ARTICLE))
    assert [f.span.start for f in findings] == [4]


def test_a_german_article_is_not_judged_and_the_reason_is_said() -> None:
    marks = Marks()
    findings, progress, finished = told(GERMAN, GERMAN, marks=marks)
    assert (findings, marks.asked) == ([], [])
    assert progress[-1] == Progress(2, 2, 1.0)
    assert finished.verdict.level is Level.NOT_JUDGED
    assert "in German" in finished.verdict.label


def test_why_nothing_is_checked_is_said_only_where_nothing_is() -> None:
    whole = in_its_language(article_from_text(f"{GERMAN}\n\n{GERMAN}"))
    assert why_nothing_is_checked(whole) == "The text is in German; only English is checked."
    mixed = in_its_language(article_from_text(f"{ENGLISH}\n\n{GERMAN}"))
    assert why_nothing_is_checked(mixed) == ""
    assert why_nothing_is_checked(article_from_text("")) == ""
