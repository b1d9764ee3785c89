"""Opens the dialogs that inform: unchecked parts, removed text, about."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.dialogs.about_dialog import AboutDialog
from reader.gui.dialogs.languagetool_dialog import LanguageToolDialog, LanguageToolInstaller
from reader.gui.dialogs.removed_text_dialog import RemovedTextDialog
from reader.gui.dialogs.unchecked_dialog import UncheckedDialog
from reader.gui.library.open_articles import OpenArticles
from reader.gui.page.article_view import ArticleView
from reader.gui.state.settings_model import SettingsModel
from reader.gui.translation import marked


class InfoDialogs(QObject):
    """Opens what tells a person what goes on, and what they do not see.

    Signals: `tried_again` when parts are checked anew, `installed` with a LanguageTool that is
    there now.
    """

    tried_again = Signal()
    installed = Signal(object)  # Installation

    def __init__(
        self,
        window: QWidget,
        articles: OpenArticles,
        *,
        page: ArticleView,
        settings: SettingsModel,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._articles = articles
        self._page = page
        self._settings = settings
        self.installer = LanguageToolInstaller(self)
        self.installer.succeeded.connect(self.installed)

    def shutdown(self) -> None:
        """End an installation that is under way."""
        self.installer.shutdown()

    def show_unchecked(self) -> None:
        """List the parts of the article in front that were not checked."""
        front = self._articles.front
        if front.article is None:
            return
        dialog = UncheckedDialog(front.article, front.state.unchecked, self._window)
        dialog.part_chosen.connect(lambda part: self._page.set_place(part.start))
        dialog.again_asked.connect(self._on_again_asked)
        dialog.open()

    def show_removed(self) -> None:
        """List what the loader left out of the article in front."""
        article = self._articles.front.article
        if article is not None:
            RemovedTextDialog(article.removed, self._window).show()

    def show_installer(self) -> None:
        """Offer to install LanguageTool."""
        LanguageToolDialog(self.installer, self._window).open()

    def show_about(self) -> None:
        """Say what the program is, and what leaves the computer."""
        engines = self._articles.front.state.engine_words
        AboutDialog(self._settings.value.grammar, engines, self._window).open()

    @Slot()
    def _on_again_asked(self) -> None:
        self.tried_again.emit()  # what was said about the last time goes first
        self._articles.try_again()


COMMANDS: tuple[Command[InfoDialogs], ...] = (
    Command(
        "unchecked",
        marked("commands", "What was not &checked…"),
        InfoDialogs.show_unchecked,
        keys=("Ctrl+U",),
        when=conditions.UNCHECKED,
    ),
    Command(
        "removed",
        marked("commands", "What was re&moved…"),
        InfoDialogs.show_removed,
        keys=("Ctrl+Shift+U",),
        when=conditions.REMOVED,
    ),
    Command(
        "install_languagetool",
        marked("commands", "&Install LanguageTool…"),
        InfoDialogs.show_installer,
    ),
    Command(
        "about",
        marked("commands", "&About Askance"),
        InfoDialogs.show_about,
    ),
)
