"""Plain text, in the ways that people write paragraphs."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.text.decoding import normalised
from reader.importers.text.plain_text import article_from_text
from reader.model.article import Article, Role, Source

PROSE = (
    "The night ferry left the harbour of Stromness at a quarter past ten, with forty passengers "
    "and a crew of nine, and was not heard of again until the following noon. The coast guard "
    "searched the sound until the fog came down."
)
MORE = (
    "When the fog lifted, the ship lay at anchor in a bay that no chart calls by a name. Its "
    "captain had made tea for everybody and said that he had meant to be there."
)


def shown(article: Article) -> list[tuple[Role, str]]:
    return [(p.role, p.text(article)) for p in article.paragraphs]


def paragraphs(text: str) -> list[str]:
    return [words for _, words in shown(article_from_text(text))]


def test_blank_lines_separate_paragraphs() -> None:
    assert paragraphs(f"{PROSE}\n\n{MORE}\n \t\n\n{PROSE}\n") == [PROSE, MORE, PROSE]


def test_a_file_of_one_paragraph_a_line_is_split_at_line_ends() -> None:
    assert paragraphs(f"{PROSE}\n{MORE}\n{PROSE}") == [PROSE, MORE, PROSE]


def test_short_whole_sentences_on_lines_of_their_own_are_paragraphs() -> None:
    lines = [
        "Nobody was hurt.",
        "The ferry was not damaged.",
        "It sails again on Monday.",
        "So they say.",
    ]
    assert paragraphs(PROSE + "\n\n" + "\n".join(lines)) == [PROSE, *lines]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_hard_wrapped_lines_are_one_paragraph_with_blanks_for_line_ends(width: int) -> None:
    text = "\n\n".join(textwrap.fill(p, width) for p in (PROSE, MORE, PROSE))
    article = article_from_text(text)
    assert [p.text(article) for p in article.paragraphs] == [PROSE, MORE, PROSE]
    assert len(article.text) == len(text)
    assert article.text.replace("\n", " ") == text.replace("\n", " ")


def test_wrapped_paragraphs_without_blank_lines_end_at_their_short_last_lines() -> None:
    text = "\n".join(textwrap.fill(p, 70) for p in (PROSE, MORE, PROSE, MORE))
    assert paragraphs(text) == [PROSE, MORE, PROSE, MORE]


def test_a_line_that_is_set_in_begins_a_paragraph() -> None:
    text = "\n".join(textwrap.fill(p, 70, initial_indent="   ") for p in (PROSE, MORE, PROSE))
    assert paragraphs(text) == [PROSE, MORE, PROSE]


def test_verse_keeps_its_lines() -> None:
    verse = (
        "The boat went out at evening light,\nIts lantern swinging low,\n"
        "And nobody who watched that night\nKnew how far it would go."
    )
    assert paragraphs(f"{PROSE}\n\n{verse}\n\n{MORE}") == [PROSE, verse, MORE]


def test_list_items_are_paragraphs_of_their_own() -> None:
    items = "- the fog\n- a broken radio that nobody\n  had repaired\n- the tea\n"
    article = article_from_text(f"{PROSE}\n\nThe crew named three reasons:\n{items}")
    assert shown(article)[2:] == [
        (Role.LIST_ITEM, "- the fog"),
        (Role.LIST_ITEM, "- a broken radio that nobody\n  had repaired"),
        (Role.LIST_ITEM, "- the tea"),
    ]


@pytest.mark.parametrize("mark", ["*", "•", "1.", "12)", "(a)"])
def test_other_marks_begin_list_items_as_well(mark: str) -> None:
    article = article_from_text(f"{PROSE}\n\n{mark} the fog\n{mark} the tea")
    assert [p.role for p in article.paragraphs[1:]] == [Role.LIST_ITEM] * 2


def test_a_year_at_the_start_of_a_sentence_is_no_list_item() -> None:
    article = article_from_text(f"{PROSE}\n\n2019. That was the year in which the old ferry sank.")
    assert article.paragraphs[1].role is Role.PARAGRAPH


def test_a_number_that_a_wrapped_line_begins_with_is_no_list_item() -> None:
    text = (
        "The ferry was found in a bay of the outer islands on January\n"
        "30. These things happen there, the coast guard said in its\nreport."
    )
    assert paragraphs(text) == [text.replace("\n", " ")]


def test_quoted_and_indented_passages_are_quotations() -> None:
    quoted, indented = "> We heard the bell\n> and waited.", "    We had tea.\n    It was good."
    text = f"{PROSE}\n\n{quoted}\n\n{MORE}\n\n{indented}\n"
    roles = [role for role, _ in shown(article_from_text(text))]
    assert roles == [Role.PARAGRAPH, Role.QUOTATION, Role.PARAGRAPH, Role.QUOTATION]


def test_the_headline_is_the_first_short_line_without_a_full_stop() -> None:
    article = article_from_text(f"Ferry found in nameless bay\nBy Ann Lee\n\n{PROSE}\n\n{MORE}")
    assert article.title == "Ferry found in nameless bay"
    assert [(p.role, p.level) for p in article.paragraphs] == [
        (Role.HEADLINE, 1),
        (Role.PARAGRAPH, 0),
        (Role.PARAGRAPH, 0),
        (Role.PARAGRAPH, 0),
    ]


def test_the_name_of_a_section_of_the_paper_is_not_the_headline() -> None:
    article = article_from_text(f"Island News\n\nFerry found in nameless bay\n\n{PROSE}")
    assert article.title == "Ferry found in nameless bay"
    assert article.paragraphs[0].role is not Role.HEADLINE


def test_a_first_sentence_is_not_a_headline() -> None:
    article = article_from_text(f"Nobody was hurt.\n\n{PROSE}", path=Path("notes/ferry.txt"))
    assert article.paragraphs[0].role is Role.PARAGRAPH
    assert article.title == "ferry"


def test_short_lines_alone_have_no_headline() -> None:
    article = article_from_text("The authors describe the ferry")
    assert [p.role for p in article.paragraphs] == [Role.PARAGRAPH]


def test_titles_inside_are_headlines_of_sections() -> None:
    article = article_from_text(
        f"Ferry found in nameless bay\n\n{PROSE}\n\nTea for everybody\n\n{MORE}"
    )
    assert [(p.role, p.level) for p in article.paragraphs][2] == (Role.HEADLINE, 2)


def test_a_sentence_that_was_cut_off_is_not_the_title_of_a_section() -> None:
    article = article_from_text(
        f"Ferry found in nameless bay\n\n{PROSE}\n\nThe captain said that he would\n\n{MORE}"
    )
    assert article.paragraphs[2].role is Role.PARAGRAPH


def test_page_furniture_is_boilerplate() -> None:
    article = article_from_text(
        f"{PROSE}\n\nShare this article\n\n{MORE}\n\nLeave a Reply\nBack to top"
    )
    roles = [p.role for p in article.paragraphs]
    assert roles == [
        Role.PARAGRAPH,
        Role.BOILERPLATE,
        Role.PARAGRAPH,
        Role.BOILERPLATE,
        Role.BOILERPLATE,
    ]


def test_line_ends_of_every_kind_become_newlines() -> None:
    assert normalised("\ufeffa\r\nb\rc\u2028d\u2029e\x85f\x0bg\x0ch") == "a\nb\nc\nd\ne\nf\ng\nh"


def test_a_byte_order_mark_in_the_middle_stays_for_the_detectors_to_see() -> None:
    assert normalised("a\ufeffb") == "a\ufeffb"


TEXTS = st.text(st.sampled_from("ab .,\n\n\t->*•1>“”é\u200b😀"), max_size=300)


@given(TEXTS)
def test_nothing_is_lost_or_moved(text: str) -> None:
    article = article_from_text(text)
    expected = normalised(text)
    assert len(article.text) == len(expected)
    assert all(
        a == b or (b == "\n" and a == " ") for a, b in zip(article.text, expected, strict=True)
    )
    covered: set[int] = set()
    end = 0
    for paragraph in article.paragraphs:
        assert paragraph.span.start >= end
        end = paragraph.span.end
        assert paragraph.text(article) == paragraph.text(article).strip()
        covered.update(range(paragraph.span.start, end))
    assert all(i in covered for i, c in enumerate(article.text) if not c.isspace())


def test_what_gutenberg_puts_around_a_book_is_furniture_and_names_it() -> None:
    notice = "The Project Gutenberg eBook of The Night Ferry\n\nThis eBook is for anyone anywhere."
    entries = "Title: The Night Ferry\n\nAuthor: Ann Lee\n\nRelease date: May 1, 2003 [eBook #9]"
    start = "*** START OF THE PROJECT GUTENBERG EBOOK THE NIGHT FERRY ***"
    end = start.replace("START", "END")
    licence = "Updated editions will replace the previous one, and the old ones will be renamed."
    text = "\n\n".join(
        [notice, entries, start, "Chapter the First Evening", PROSE, MORE, end, licence]
    )
    article = article_from_text(text)
    assert article.text == text
    assert shown(article)[-5:] == [
        (Role.HEADLINE, "Chapter the First Evening"),
        (Role.PARAGRAPH, PROSE),
        (Role.PARAGRAPH, MORE),
        (Role.BOILERPLATE, end),
        (Role.BOILERPLATE, licence),
    ]
    assert {role for role, _ in shown(article)[:-5]} == {Role.BOILERPLATE}
    assert (article.title, article.source) == (
        "The Night Ferry",
        Source(author="Ann Lee", date="May 1, 2003"),
    )


def test_lines_that_were_wrapped_by_bytes_are_joined() -> None:
    text = (
        "Bread, milk and medicine come by helicopter for now. The owner of\n"
        "the “Café à l’île” isn’t one of those who’d\n"
        "complain: “We’re all in one boat,” as she said, and\n"
        "she poured another cup of the tea that the captain had sent her.\n"
        "She was not asked again."
    )
    assert paragraphs(f"{PROSE}\n\n{text}") == [PROSE, text.replace("\n", " ")]
