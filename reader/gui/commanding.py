"""Where commands are found and changed: the palette, the sheet of keys, the preferences."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.gui import palette_entries
from reader.gui.actions import Actions, Handlers
from reader.gui.article_view import ArticleView
from reader.gui.command_palette import CommandPalette
from reader.gui.live_settings import LiveSettings
from reader.gui.open_articles import OpenArticles
from reader.gui.palette_entries import Entry
from reader.gui.recent_files import RecentFiles
from reader.gui.shortcuts_sheet import ShortcutsSheet
from reader.settings import Settings


class Commanding(QObject):
    """Knows what can be done in a window, and opens what lets a person find and change it."""

    def __init__(
        self,
        window: QWidget,
        *,
        actions: Actions,
        settings: LiveSettings,
        articles: OpenArticles,
        recent: RecentFiles,
        page: ArticleView,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._articles = articles
        self._recent = recent
        self._page = page
        self.palette = CommandPalette(self._entries, window)
        actions.use_keys(settings.value.keys)
        settings.changed.connect(self._on_settings)

    def handlers(self) -> Handlers:
        """Return what these commands do."""
        return {"palette": self.palette.open, "shortcuts": self.show_sheet}

    def show_sheet(self) -> None:
        """Open the sheet of keys."""
        ShortcutsSheet(self._actions, self._window).open()

    @Slot(object)
    def _on_settings(self, now: Settings) -> None:
        self._actions.use_keys(now.keys)

    def _entries(self) -> Iterator[Entry]:
        articles = self._articles
        yield from palette_entries.commands(self._actions)
        yield from palette_entries.open_articles(articles)
        yield from palette_entries.recent_files(
            list(self._recent.paths),
            lambda path: articles.open([path]),
            without={article.path for article in articles.all},
        )
        yield from palette_entries.sections(articles.front.article, self._page.set_place)
