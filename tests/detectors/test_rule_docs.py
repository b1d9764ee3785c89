from __future__ import annotations

from reader.detectors.registry import RULES
from reader.detectors.rule_docs import EXAMPLE, SPARES, WHAT, WHY, read_page
from reader.model.own_mark import READER

DOCSTRING = """Find odd words.

    **What it marks.** Words that
    are odd.

    Even long ones.

    **Why it matters.** Nobody *knows*.
    """


def test_a_docstring_is_read_as_sentence_and_titled_texts() -> None:
    page = read_page(DOCSTRING)
    assert page.summary == "Find odd words."
    assert page.sections == (
        ("What it marks", "Words that are odd.\n\nEven long ones."),
        ("Why it matters", "Nobody *knows*."),
    )
    assert page.section("Example") == ""


def test_every_detector_explains_itself_under_the_four_titles() -> None:
    for rule in RULES:
        page = read_page(rule.page)
        assert page.summary, rule.name
        for title in (WHAT, WHY, EXAMPLE, SPARES):
            has_none = rule.name == READER and title == EXAMPLE  # what a person marks, they say
            assert page.section(title) or has_none, f"{rule.name}: {title}"
