"""The window: a page in the middle, the findings beside it, and every action in a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QSplitter

from reader.gui.commands.actions import Actions, Handlers
from reader.gui.commands.command_table import FILE, NUMBERS
from reader.gui.commands.tool_bar import ToolBar
from reader.gui.dialogs.info_dialogs import InfoDialogs
from reader.gui.dialogs.phrase_list_commands import PhraseListCommands
from reader.gui.export.report_commands import ReportCommands
from reader.gui.export.review_exchange import ReviewExchange
from reader.gui.findings.context_menu import ContextMenu
from reader.gui.findings.decision_commands import DecisionCommands
from reader.gui.findings.explain_commands import ExplainCommands
from reader.gui.findings.findings_panel import FindingsPanel
from reader.gui.findings.own_mark_commands import OwnMarkCommands
from reader.gui.findings.review_controller import ReviewController
from reader.gui.findings.screen_reader import ScreenReader
from reader.gui.findings.verdict_banner import VerdictBanner
from reader.gui.labels import short
from reader.gui.library.article_reader import ArticleReader
from reader.gui.library.open_article import OpenArticle
from reader.gui.library.open_articles import OpenArticles
from reader.gui.library.open_dialogs import OpenDialogs
from reader.gui.library.paste_article import PasteArticle
from reader.gui.library.recent_files import RecentFiles
from reader.gui.library.recent_menu import RecentMenu
from reader.gui.library.session_file import SessionFile
from reader.gui.library.session_restore import SessionRestore
from reader.gui.library.sidebar import Sidebar
from reader.gui.library.sidebar_toggle import SidebarToggle
from reader.gui.page.article_view import ArticleView
from reader.gui.page.find_bar import FindBar
from reader.gui.page.page_guides import PageGuides
from reader.gui.page.scroll_anchor import ScrollAnchor
from reader.gui.page.typography import Typography
from reader.gui.state.messages import Kind, Message, Messages
from reader.gui.state.settings_model import SettingsModel
from reader.gui.state.window_state import WindowState
from reader.gui.style.theme_choice import ThemeChoice
from reader.gui.widgets.dropped_files import files_in
from reader.gui.window.article_switch import ArticleSwitch
from reader.gui.window.command_dialogs import CommandDialogs
from reader.gui.window.command_handlers import choosing, needs_met, reading, reviewing, show_chosen
from reader.gui.window.connections import introduce
from reader.gui.window.drop_overlay import DropOverlay
from reader.gui.window.empty_page import EmptyPage
from reader.gui.window.focus_mode import FocusMode
from reader.gui.window.full_screen import FullScreen
from reader.gui.window.layout import WindowLayout
from reader.gui.window.message_bar import MessageBar
from reader.gui.window.status_bar import StatusBar
from reader.gui.window.toast import Toast
from reader.model.article import Article
from reader.model.finding import Finding
from reader.review.review_store import ReviewStore
from reader.settings import Settings

NAME = "Askance"


class MainWindow(QMainWindow):
    """Shows one article and its review. `settled` tells that all that was asked for is shown."""

    settled = Signal()

    def __init__(
        self,
        settings: Settings,
        *,
        reader: ArticleReader,
        store: ReviewStore,
        messages: Messages,
        look: ThemeChoice,
        recent: RecentFiles,
        state: WindowState,
        session: SessionFile,
        keep_settings: Callable[[Settings], None] = lambda _: None,
    ) -> None:
        super().__init__()
        self.settings = SettingsModel(settings, keep_settings, self)
        self._messages = messages
        self.look = look
        self._state = state
        self.setAcceptDrops(True)
        self.desk = ReviewController(store, strictness=settings.strictness, parent=self)
        self.deciding = DecisionCommands(self.desk, messages, self)
        self.articles = OpenArticles(reader, messages, self.desk.pile_of, self)
        self.commands = Actions(self)
        self.page = ArticleView(look.theme)
        self.page.set_zoom(settings.zoom)
        self._set_page(settings)
        self.guides = PageGuides(self.page, look.theme, self)
        self.verdict = VerdictBanner(look.theme)
        self.find_bar = FindBar(self.page)
        self.message_bar = MessageBar(look.theme)
        self.panel = FindingsPanel(
            self.desk, self.deciding, actions=self.commands, theme=look.theme
        )
        self.announcer = ScreenReader(self.desk, self)
        self.status = StatusBar(self.commands)
        self.recent = RecentMenu(recent, self)
        self.shelf = Sidebar(self.articles, self.recent, look.theme)
        self.door = SidebarToggle(self.shelf, self.articles, state, self)
        self.tools = ToolBar(self.commands, look.theme)
        self._workspace = WindowLayout(
            self.page,
            shelf=self.shelf,
            panel=self.panel,
            empty=EmptyPage(self.commands, self.recent, self.settings),
            top=[self.message_bar],
            above=[self.verdict, self.guides.strip],
            beside=[self.guides.ruler],
            below=[self.find_bar],
        )
        self.switch = ArticleSwitch(self.page, self.desk, self.verdict, self.message_bar, self)
        self.session = SessionRestore(session, self.articles, messages, self)
        self.knowing = InfoDialogs(self, self.articles, page=self.page, settings=self.settings)
        self.still = ScrollAnchor(self.page)
        self.opening = OpenDialogs(self, self.open, messages)
        self.full_screen = FullScreen(self, self.commands["full_screen"])
        self.focus_mode = FocusMode(
            self,
            parts=[self.menuBar(), self.tools, self._workspace.above, self._workspace.beside],
            toggled_parts={
                self.panel: self.commands["panel"],
                self.shelf: self.commands["shelf"],
            },
        )
        self.showing = ExplainCommands(
            self.desk, self.commands, self._messages, panel=self.panel, window=self
        )
        self.marking = OwnMarkCommands(
            self,
            desk=self.desk,
            page=self.page,
            actions=self.commands,
            look=look,
            messages=messages,
        )
        self.page_menu = ContextMenu(self, desk=self.desk, page=self.page, actions=self.commands)
        self.commanding = CommandDialogs(
            self,
            actions=self.commands,
            settings=self.settings,
            articles=self.articles,
            recent=recent,
            page=self.page,
            store=store,
            messages=messages,
        )
        self.reports = ReportCommands(
            self,
            lambda: self.open_article,
            settings=self.settings,
            state=state,
            messages=messages,
        )
        self.exchange = ReviewExchange(
            self,
            lambda: self.open_article,
            deciding=self.deciding,
            store=store,
            settings=self.settings,
            state=state,
            messages=messages,
        )
        self.toast = Toast(self._workspace)
        self.veil = DropOverlay(look.theme, self)
        self.veil.watch(self, self.page, self.page.viewport())
        self._lay_out()
        self._handle()
        self._connect()
        self._on_fronted(None)
        messages.window_is_there()

    @property
    def is_empty(self) -> bool:
        """Say whether the window invites to open something."""
        return self._workspace.is_empty

    @property
    def open_article(self) -> OpenArticle:
        """The article in front; one without a path where there is none."""
        return self.articles.front

    # Opening and closing

    def open(self, paths: Sequence[Path]) -> None:
        """Open these files, the first of them in front."""
        if paths:
            self.articles.open(paths)

    def close_article(self) -> None:
        """Put the article in front away; what was decided about it is kept."""
        self.articles.close(self.open_article)

    def restore(self) -> None:
        """Open what was open when the program ended, unless the person does not want that."""
        if self.settings.value.restore_session:
            self.session.restore()

    def shutdown(self) -> None:
        """End everything that runs behind the window."""
        self.knowing.shutdown()
        self.articles.shutdown()

    @Slot(object)
    def _on_fronted(self, article: OpenArticle | None) -> None:
        self.switch.show_article(article)
        self.find_bar.hide()
        self.toast.hide()  # what it offers to undo was done to another article
        self._workspace.show_page(article is not None)
        if article is None:
            self.focus_mode.set_on(False)
        path = article.path if article else None
        self.setWindowFilePath(str(path or ""))
        self.setWindowTitle(f"{short(article.name)} — {NAME}" if article else NAME)
        if path is not None:
            self.recent.put_in_front([path])
            self.page.setFocus()

    @Slot(object)
    def _on_opened(self, article: OpenArticle) -> None:
        """Remember what was opened behind the article in front."""
        lost = self.marking.lost_marks_message(article.pile.session if article.pile else None)
        if lost is not None:
            article.said.append(lost)
        newest = (self.open_article.path, article.path)
        self.recent.put_in_front([path for path in newest if path is not None])

    @Slot(object)
    def _on_changed_on_disk(self, article: Article) -> None:
        self.switch.show_version(article)
        lost = self.marking.lost_marks_message(self.desk.session)
        if lost is not None:
            self._messages.say(lost)
        self.toast.show_message(self.tr("The file changed on disk. Checking the new text…"))

    @Slot(str)
    def _on_copied(self, text: str) -> None:
        self.toast.show_message(self.tr("Copied “{words}”").format(words=short(text)))

    # What is going on

    @Slot(object)
    def _on_said(self, message: Message) -> None:
        self.announcer.say(message.text)
        if message.kind is Kind.DONE or (message.kind is Kind.INFO and not message.offers):
            self.toast.show_message(message.text, undo=message.kind is Kind.DONE)
        else:
            self.message_bar.show_message(message)

    @Slot()
    def _on_refreshed(self) -> None:
        self.page.set_marks(self.desk.marks())
        self._show_state()
        self._look_if_settled()

    @Slot(object)
    def _on_current_changed(self, finding: Finding | None) -> None:
        if finding is None:
            self.page.set_current(None)
        else:
            self.page.go_to(finding)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        self.status.show_state(self.open_article.state, self.desk)
        self._workspace.show_opening(self.open_article.state.opening)
        self.page.set_unchecked([part.span for part in self.open_article.state.unchecked])
        self.commands.show_state(
            set(needs_met(self.articles, self.desk)),
            undo=self.desk.undo_name,
            redo=self.desk.redo_name,
        )
        self.panel.show_state(self.open_article.state)
        self.verdict.show_state(self.open_article.state)

    @Slot()
    def _look_if_settled(self) -> None:
        if not self.open_article.state.is_busy and not self.desk.is_taking_in:
            self.settled.emit()

    @Slot(object)
    def _set_page(self, settings: Settings) -> None:
        self.page.set_typography(Typography.of(settings))
        self.page.set_dim_residue(settings.dim_residue)

    # What a person does

    @Slot()
    def _on_engines_changed(self) -> None:
        """Check anew with the engines that there are now."""
        self.articles.change_engines()

    @Slot()
    def _on_install_cancelled(self) -> None:
        self.toast.show_message(self.tr("Cancelled: LanguageTool was not installed."))

    def _handlers(self) -> Handlers:
        return {
            "open": self.opening.ask,
            "open_sample": self.opening.open_sample,
            "reload": self.articles.reload,
            "close": self.close_article,
            "reopen_closed": self.articles.reopen,
            "next_article": partial(self.articles.step, 1),
            "previous_article": partial(self.articles.step, -1),
            **{f"article_{n}": partial(self.articles.go_to, n) for n in NUMBERS},
            "quit": self.close,
            "stop": self.articles.stop,
            "shelf": self.door.want,
            "panel": self.panel.setVisible,
            "focus": self.focus_mode.set_on,
            "full_screen": self.full_screen.set_on,
            "filter": self.panel.search,
            "note": self.panel.write_note,
        }

    # How it is put together

    def _lay_out(self) -> None:
        self.setCentralWidget(self._workspace)
        outline = self.shelf.add_section(self.tr("Outline"), self.guides.outline)
        self.guides.outline.filled.connect(outline.setVisible)
        self.setStatusBar(self.status)
        self.addToolBar(self.tools)
        menus = self.commands.fill(self.menuBar())
        menus[FILE].insertMenu(self.commands["reload"], self.recent)
        show_chosen(self.commands, self.settings.value)
        self.desk.follow(self.settings.value)
        self.resize(1280, 800)
        self._state.restore(self, self._splitters())
        self.door.look()

    def _handle(self) -> None:
        for handlers in (
            self._handlers(),
            reading(self.page, self.find_bar),
            reviewing(self.desk, self.page),
            self.deciding.handlers(),
            PasteArticle(self, self.opening.open, self._messages).handlers(),
            self.knowing.handlers(),
            self.showing.handlers(),
            self.marking.handlers(),
            choosing(self.settings, self.desk, self.look),
            PhraseListCommands(self, self.articles).handlers(),
            self.commanding.handlers(),
            self.reports.handlers(),
            self.exchange.handlers(),
        ):
            self.commands.handle(handlers)

    def _connect(self) -> None:
        articles = self.articles
        self._messages.said.connect(self._on_said)
        self._messages.taken_back.connect(self.message_bar.take_back)
        articles.fronted.connect(self._on_fronted)
        articles.opened.connect(self._on_opened)
        articles.listed.connect(self._show_state)
        articles.changed_on_disk.connect(self._on_changed_on_disk)
        articles.state_changed.connect(self._show_state)
        articles.ended.connect(self._look_if_settled)
        self.knowing.installed.connect(self._on_engines_changed)
        self.knowing.installer.cancelled.connect(self._on_install_cancelled)
        self.desk.refreshed.connect(self._on_refreshed)
        self.desk.current_changed.connect(self._on_current_changed)
        self.settings.changed.connect(self._set_page)
        self.recent.chosen.connect(lambda path: self.open([path]))
        self.panel.card.copied.connect(self._on_copied)
        self.page_menu.copied.connect(self._on_copied)
        introduce(self)

    def _splitters(self) -> dict[str, QSplitter]:
        return {
            "shelf_width": self._workspace.shelf_splitter,
            "panel": self._workspace.splitter,
            "card": self.panel.splitter,
        }

    # Qt asks

    def changeEvent(self, event: QEvent) -> None:
        """Take note where the desktop made the window fill the screen, or shrink."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.full_screen.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was, and what was open in it."""
        self.session.keep()
        self._state.keep(self, self._splitters())
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
        self.opening.open(files_in(event.mimeData()))
