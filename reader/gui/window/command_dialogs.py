"""Opens the command palette, the keyboard sheet and the preferences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.commands import palette_entries
from reader.gui.commands.actions import Actions
from reader.gui.commands.command import Command
from reader.gui.commands.command_palette import CommandPalette
from reader.gui.commands.palette_entries import Entry
from reader.gui.commands.shortcuts_sheet import ShortcutsSheet
from reader.gui.dialogs import review_data_dialog
from reader.gui.dialogs.review_data_dialog import Collection, ReviewDataDialog
from reader.gui.library.open_articles import OpenArticles
from reader.gui.library.recent_files import RecentFiles
from reader.gui.page.article_view import ArticleView
from reader.gui.preferences.appearance_page import AppearancePage
from reader.gui.preferences.checking_page import CheckingPage
from reader.gui.preferences.keys_page import KeysPage
from reader.gui.preferences.preference_page import PreferencePage
from reader.gui.preferences.preferences_dialog import PreferencesDialog
from reader.gui.preferences.rules_page import RulesPage
from reader.gui.preferences.storage_page import StoragePage
from reader.gui.state.messages import Messages
from reader.gui.state.settings_model import SettingsModel
from reader.gui.translation import marked
from reader.review.review_store import ReviewStore
from reader.settings import Settings


class CommandDialogs(QObject):
    """Knows what can be done in a window, and opens what lets a person find and change it."""

    def __init__(
        self,
        window: QWidget,
        *,
        actions: Actions,
        settings: SettingsModel,
        articles: OpenArticles,
        recent: RecentFiles,
        page: ArticleView,
        store: ReviewStore,
        messages: Messages,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._settings = settings
        self._articles = articles
        self._recent = recent
        self._page = page
        self._store = store
        self._messages = messages
        self._in_force = settings.value
        self.preferences: PreferencesDialog | None = None
        self.palette = CommandPalette(self._entries, window)
        actions.use_keys(settings.value.keys)
        settings.changed.connect(self._on_settings)

    def show_sheet(self) -> None:
        """Open the sheet of keys."""
        sheet = ShortcutsSheet(self._actions, self._window)
        sheet.change_asked.connect(lambda: self.show_preferences(KeysPage))
        sheet.open()

    def show_preferences(self, page: type[PreferencePage] | None = None, *, rule: str = "") -> None:
        """Open the preferences, at a page or a rule."""
        if self.preferences is None:
            self.preferences = PreferencesDialog(self._pages(), self._window)
            self.preferences.finished.connect(self._on_preferences_closed)
        dialog = self.preferences
        for there in dialog.pages:
            if page is not None and isinstance(there, page):
                dialog.show_page(there)
            if rule and isinstance(there, RulesPage):
                dialog.show_page(there)
                there.show_rule(rule)
        dialog.show()
        dialog.activateWindow()

    def _pages(self) -> list[PreferencePage]:
        settings, actions = self._settings, self._actions
        rules = RulesPage(settings, self._store, self._messages)
        rules.switched.connect(self._articles.look_again)
        return [
            CheckingPage(settings, actions),
            rules,
            AppearancePage(settings, actions),
            KeysPage(settings, actions),
            StoragePage(settings),
        ]

    def manage(self, collection: Callable[[], Collection]) -> None:
        """Open the list of what a person collected, to be looked through and changed."""
        dialog = ReviewDataDialog(collection(), self._store, self._window)
        dialog.changed.connect(self._articles.look_again)
        dialog.open()

    @Slot()
    def _on_preferences_closed(self) -> None:
        self.preferences = None

    @Slot(object)
    def _on_settings(self, now: Settings) -> None:
        before, self._in_force = self._in_force, now
        if before.keys != now.keys:
            self._actions.use_keys(now.keys)
        if _engines(before) != _engines(now):
            self._articles.change_engines(now)

    def _entries(self) -> Iterator[Entry]:
        articles = self._articles
        yield from palette_entries.commands(self._actions)
        yield from palette_entries.open_articles(
            (article.name, partial(articles.bring_to_front, article)) for article in articles.all
        )
        yield from palette_entries.recent_files(
            list(self._recent.paths),
            lambda path: articles.open([path]),
            without={article.path for article in articles.all},
        )
        yield from palette_entries.sections(articles.front.article, self._page.set_place)
        yield from palette_entries.rules(lambda name: self.show_preferences(rule=name))


def _engines(settings: Settings) -> tuple[str, str, str]:
    """Return what decides which engines there are and what they are asked."""
    return settings.grammar, settings.language, settings.reading


COMMANDS: tuple[Command[CommandDialogs], ...] = (
    Command(
        "palette",
        marked("commands", "&Command palette…"),
        lambda feature: feature.palette.open(),
        keys=("Ctrl+K",),
    ),
    Command(
        "shortcuts",
        marked("commands", "&Keyboard shortcuts"),
        CommandDialogs.show_sheet,
        keys=("F1", "?"),
    ),
    Command(
        "preferences",
        marked("commands", "Pr&eferences…"),
        CommandDialogs.show_preferences,
        keys=("Ctrl+,",),
    ),
    Command(
        "dictionary",
        marked("commands", "&Dictionary…"),
        lambda feature: feature.manage(review_data_dialog.dictionary),
    ),
    Command(
        "rules_off",
        marked("commands", "&Switched-off rules…"),
        lambda feature: feature.manage(review_data_dialog.rules_off),
    ),
    Command(
        "own_marks",
        marked("commands", "&Own marks…"),
        lambda feature: feature.manage(review_data_dialog.own_marks),
    ),
    Command(
        "dismissed",
        marked("commands", "Dismissed &findings…"),
        lambda feature: feature.manage(review_data_dialog.dismissed),
    ),
)
