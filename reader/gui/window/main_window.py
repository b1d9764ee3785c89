"""The main window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow

from reader.checking.checker import Checker
from reader.gui.commands.command_table import FILE
from reader.gui.library.open_article import OpenArticle
from reader.gui.library.recent_files import RecentFiles
from reader.gui.library.session_file import SessionFile
from reader.gui.state.messages import Messages
from reader.gui.state.window_state import WindowState
from reader.gui.style.theme_choice import ThemeChoice
from reader.gui.widgets.dropped_files import files_in
from reader.gui.widgets.popover import Popover
from reader.gui.window.command_registry import COMMANDS, bind_commands
from reader.gui.window.connections import connect
from reader.gui.window.parts import build_parts
from reader.gui.window.presenter import WindowPresenter
from reader.review.review_store import ReviewStore
from reader.settings import Settings


class MainWindow(QMainWindow):
    """Shows one article and its review. `settled` tells that all that was asked for is shown."""

    settled = Signal()

    def __init__(
        self,
        settings: Settings,
        *,
        checker: Checker,
        store: ReviewStore,
        messages: Messages,
        look: ThemeChoice,
        recent: RecentFiles,
        state: WindowState,
        session: SessionFile,
        keep_settings: Callable[[Settings], None] = lambda _: None,
    ) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.parts = build_parts(
            self,
            settings,
            commands=COMMANDS,
            checker=checker,
            store=store,
            messages=messages,
            look=look,
            recent=recent,
            state=state,
            session=session,
            keep_settings=keep_settings,
        )
        presenter = WindowPresenter(self.parts, self)
        presenter.settled.connect(self.settled)
        self._lay_out()
        connect(self.parts, presenter)
        bind_commands(self.parts, self)
        self._show_settings(presenter, settings)
        presenter.show_article(None)
        messages.window_is_there()

    @property
    def is_empty(self) -> bool:
        """Say whether the window invites to open something."""
        return self.parts.layout.is_empty

    @property
    def open_article(self) -> OpenArticle:
        """The article in front; one without a path where there is none."""
        return self.parts.articles.front

    def open(self, paths: Sequence[Path]) -> None:
        """Open these files, the first of them in front."""
        if paths:
            self.parts.articles.open(paths)

    def close_article(self) -> None:
        """Put the article in front away; what was decided about it is kept."""
        self.parts.articles.close(self.open_article)

    def restore(self) -> None:
        """Open what was open when the program ended, unless the person does not want that."""
        if self.parts.settings.value.restore_session:
            self.parts.session.restore()

    def shutdown(self) -> None:
        """End everything that runs behind the window, and what listens to all of it."""
        for popover in self.findChildren(Popover):
            popover.close_popover()
        self.parts.info_dialogs.shutdown()
        self.parts.comparisons.shutdown()
        self.parts.articles.shutdown()

    def _lay_out(self) -> None:
        parts = self.parts
        self.setCentralWidget(parts.layout)
        self.setStatusBar(parts.status_bar)
        self.setMenuBar(parts.menu_bar)
        menus = parts.actions.fill(parts.menu_bar)
        menus[FILE].insertMenu(parts.actions["reload"], parts.recent_menu)
        parts.header.fill(parts.menu_bar.actions())
        self.resize(1280, 800)
        parts.window_state.restore(self, parts.splitters)

    def _show_settings(self, presenter: WindowPresenter, settings: Settings) -> None:
        self.parts.page.set_zoom(settings.zoom)
        presenter.set_page(settings)
        self.parts.source_view.set_page(settings)
        self.parts.review.follow(settings)
        self.parts.sidebar_toggle.look()

    # Qt asks

    def changeEvent(self, event: QEvent) -> None:
        """Take note where the desktop made the window fill the screen, or shrink."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.parts.full_screen.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was, and what was open in it."""
        self.parts.session.keep()
        self.parts.window_state.keep(self, self.parts.splitters)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus: Qt does so in dialogs only."""
        button = self.focusWidget()
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in enters and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files that were dropped."""
        event.acceptProposedAction()
        self.parts.open_dialogs.open(files_in(event.mimeData()))
