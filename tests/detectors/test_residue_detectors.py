"""The detectors of the family residue: what examples cannot say."""

from __future__ import annotations

import pytest

from reader.detectors.decorators import FunctionDetector
from reader.detectors.registry import FUNCTION_DETECTORS
from reader.detectors.residue.cut_off_sentence import cut_off_sentence
from reader.detectors.residue.leftover_markup import leftover_markup
from reader.detectors.residue.orphaned_fragment import orphaned_fragment
from reader.detectors.residue.page_furniture import page_furniture
from reader.detectors.residue.repeated_passage import repeated_passage
from reader.importers.text.plain_text import article_from_text
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from tests.linear_time import assert_linear

RESIDUE = [rule for rule in FUNCTION_DETECTORS if rule.family is Family.RESIDUE]
HOSTILE = [
    *"a([{&\\“.-1", "A ", " x", "<p ", "&amp;", '{"a":', "*[", "](", "x'", "“x” ", "a.a", "w.w(",
    "Advertisement ", "Share on Facebook ", "year. ", "talks. year. ", "var x = ", "function (",
    "window.a", "word, ", "Read more: ", "© ", "the same words again. ", "http://a.b/",
]  # fmt: skip


def found_by(detector: FunctionDetector, article: Article) -> list[Finding]:
    return [f for f in detector.detect(article, article.paragraphs) if isinstance(f, Finding)]


def one_paragraph(text: str, role: Role = Role.PARAGRAPH) -> Article:
    return Article(text, (Paragraph(Span(0, len(text)), role),))


@pytest.mark.parametrize("rule", RESIDUE, ids=lambda rule: rule.name)
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_is_read_in_linear_time(rule: FunctionDetector, unit: str) -> None:
    assert_linear(
        lambda length: found_by(rule, one_paragraph((unit * (length // len(unit))).strip()))
    )


def test_an_entity_suggests_the_character_it_stands_for() -> None:
    text = "Fish &amp;amp; chips, the crew&#8217;s favourite, are&nbsp;dear."
    assert [f.suggestions for f in found_by(leftover_markup, one_paragraph(text))] == [
        ("&",),
        ("’",),
        (" ",),
    ]


def test_furniture_is_a_note_and_a_fragment_a_warning() -> None:
    article = article_from_text("They will meet at bilateral talks. year.\n\nSource link\n")
    (note,) = found_by(page_furniture, article)
    (warning,) = found_by(orphaned_fragment, article)
    assert (note.severity, warning.severity) == (Severity.NOTE, Severity.WARNING)


def test_an_ambiguous_label_is_less_sure_than_a_plain_one() -> None:
    (plain,) = found_by(page_furniture, one_paragraph("Leave a Reply"))
    (ambiguous,) = found_by(page_furniture, one_paragraph("Home"))
    assert ambiguous.confidence < plain.confidence


def test_a_menu_word_in_a_list_of_the_article_is_left_alone() -> None:
    assert not found_by(page_furniture, one_paragraph("Search", Role.LIST_ITEM))


def test_a_missing_stop_alone_is_shown_at_everything_only() -> None:
    text = (
        "The storm reached the island on Monday night and cut off the power to most of the houses"
        " along the shore. The mayor said that nobody had been hurt in the old town"
    )
    (finding,) = found_by(cut_off_sentence, one_paragraph(text))
    assert finding.confidence < 0.6


def test_a_headline_is_never_cut_off() -> None:
    text = "The storm reached the island, and the mayor was on the way to the"
    assert found_by(cut_off_sentence, one_paragraph(text))
    assert not found_by(cut_off_sentence, one_paragraph(text, Role.HEADLINE))


def test_a_repeated_paragraph_says_where_the_first_stands() -> None:
    paragraph = "The ferry will sail again in May, the council said on Monday after a vote."
    article = article_from_text(f"{paragraph}\n\nNobody had expected that.\n\n{paragraph}\n")
    (finding,) = found_by(repeated_passage, article)
    assert finding.span.start > len(paragraph)
    assert "The ferry will sail again" in finding.evidence


def test_forecasts_that_differ_in_their_figures_are_not_repeated() -> None:
    article = article_from_text(
        "Cloudy, with a high of 53 and winds at 10 to 20 miles; chance of rain 50 per cent.\n\n"
        "Cloudy, with a high of 47 and winds at 15 to 25 miles; chance of rain 80 per cent.\n"
    )
    assert not found_by(repeated_passage, article)
