from __future__ import annotations

from reader.detectors.rule_docs import EXAMPLE, SPARES, WHAT, WHY, read_page
from reader.reports.rule_index import pages

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
    for (_, name), docstring in pages().items():
        page = read_page(docstring)
        assert page.summary, name
        for title in (WHAT, WHY, EXAMPLE, SPARES):
            assert page.section(title), f"{name}: {title}"
