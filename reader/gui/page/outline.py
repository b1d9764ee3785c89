"""The outline: sections of the article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from reader.gui.labels import short
from reader.gui.page.article_page import ArticlePage
from reader.gui.widgets.literal_text import plain_tip
from reader.model.article import Article, Role

START = Qt.ItemDataRole.UserRole
FEWEST = 2  # sections that are worth a list


@dataclass(frozen=True, slots=True)
class Section:
    """A headline in an article; `level` 1 is the article's own."""

    title: str
    level: int
    start: int


def sections(article: Article) -> Iterator[Section]:
    """Yield the headlines of an article, in order."""
    for paragraph in article.paragraphs:
        if paragraph.role is Role.HEADLINE:
            title = short(paragraph.text(article), length=80)
            yield Section(title, max(paragraph.level, 1), paragraph.span.start)


class Outline(QTreeWidget):
    """Follows a page. `filled` tells whether there is anything to choose from."""

    filled = Signal(bool)

    def __init__(self, page: ArticlePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._starts: list[int] = []
        self._items: list[QTreeWidgetItem] = []
        self.setHeaderHidden(True)
        self.header().setAccessibleName(
            self.tr("Outline")
        )  # hidden, and still in the tree of roles
        self.setIndentation(12)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Outline"))
        self.setAccessibleDescription(self.tr("The sections of the article. Enter goes to one."))
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)
        page.article_changed.connect(self.show_article)
        page.visible_changed.connect(self._follow)

    @Slot(object)
    def show_article(self, article: Article) -> None:
        """List the sections of `article`, each under the one it belongs to."""
        self.clear()
        self._starts, self._items = [], []
        above: list[tuple[int, QTreeWidgetItem]] = []
        for section in sections(article):
            while above and above[-1][0] >= section.level:
                above.pop()
            item = QTreeWidgetItem(above[-1][1] if above else self.invisibleRootItem())
            item.setText(0, section.title)
            item.setToolTip(0, plain_tip(section.title))
            item.setData(0, START, section.start)
            above.append((section.level, item))
            self._starts.append(section.start)
            self._items.append(item)
        self.expandAll()
        self.filled.emit(len(self._items) >= FEWEST)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Show which section is being read: the one that the top of the page belongs to."""
        if self._items and not self.hasFocus():  # who walks in the list must not lose their place
            index = max(bisect_right(self._starts, self._page.place()) - 1, 0)
            self.setCurrentItem(self._items[index])

    @Slot(QTreeWidgetItem)
    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        self._page.set_place(item.data(0, START))
