"""The sidebar: open and recent articles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.gui.library.open_articles import OpenArticles
from reader.gui.library.recent_menu import RecentMenu
from reader.gui.library.sidebar_delegate import SidebarDelegate
from reader.gui.library.sidebar_model import SidebarModel
from reader.gui.style.theme import Theme
from reader.gui.widgets.literal_text import plain_label, plain_tip
from reader.system.atomic_file import is_there

WIDTH = 232  # points, where the window is first opened
PATH_ROLE = Qt.ItemDataRole.UserRole + 1
MOST_RECENT = 5  # the menu has the others


class OpenList(QListView):
    """The open articles. `chosen` tells which the person went to, `close_asked` which may go."""

    chosen = Signal(object)  # OpenArticle
    close_asked = Signal(object)  # OpenArticle
    filled = Signal(bool)  # whether there is a row

    def __init__(self, articles: OpenArticles, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self.rows = SidebarModel(articles, self)
        self.setModel(self.rows)
        self.delegate = SidebarDelegate(theme, self)
        self.delegate.close_asked.connect(self.close_asked)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("Open articles"))
        self.setAccessibleDescription(self.tr("Enter shows an article, Delete closes it."))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_clicked)
        articles.fronted.connect(self._follow)
        self.rows.modelReset.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Ask for as much room as the rows need."""
        rows = self.rows.rowCount()
        return QSize(WIDTH, rows * max(self.sizeHintForRow(0), 0) if rows else 0)

    @Slot()
    def _follow(self) -> None:
        """Put the current row where the article in front is."""
        self.updateGeometry()
        self.filled.emit(self.rows.rowCount() > 0)
        self.setCurrentIndex(self.rows.index_of(self._articles.front))

    @Slot(QModelIndex)
    def _on_clicked(self, row: QModelIndex) -> None:
        article = self.rows.article(row)
        if article is not None:
            self.chosen.emit(article)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the article of the row on Delete."""
        article = self.rows.article(self.currentIndex())
        if event.key() == Qt.Key.Key_Delete and article is not None:
            self.close_asked.emit(article)
        else:
            super().keyPressEvent(event)


class RecentList(QListWidget):
    """The files read last that are not open; those that are gone are there, and grey."""

    chosen = Signal(object)  # Path
    filled = Signal(bool)  # whether there is a row

    def __init__(
        self, recent: RecentMenu, articles: OpenArticles, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recent = recent
        self._articles = articles
        self.setAccessibleName(self.tr("Recent articles"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)
        recent.listed.connect(self.show_files)
        articles.listed.connect(self.show_files)
        self.show_files()

    def sizeHint(self) -> QSize:
        """Ask for as much room as the rows need."""
        return QSize(WIDTH, self.count() * max(self.sizeHintForRow(0), 0))

    @Slot()
    def show_files(self) -> None:
        """List the files anew, and look which are still there."""
        open_now = {article.path for article in self._articles.all}
        self.clear()
        for path in [p for p in self._recent.files.paths if p not in open_now][:MOST_RECENT]:
            item = QListWidgetItem(path.name, self)
            item.setData(PATH_ROLE, path)
            item.setToolTip(plain_tip(str(path)))
            if not is_there(path):
                item.setText(self.tr("{name} (gone)").format(name=path.name))
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.updateGeometry()
        self.filled.emit(self.count() > 0)

    @Slot(QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(Path(item.data(PATH_ROLE)))


class Sidebar(QWidget):
    """Sections under each other, each with a title: what is open, what was, and what is added.

    `add_section` is where a feature puts one more, which takes the room that the lists leave.
    """

    def __init__(
        self,
        articles: OpenArticles,
        recent: RecentMenu,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("shelf")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 8)
        self._layout.setSpacing(16)
        self._layout.addStretch()
        self.open_list = OpenList(articles, theme)
        self.recent_list = RecentList(recent, articles)
        self.open_list.chosen.connect(articles.bring_to_front)
        self.open_list.close_asked.connect(articles.close)
        self.recent_list.chosen.connect(lambda path: articles.open([path]))
        for title, widget in (
            (self.tr("Open"), self.open_list),
            (self.tr("Recent"), self.recent_list),
        ):
            section = self._insert(title, widget, stretch=0)
            section.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            widget.filled.connect(section.setVisible)
            section.setVisible(widget.model().rowCount() > 0)

    def add_section(self, title: str, widget: QWidget) -> QWidget:
        """Put one more section at the end of the sidebar; return it, to be shown and hidden."""
        return self._insert(title, widget, stretch=1)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self.open_list.delegate.set_theme(theme)
        self.open_list.viewport().update()

    def _insert(self, title: str, widget: QWidget, *, stretch: int) -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        heading = plain_label(title)
        heading.setObjectName("shelf_title")
        heading.setContentsMargins(16, 0, 8, 0)
        column.addWidget(heading)
        column.addWidget(widget)
        self._layout.insertWidget(self._layout.count() - 1, section, stretch)
        return section
