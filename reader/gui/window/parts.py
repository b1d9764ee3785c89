"""What a window consists of, and how its parts are built."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QMainWindow, QSplitter

from reader.checking.checker import Checker
from reader.gui.commands.actions import Actions
from reader.gui.commands.command import Command
from reader.gui.commands.menu_bar import MenuBar
from reader.gui.dialogs.info_dialogs import InfoDialogs
from reader.gui.dialogs.phrase_list_commands import PhraseListCommands
from reader.gui.export.report_commands import ReportCommands
from reader.gui.export.review_exchange import ReviewExchange
from reader.gui.findings.card_at_mark import CardAtMark
from reader.gui.findings.context_menu import ContextMenu
from reader.gui.findings.decision_commands import DecisionCommands
from reader.gui.findings.explain_commands import ExplainCommands
from reader.gui.findings.filter_popover import FilterPopover
from reader.gui.findings.finding_navigation import FindingNavigation
from reader.gui.findings.findings_panel import FindingsPanel
from reader.gui.findings.own_mark_commands import OwnMarkCommands
from reader.gui.findings.panel_toggle import PanelToggle
from reader.gui.findings.review_controller import ReviewController
from reader.gui.findings.review_end import ReviewEnd
from reader.gui.findings.screen_reader import ScreenReader
from reader.gui.findings.verdict_headline import VerdictHeadline
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
from reader.gui.page.page_headline import PageHeadline
from reader.gui.source.source_commands import SourceCommands
from reader.gui.source.source_comparisons import SourceComparisons
from reader.gui.source.source_pane import SourcePane
from reader.gui.source.source_view import SourceView
from reader.gui.state.messages import Messages
from reader.gui.state.settings_model import SettingsModel
from reader.gui.state.window_state import WindowState
from reader.gui.style.theme_choice import ThemeChoice
from reader.gui.window.article_switch import ArticleSwitch
from reader.gui.window.command_dialogs import CommandDialogs
from reader.gui.window.drop_overlay import DropOverlay
from reader.gui.window.empty_page import EmptyPage
from reader.gui.window.focus_mode import FocusMode
from reader.gui.window.full_screen import FullScreen
from reader.gui.window.header import Header
from reader.gui.window.layout import WindowLayout
from reader.gui.window.message_bar import MessageBar
from reader.gui.window.side_by_side import SideBySide
from reader.gui.window.status_bar import StatusBar
from reader.gui.window.toast import Toast
from reader.gui.window.type_popover import TypePopover
from reader.review.review_store import ReviewStore
from reader.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowParts:
    """Every part of one window. Who hears whom is said in `connections`, not here."""

    # what all parts share
    actions: Actions
    messages: Messages
    settings: SettingsModel
    theme_choice: ThemeChoice
    window_state: WindowState

    # the articles and their review
    articles: OpenArticles
    review: ReviewController
    session: SessionRestore
    comparisons: SourceComparisons

    # what is seen
    article_switch: ArticleSwitch
    card_at_mark: CardAtMark
    drop_overlay: DropOverlay
    filters: FilterPopover
    find_bar: FindBar
    guides: PageGuides
    header: Header
    layout: WindowLayout
    menu_bar: MenuBar
    message_bar: MessageBar
    page: ArticleView
    page_headline: PageHeadline
    panel: FindingsPanel
    panel_toggle: PanelToggle
    recent_menu: RecentMenu
    review_end: ReviewEnd
    screen_reader: ScreenReader
    sidebar: Sidebar
    side_by_side: SideBySide
    sidebar_toggle: SidebarToggle
    source_pane: SourcePane
    source_view: SourceView
    status_bar: StatusBar
    toast: Toast
    type_popover: TypePopover
    verdict: VerdictHeadline

    # what can be done
    command_dialogs: CommandDialogs
    context_menu: ContextMenu
    decisions: DecisionCommands
    explain: ExplainCommands
    focus_mode: FocusMode
    full_screen: FullScreen
    info_dialogs: InfoDialogs
    open_dialogs: OpenDialogs
    navigation: FindingNavigation
    own_marks: OwnMarkCommands
    paste_article: PasteArticle
    phrase_lists: PhraseListCommands
    report_commands: ReportCommands
    review_exchange: ReviewExchange
    source_commands: SourceCommands

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """What a person can divide otherwise, by the name under which it is kept."""
        return {
            "shelf_width": self.layout.sidebar_splitter,
            "panel": self.layout.splitter,
            "source": self.layout.pages,
            "card": self.panel.splitter,
        }


def build_parts(
    window: QMainWindow,
    settings: Settings,
    *,
    commands: Iterable[Command[Any]],
    checker: Checker,
    store: ReviewStore,
    messages: Messages,
    look: ThemeChoice,
    recent: RecentFiles,
    state: WindowState,
    session: SessionFile,
    keep_settings: Callable[[Settings], None],
) -> WindowParts:
    """Build the parts of a window and hand each what it needs; nothing is connected yet."""
    theme = look.theme
    settings_model = SettingsModel(settings, keep_settings, window)
    actions = Actions(window, commands)

    review = ReviewController(store, strictness=settings.strictness, parent=window)
    decisions = DecisionCommands(review, messages, window)
    articles = OpenArticles(checker, messages, review.review_of, window)
    comparisons = SourceComparisons(articles, lambda: settings_model.value, window)

    page = ArticleView(theme)
    guides = PageGuides(page, theme, window)
    find_bar = FindBar(page)
    verdict = VerdictHeadline(actions, theme, window)
    page_headline = PageHeadline(verdict, page)
    message_bar = MessageBar(theme)
    panel = FindingsPanel(review, decisions, actions=actions, theme=theme)
    recent_menu = RecentMenu(recent, window)
    sidebar = Sidebar(articles, recent_menu, theme)
    menu_bar = MenuBar()
    header = Header(actions, review, verdict, theme)
    type_popover = TypePopover(window, actions, settings_model)
    type_popover.anchor = header.type
    filters = FilterPopover(window, review, actions, theme)
    filters.anchor = panel.controls.filters
    card_at_mark = CardAtMark(
        window,
        page=page,
        controller=review,
        deciding=decisions,
        actions=actions,
        panel=panel,
        theme=theme,
    )
    source_pane = SourcePane(actions, theme)
    layout = WindowLayout(
        page,
        source=source_pane,
        sidebar=sidebar,
        panel=panel,
        empty=EmptyPage(actions, recent_menu, settings_model),
        top=[header, message_bar],
        page_edge=[guides.ruler],
        below=[find_bar],
    )
    source_view = SourceView(
        source_pane, page, articles=articles, comparisons=comparisons, review=review
    )
    panel_toggle = PanelToggle(panel, page, state, window)
    open_dialogs = OpenDialogs(window, articles.open, messages)
    return WindowParts(
        actions=actions,
        messages=messages,
        settings=settings_model,
        theme_choice=look,
        window_state=state,
        articles=articles,
        review=review,
        session=SessionRestore(session, articles, messages, window),
        comparisons=comparisons,
        article_switch=ArticleSwitch(page, review, verdict, message_bar, window),
        card_at_mark=card_at_mark,
        drop_overlay=DropOverlay(theme, window),
        filters=filters,
        find_bar=find_bar,
        guides=guides,
        header=header,
        layout=layout,
        menu_bar=menu_bar,
        message_bar=message_bar,
        page=page,
        page_headline=page_headline,
        panel=panel,
        panel_toggle=panel_toggle,
        recent_menu=recent_menu,
        review_end=ReviewEnd(layout, review, actions, theme),
        screen_reader=ScreenReader(review, window),
        sidebar=sidebar,
        side_by_side=SideBySide(
            layout,
            source_pane,
            source_view,
            panel=panel,
            panel_toggle=panel_toggle,
            actions=actions,
        ),
        sidebar_toggle=SidebarToggle(sidebar, articles, state, window),
        source_pane=source_pane,
        source_view=source_view,
        status_bar=StatusBar(actions),
        toast=Toast(layout),
        type_popover=type_popover,
        verdict=verdict,
        command_dialogs=CommandDialogs(
            window,
            actions=actions,
            settings=settings_model,
            articles=articles,
            recent=recent,
            page=page,
            store=store,
            messages=messages,
        ),
        context_menu=ContextMenu(window, controller=review, page=page, actions=actions),
        decisions=decisions,
        explain=ExplainCommands(review, actions, messages, panel=panel, window=window),
        focus_mode=FocusMode(
            window,
            parts=[header, layout.page_edge],
            toggled_parts={panel: actions["panel"], sidebar: actions["shelf"]},
        ),
        full_screen=FullScreen(window, actions["full_screen"]),
        info_dialogs=InfoDialogs(window, articles, page=page, settings=settings_model),
        navigation=FindingNavigation(review, page),
        open_dialogs=open_dialogs,
        own_marks=OwnMarkCommands(
            window, controller=review, page=page, actions=actions, look=look, messages=messages
        ),
        paste_article=PasteArticle(window, open_dialogs.open, messages),
        phrase_lists=PhraseListCommands(window, articles),
        report_commands=ReportCommands(
            window, lambda: articles.front, settings=settings_model, state=state, messages=messages
        ),
        review_exchange=ReviewExchange(
            window,
            lambda: articles.front,
            deciding=decisions,
            store=store,
            settings=settings_model,
            state=state,
            messages=messages,
        ),
        source_commands=SourceCommands(window, articles, comparisons, messages),
    )
