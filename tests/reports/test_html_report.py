"""The page for people: it shows the article's words, obeys none of them, and can be read."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.checking.check_result import CheckResult
from reader.model.article import Removed
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.reports.html_style import style_sheet
from reader.reports.html_text import VISIBLE_CONTROLS
from reader.system.visible_text import visible
from tests.doubles import article_of
from tests.reports.samples import (
    ENGINES,
    VERDICT,
    checked_sample,
    empty,
    finding,
    hostile,
    result,
    written,
)

PARAGRAPHS = ("The odd ferry left.", "It came <back> & sank.", "Nobody was hurt.")
LENGTH = len("\n\n".join(PARAGRAPHS))


def page(*outcomes: CheckResult | tuple[str, str]) -> html.HtmlElement:
    return html.document_fromstring(written("html", *outcomes))


def texts(root: html.HtmlElement) -> list[str]:
    """Return the paragraphs of the article, without the numbers of the findings."""
    for number in list(root.iter("sup")):
        number.drop_tree()
    return [element.text_content() for element in root.find_class("text")]


def marked(root: html.HtmlElement, family: str) -> str:
    """Return all that is marked for a family in the article."""
    marks = (mark for row in root.find_class("row") for mark in row.iter("mark"))
    return "".join(m.text_content() for m in marks if m.get("class").startswith(family))


def test_the_words_of_a_real_article_are_all_there() -> None:
    checked = checked_sample()
    article = checked.article
    shown = [visible(p.text(article), keep=VISIBLE_CONTROLS) for p in article.paragraphs]
    assert texts(page(checked)) == shown


def test_every_finding_has_its_number_its_card_and_its_reason() -> None:
    checked = checked_sample()
    root = page(checked)
    assert [a.text for a in root.iterfind(".//sup/a")] == sorted(
        (str(n + 1) for n in range(len(checked.findings))), key=int
    )
    names = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(set(names)) == len(names)
    for link in root.iterfind(".//sup/a"):
        card = root.get_element_by_id(link.get("href")[1:])
        reason = root.get_element_by_id(link.get("aria-describedby"))
        assert reason.text_content() == visible(checked.findings[int(link.text) - 1].message)
        assert card in list(reason.iterancestors())
        assert card.find(".//a").get("href") == f"#{link.get('id')}"


def test_two_numbers_at_one_place_are_not_read_as_one_number() -> None:
    text = PARAGRAPHS[0]
    both = [finding(text, "odd", family=f, evidence="Seen") for f in list(Family)[:2]]
    root = page(result(text, *both))
    assert [sup.text_content() for sup in root.iter("sup")] == ["1, 2"]
    assert [e.text_content() for e in root.iterfind(".//p[@class='evidence']")] == ["Seen."] * 2


@st.composite
def overlapping(draw: st.DrawFn) -> list[Finding]:
    spans = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, LENGTH))
    families = st.sampled_from(list(Family))
    drawn = draw(st.lists(st.tuples(spans, families), max_size=8))
    findings = [
        Finding(Span(start, min(LENGTH, start + length)), family, "odd", "odd", "Odd.")
        for (start, length), family in drawn
    ]
    return sorted(findings, key=lambda f: f.sort_key)


@given(overlapping(), st.integers(0, len(PARAGRAPHS) - 1))
def test_findings_may_overlap_as_they_like(findings: list[Finding], first: int) -> None:
    article = article_of(*PARAGRAPHS)
    article = replace(article, paragraphs=article.paragraphs[first:])
    checked = CheckResult(article, ENGINES, VERDICT, tuple(findings), (), {})
    source = written("html", checked)
    root = html.document_fromstring(source)
    assert len(root.findall(".//sup/a")) == len(findings)
    assert source.count("<mark") == source.count("</mark>")
    assert texts(root) == list(PARAGRAPHS[first:])
    for family in Family:
        covered = {i for f in findings if f.family is family for i in range(*_ends(f.span))}
        inside = [i for p in article.paragraphs for i in range(*_ends(p.span)) if i in covered]
        seen = {
            text
            for row in root.find_class("row")
            for mark in row.iter("mark")
            if mark.get("class").startswith(family)
            for text in mark.text_content()
        }
        assert seen == {article.text[i] for i in inside}


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def test_a_mark_inside_another_is_drawn_below_it() -> None:
    text = "The very odd ferry left."
    outer, inner = finding(text, "very odd ferry"), finding(text, "odd", family=Family.GRAMMAR)
    root = page(result(text, outer, inner))
    (mark,) = root.find_class("article")[0].iterfind(".//mark/mark")
    assert (mark.get("class"), mark.getparent().get("class")) == (
        "grammar lane1 open",
        "wording lane0 open",
    )
    assert (mark.text, marked(root, "wording").startswith("very odd")) == ("odd", True)


def test_cards_that_a_short_paragraph_has_no_room_for_stand_below_it() -> None:
    text = "The very odd ferry left on the tide."
    marks = [finding(text, word) for word in text.split()]
    (crowded,) = page(result(text, *marks)).find_class("row")
    (roomy,) = page(result(text, *marks[:2])).find_class("row")
    assert (crowded.get("class"), roomy.get("class")) == ("row crowded", "row")


def test_a_finding_that_no_paragraph_holds_has_its_number_all_the_same() -> None:
    article = article_of("The ferry left.", "It came back.")
    lost = Finding(Span(15, 17), Family.CHARACTERS, "odd", "odd", "Odd.")
    root = page(CheckResult(article, ENGINES, VERDICT, (lost,), (), {}))
    assert [a.text for a in root.iterfind(".//sup/a")] == ["1"]
    assert len(root.find_class("card")) == 1


def test_a_hostile_article_makes_no_element_and_nothing_is_fetched() -> None:
    source = written("html", hostile(), hostile(), ("<b>.txt", "<script>"))
    root = html.document_fromstring(source)
    tags = {element.tag for element in root.iter() if isinstance(element.tag, str)}
    assert not tags & {"script", "img", "link", "iframe", "object", "form", "base", "svg", "b"}
    assert not [e for e in root.iter() for name in e.attrib if name.startswith(("on", "src"))]
    assert all(link.get("href").startswith("#") for link in root.iter("a"))
    assert "<!--" not in source
    assert "url(" not in source
    assert "@import" not in source
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']")
    assert policy.get("content") == "default-src 'none'; style-src 'unsafe-inline'"
    assert not re.search("[\0\x1b\u202e\u200b]", source)


def test_a_page_has_a_language_one_title_and_headings_without_a_gap() -> None:
    for outcomes in ((checked_sample(),), (checked_sample(), empty()), (("a.txt", "It is gone."),)):
        root = page(*outcomes)
        assert root.get("lang") == "en"
        assert root.findtext(".//title")
        levels = [int(e.tag[1]) for e in root.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_several_files_have_a_table_that_leads_to_them() -> None:
    root = page(checked_sample(), ("gone.txt", "It is gone."), checked_sample("sound_story.txt"))
    links = root.xpath("//table//a/@href")
    assert links == ["#file1", "#file2", "#file3"]
    assert [root.get_element_by_id(link[1:]).tag for link in links] == ["section"] * 3


def test_an_article_without_findings_and_one_without_a_word_say_so() -> None:
    assert page(result("The ferry left.")).find_class("all")[0].text_content() == "Nothing found"
    assert "There is no text in this article." in page(empty()).text_content()


def test_what_the_loader_set_aside_can_be_looked_at() -> None:
    checked = checked_sample("sound_story.txt")
    article = replace(checked.article, removed=(Removed("<Home> News", "navigation"),))
    root = page(CheckResult(article, ENGINES, VERDICT, (), (), {}))
    (removed,) = root.iter("details")
    assert "Navigation: <Home> News" in removed.text_content()


def colours(scheme: str) -> dict[str, str]:
    light, dark = re.findall(r":root \{ (--page:[^}]*) \}", style_sheet())
    return dict(re.findall(r"--([\w-]+): (#\w+);", light if scheme == "light" else dark))


def luminance(colour: str) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_lines_stand_out_from_their_ground(scheme: str) -> None:
    known = colours(scheme)
    for words, ground in (
        ("page-text", "page"),
        ("page-dim", "page"),
        ("accent", "page"),
        ("accent", "panel"),
        ("text", "panel"),
        ("text-dim", "panel"),
        ("alarm", "panel"),
    ):
        assert contrast(known[words], known[ground]) >= 4.5, (words, ground)
    for family in Family:
        assert contrast(known[f"mark-{family}"], known["page"]) >= 3
        assert f"mark.{family} {{" in style_sheet()


def test_every_colour_that_the_sheet_names_is_in_both_themes() -> None:
    named = set(re.findall(r"var\(--([\w-]+)\)", style_sheet())) - {"ink", "depth"}
    assert named <= set(colours("light"))
    assert set(colours("light")) == set(colours("dark"))
