from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from reader.gui.page.article_view import ArticleView
from reader.gui.page.outline import Outline, sections
from reader.model.article import Article, Paragraph, Role
from reader.model.span import Span
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.pages import article, show

LEVELS = {"The bridge": 1, "Before": 2, "Who built it": 3, "After": 2}
FILLING = "Nobody who was asked could say what the bridge had been built for in the first place. "


def of_sections() -> Article:
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    start = 0
    for title, level in LEVELS.items():
        for text, role in ((title, Role.HEADLINE), (FILLING * 60, Role.PARAGRAPH)):
            span = Span(start, start + len(text))
            paragraphs.append(Paragraph(span, role, level if role is Role.HEADLINE else 0))
            pieces.append(text)
            start = span.end + 2
    return Article("\n\n".join(pieces), tuple(paragraphs))


@pytest.fixture
def outline(qtbot: QtBot, page: ArticleView) -> Outline:
    outline = Outline(page)
    qtbot.addWidget(outline)
    show(qtbot, page, of_sections())
    outline.show()
    return outline


def item(outline: Outline, title: str) -> QTreeWidgetItem:
    return outline.findItems(title, Qt.MatchFlag.MatchRecursive)[0]


def current(outline: Outline) -> str:
    return title_of(outline.currentItem())


def title_of(item: QTreeWidgetItem | None) -> str:
    assert item is not None
    return item.text(0)


def test_the_sections_are_the_headlines_in_order() -> None:
    assert {s.title: s.level for s in sections(of_sections())} == LEVELS


def test_a_section_stands_under_the_one_it_belongs_to(outline: Outline) -> None:
    parents = {title: item(outline, title).parent() for title in LEVELS}
    assert parents["The bridge"] is None
    assert title_of(parents["Before"]) == title_of(parents["After"]) == "The bridge"
    assert title_of(parents["Who built it"]) == "Before"


def test_a_click_goes_to_the_section(qtbot: QtBot, page: ArticleView, outline: Outline) -> None:
    place = outline.visualItemRect(item(outline, "After")).center()
    qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.article.text[page.place() :].startswith("After")


def test_enter_goes_to_the_section(qtbot: QtBot, page: ArticleView, outline: Outline) -> None:
    outline.setCurrentItem(item(outline, "Before"))
    qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert page.article.text[page.place() :].startswith("Before")


def test_the_section_being_read_is_the_current_one(page: ArticleView, outline: Outline) -> None:
    assert current(outline) == "The bridge"
    text = page.article.text
    page.set_place(text.index("Who built it") + 300)
    assert current(outline) == "Who built it"
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert current(outline) == "After"


def test_an_article_without_sections_has_no_outline(
    qtbot: QtBot, page: ArticleView, outline: Outline
) -> None:
    with qtbot.waitSignal(outline.filled) as filled:
        show(qtbot, page, article())
    assert filled.args == [False]
    assert outline.topLevelItemCount() == 1


def test_the_shelf_has_the_outline_of_the_article_in_front(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window()
    window.parts.actions["shelf"].trigger()
    assert not window.parts.guides.outline.isVisible()
    path = tmp_path / "a.md"
    path.write_text(f"# The bridge\n\n{FILLING}\n\n## Before\n\n{FILLING}\n", encoding="utf-8")
    open_file(qtbot, window, path)
    assert window.parts.guides.outline.isVisible()
    assert title_of(item(window.parts.guides.outline, "Before").parent()) == "The bridge"
