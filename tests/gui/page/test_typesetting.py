from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontInfo

from reader.gui.page.reading_face import reading_face
from reader.gui.page.typesetting import Line, Typesetter, lines_of
from reader.gui.style.theme import Theme
from reader.model.article import Article, Paragraph, Role
from reader.model.span import Span

pytestmark = pytest.mark.usefixtures("qapp")  # type has no width without it

WRAPPED = (
    "The council met on Monday and agreed to nothing at all,\n"
    "as it had on every Monday since the summer, and then it\n"
    "went home."
)
POEM = "The rain came down,\nthe council met,\nand nobody agreed."


def one_paragraph(text: str, role: Role = Role.PARAGRAPH) -> Article:
    return Article(text, (Paragraph(Span(0, len(text)), role),))


def pieces(article: Article) -> list[str]:
    return [article.text[line.start : line.end] for line in lines_of(article)]


def test_lines_that_an_editor_wrapped_are_set_as_one_paragraph() -> None:
    assert pieces(one_paragraph(WRAPPED)) == [WRAPPED]


def test_the_lines_of_a_poem_stay_lines() -> None:
    assert pieces(one_paragraph(POEM)) == POEM.split("\n")


def test_the_rows_of_a_table_stay_rows() -> None:
    assert pieces(one_paragraph(WRAPPED, Role.TABLE)) == WRAPPED.split("\n")


def test_space_follows_a_paragraph_and_little_of_it_a_list_item() -> None:
    text = "- one\n- two\nAnd so on"
    roles = (Role.LIST_ITEM, Role.LIST_ITEM, Role.PARAGRAPH)
    spans = (Span(0, 5), Span(6, 11), Span(12, 21))
    article = Article(text, tuple(map(Paragraph, spans, roles)))
    lines = list(lines_of(article))
    assert [line.goes_on for line in lines] == [True, False, False]
    setting = Typesetter(Theme.load("light").colours, 100)
    after = [setting.formats(line)[0].bottomMargin() for line in lines]
    assert after[0] < after[1] == after[2]


@given(st.text("ab \n", max_size=40), st.data())
def test_the_pieces_are_the_whole_text_with_one_line_end_between_them(
    text: str, data: st.DataObject
) -> None:
    paragraphs = []
    start = 0
    while start < len(text):
        first = data.draw(st.integers(start, len(text) - 1))
        end = data.draw(st.integers(first + 1, len(text)))
        words = text[first:end]
        if not (words.startswith("\n") or words.endswith("\n")):
            role = data.draw(st.sampled_from(list(Role)))
            paragraphs.append(Paragraph(Span(first, end), role))
        start = end
    assert "\n".join(pieces(Article(text, tuple(paragraphs)))) == text


def test_a_headline_is_larger_than_a_section_s_and_that_than_the_text() -> None:
    setting = Typesetter(Theme.load("light").colours, 100)

    def size(role: Role, level: int) -> int:
        font = setting.formats(Line(9, 10, role, level))[1].font()
        return font.pixelSize() if font.pixelSize() > 0 else setting.size

    title, section = size(Role.HEADLINE, 1), size(Role.HEADLINE, 2)
    assert title > section > size(Role.PARAGRAPH, 0) > size(Role.BOILERPLATE, 0)


def test_everything_grows_with_the_zoom() -> None:
    small, large = (Typesetter(Theme.load("light").colours, zoom) for zoom in (100, 200))
    line = Line(9, 10, Role.QUOTATION, closes=True)
    assert large.font.pixelSize() == 2 * small.font.pixelSize()
    assert large.formats(line)[0].leftMargin() == 2 * small.formats(line)[0].leftMargin()
    assert 1.9 < large.measure / small.measure < 2.1


def test_the_reading_face_is_one_that_the_desktop_has() -> None:
    setting = Typesetter(Theme.load("light").colours, 100)
    taken = QFontInfo(setting.font).family()
    assert reading_face() == "Serif" or taken.startswith(reading_face())  # "P052 [urw]"
