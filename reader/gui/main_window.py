"""The window: a page in the middle, the findings beside it, and every action in a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.gui.actions import Actions
from reader.gui.article_view import ArticleView
from reader.gui.dialogs import AboutDialog, ShortcutsDialog, UncheckedDialog
from reader.gui.empty_page import EmptyPage
from reader.gui.find_bar import FindBar
from reader.gui.findings_panel import FindingsPanel
from reader.gui.look import Look
from reader.gui.message_bar import MessageBar
from reader.gui.messages import Kind, Message, Messages
from reader.gui.open_article import OpenArticle
from reader.gui.phrase_lists import PhraseListsDialog
from reader.gui.reading import ArticleReader, place_in
from reader.gui.recent_files import RecentFiles
from reader.gui.recent_menu import RecentMenu
from reader.gui.review_desk import ReviewDesk
from reader.gui.state import WindowState
from reader.gui.status_line import StatusLine
from reader.gui.theme import Theme
from reader.gui.tool_bar import ToolBar
from reader.gui.verdict_banner import VerdictBanner
from reader.gui.words import short
from reader.loading import FORMATS
from reader.model.article import Article
from reader.model.decision import Choice
from reader.model.finding import Family, Finding
from reader.paths import data_folder, resource
from reader.phrase_lists.kept import kept_lists
from reader.review.store import ReviewStore
from reader.settings import Settings, Strictness
from reader.version import program_version

NAME = "Askance"
FILES = f"Articles ({' '.join(f'*{s}' for f in FORMATS for s in f.suffixes)});;All files (*)"
SAMPLE = "samples/harbour_ferry.txt"
PANEL = 376  # points, where the window is first opened


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
        look: Look,
        recent: RecentFiles,
        state: WindowState,
        keep_settings: Callable[[Settings], None] = lambda _: None,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._keep_settings = keep_settings
        self._messages = messages
        self._look = look
        self._state = state
        self.setAcceptDrops(True)
        self.desk = ReviewDesk(store, messages, strictness=settings.strictness, parent=self)
        self.open_article = OpenArticle(reader, messages, self)
        self.commands = Actions(self, self._handlers())
        self.page = ArticleView(look.theme)
        self.page.set_zoom(settings.zoom)
        self.verdict = VerdictBanner(look.theme)
        self.find_bar = FindBar(self.page)
        self.message_bar = MessageBar(look.theme)
        self.panel = FindingsPanel(self.desk, self.commands, look.theme)
        self.status = StatusLine(self.commands)
        self.recent = RecentMenu(recent, self)
        self._tools = ToolBar(self.commands, look.theme)
        self._lay_out()
        self._connect()
        self._on_article_gone()
        messages.window_is_there()

    @property
    def is_empty(self) -> bool:
        """Say whether the window invites to open something."""
        return self._middle.currentWidget() is self._empty

    # Opening and closing

    def open(self, paths: Sequence[Path]) -> None:
        """Open the first of these files; the others are put among the recent ones."""
        if paths:
            self.recent.put_in_front(paths[1:])
            self.message_bar.forget_article()
            self.open_article.open(paths[0])

    def close_article(self) -> None:
        """Put the article away; what was decided about it is kept."""
        self.open_article.close()
        self._on_article_gone()

    def shutdown(self) -> None:
        """End everything that runs behind the window."""
        self.open_article.shutdown()

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, "Open an article", "", FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.open([Path(name) for name in names]))
        dialog.open()

    @Slot(object)
    def _on_opened(self, article: Article) -> None:
        self.desk.begin(article)
        self.verdict.show_verdict(None)
        self.page.show_article(article)
        self.find_bar.hide()
        self._middle.setCurrentWidget(self._divided)
        if (path := self.open_article.path) is not None:
            self.recent.put_in_front([path])
            self.setWindowFilePath(str(path))
            self.setWindowTitle(f"{short(article.title or path.name)} – {NAME}")
        self.page.setFocus()

    @Slot(object)
    def _on_changed_on_disk(self, article: Article) -> None:
        self.message_bar.forget_article()
        place = place_in(article, self.page.place(), before=self.desk.article)
        self.desk.begin_again(article)
        self.verdict.show_verdict(None)
        self.page.show_article(article)
        self.page.set_place(place)
        self.status.remark("The file was changed: what is new in it is checked.")

    def _on_article_gone(self) -> None:
        self.desk.clear()
        self.verdict.show_verdict(None)
        self.message_bar.forget_article()
        self._middle.setCurrentWidget(self._empty)
        self.setWindowTitle(NAME)
        self._show_state()

    # What is going on

    @Slot(object)
    def _on_said(self, message: Message) -> None:
        if message.kind is Kind.INFO:
            self.status.remark(message.text)
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
        self.commands.show_state(self.open_article.state, self.desk)

    @Slot()
    def _look_if_settled(self) -> None:
        if not self.open_article.state.is_busy and not self.desk.is_taking_in:
            self.settled.emit()

    # What a person does

    def _go(self, step: int) -> None:
        visible = self.page.visible_span()
        self.desk.go(step, near=visible.start if visible else 0)

    def _show_unchecked(self) -> None:
        article = self.open_article.article
        if article is not None:
            dialog = UncheckedDialog(article, self.open_article.state.unchecked, self)
            dialog.part_chosen.connect(lambda part: self.page.set_place(part.start))
            dialog.again_asked.connect(self.open_article.reload)
            dialog.open()

    def _show_phrase_lists(self) -> None:
        dialog = PhraseListsDialog(kept_lists(), self)
        dialog.changed.connect(self._on_phrase_lists_changed)
        dialog.open()

    @Slot()
    def _on_phrase_lists_changed(self) -> None:
        if self.desk.article is not None:
            self.open_article.reload()
            self.desk.begin_again(self.desk.article)  # what a list no longer has must go

    def _set_theme(self, choice: str) -> None:
        self._set(theme=choice)
        self._look.choose(choice)

    def _set_strictness(self, strictness: Strictness) -> None:
        self._set(strictness=strictness)
        self.desk.set_strictness(strictness)

    def _set(self, **values: object) -> None:
        self._settings = self._settings.changed(**values)
        self._keep_settings(self._settings)

    def _handlers(self) -> dict[str, Callable[..., object]]:
        desk = self.desk
        return {
            "open": self._ask_for_file,
            "open_sample": lambda: self.open([resource(SAMPLE)]),
            "reload": self.open_article.reload,
            "close": self.close_article,
            "quit": self.close,
            "undo": desk.undo,
            "redo": desk.redo,
            "copy": lambda: self.page.copy(),
            "find": lambda: self.find_bar.open_for_typing(),
            "next": lambda: self._go(1),
            "previous": lambda: self._go(-1),
            "keep": lambda: desk.decide(Choice.KEPT),
            "dismiss": lambda: desk.decide(Choice.DISMISSED),
            "reopen": desk.reopen,
            "rule_off_here": lambda: desk.switch_rule_off(everywhere=False),
            "rule_off_everywhere": lambda: desk.switch_rule_off(everywhere=True),
            "add_word": desk.add_word,
            "stop": self.open_article.stop,
            "unchecked": self._show_unchecked,
            "zoom_in": lambda: self.page.zoom_in(),
            "zoom_out": lambda: self.page.zoom_out(),
            "zoom_reset": lambda: self.page.zoom_reset(),
            "panel": lambda shown: self.panel.setVisible(shown),
            "phrase_lists": self._show_phrase_lists,
            "shortcuts": lambda: ShortcutsDialog(self).open(),
            "about": lambda: AboutDialog(program_version(), str(data_folder()), self).open(),
            **{
                f"theme_{choice}": lambda choice=choice: self._set_theme(choice)
                for choice in ("system", "light", "dark")
            },
            **{
                f"strictness_{strictness}": lambda s=strictness: self._set_strictness(s)
                for strictness in Strictness
            },
            **{
                f"family_{family}": lambda shown, f=family: desk.set_family_shown(f, shown)
                for family in Family
            },
        }

    # How it is put together

    def _lay_out(self) -> None:
        self._empty = EmptyPage(self.commands)
        self._reading = QWidget()
        column = QVBoxLayout(self._reading)
        column.addWidget(self.verdict)
        column.addWidget(self.page)
        column.addWidget(self.find_bar)
        self._divided = QSplitter(Qt.Orientation.Horizontal)
        self._divided.addWidget(self._reading)
        self._divided.addWidget(self.panel)
        self._divided.setStretchFactor(0, 1)
        self._divided.setSizes([1280 - PANEL, PANEL])
        self._divided.setHandleWidth(1)
        self._divided.setChildrenCollapsible(False)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._empty)
        self._middle.addWidget(self._divided)
        everything = QWidget()
        whole = QVBoxLayout(everything)
        whole.addWidget(self.message_bar)
        whole.addWidget(self._middle)
        for layout in (column, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.setCentralWidget(everything)
        self.setStatusBar(self.status)
        self.addToolBar(self._tools)
        menus = self.commands.fill(self.menuBar())
        menus["&File"].insertMenu(self.commands["reload"], self.recent)
        for name in ("panel", *(f"family_{family}" for family in Family)):
            self.commands[name].setChecked(True)
        self.commands[f"theme_{self._settings.theme}"].setChecked(True)
        self.commands[f"strictness_{self._settings.strictness}"].setChecked(True)
        self.resize(1280, 800)
        self._state.restore(self, self._splitters())

    def _connect(self) -> None:
        self._messages.said.connect(self._on_said)
        self._look.changed.connect(self._on_theme_changed)
        article, desk, page = self.open_article, self.desk, self.page
        article.opened.connect(self._on_opened)
        article.changed_on_disk.connect(self._on_changed_on_disk)
        article.found.connect(desk.take_in)
        article.judged.connect(self.verdict.show_verdict)
        article.state_changed.connect(self._show_state)
        article.ended.connect(self._look_if_settled)
        desk.refreshed.connect(self._on_refreshed)
        desk.current_changed.connect(self._on_current_changed)
        page.finding_chosen.connect(desk.choose)
        page.visible_changed.connect(lambda: article.look_at(page.visible_span()))
        page.filled.connect(article.on_page)
        page.files_dropped.connect(self.open)
        page.zoom_changed.connect(lambda percent: self._set(zoom=percent))
        self.recent.chosen.connect(lambda path: self.open([path]))
        self.panel.finding_chosen.connect(desk.choose)
        self.panel.card.copied.connect(lambda text: self.status.remark(f"Copied “{short(text)}”"))

    def _splitters(self) -> dict[str, QSplitter]:
        return {"panel": self._divided, "card": self.panel.splitter}

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        self._tools.set_theme(theme)
        self.page.set_theme(theme)
        self.verdict.set_theme(theme)
        self.panel.set_theme(theme)
        self.message_bar.set_theme(theme)

    # Qt asks

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was."""
        self._state.keep(self, self._splitters())
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files that were dropped."""
        urls = event.mimeData().urls()
        self.open([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
