"""Who hears whom: every connection between the parts of a window, and what each command calls."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMainWindow

from reader.gui.commands.actions import Handlers
from reader.gui.commands.command_table import NUMBERS
from reader.gui.translation import say
from reader.gui.window.parts import WindowParts
from reader.gui.window.presenter import WindowPresenter
from reader.model.decision import DecisionKind
from reader.model.finding import Family
from reader.settings import THEMES, Order, Settings, Strictness


def connect(parts: WindowParts, presenter: WindowPresenter, window: QMainWindow) -> None:
    """Let the parts of a window hear each other, and let its commands do something."""
    _connect_articles(parts, presenter)
    _connect_review(parts, presenter)
    _connect_page(parts)
    _connect_settings(parts, presenter)
    _connect_window(parts, presenter)
    _connect_commands(parts, window)


def _connect_articles(parts: WindowParts, presenter: WindowPresenter) -> None:
    articles = parts.articles
    articles.fronted.connect(presenter.show_article)
    articles.opened.connect(presenter.welcome_article)
    articles.opened.connect(parts.review_exchange.look_beside)
    articles.changed_on_disk.connect(presenter.show_version)
    articles.begun_again.connect(parts.article_switch.begin_again)
    articles.judged.connect(parts.verdict_banner.show_verdict)
    articles.closed.connect(parts.article_switch.forget)
    articles.listed.connect(presenter.show_state)
    articles.state_changed.connect(presenter.show_state)
    articles.ended.connect(presenter.look_if_settled)
    parts.session.about_to_keep.connect(parts.article_switch.note_place)
    parts.recent_menu.chosen.connect(lambda path: articles.open([path]))
    parts.info_dialogs.installed.connect(lambda: articles.change_engines())
    parts.info_dialogs.installer.cancelled.connect(presenter.remark_install_cancelled)
    parts.info_dialogs.tried_again.connect(parts.message_bar.forget_article)


def _connect_review(parts: WindowParts, presenter: WindowPresenter) -> None:
    review = parts.review
    review.refreshed.connect(presenter.show_findings)
    review.current_changed.connect(presenter.show_current)
    for chooser in (parts.page, parts.guides, parts.panel):
        chooser.finding_chosen.connect(review.choose)
    parts.panel.list.menu_asked.connect(parts.context_menu.open_for_row)
    parts.panel.card.copied.connect(presenter.remark_copied)
    parts.context_menu.copied.connect(presenter.remark_copied)
    parts.toast.undo_asked.connect(parts.actions["undo"].trigger)
    parts.verdict_banner.wordings_asked.connect(parts.explain.show_wordings)


def _connect_page(parts: WindowParts) -> None:
    page, articles = parts.page, parts.articles
    page.visible_changed.connect(lambda: articles.look_at(page.visible_span()))
    page.filled.connect(articles.on_page)
    page.menu_asked.connect(parts.context_menu.open)
    page.files_dropped.connect(parts.open_dialogs.open)
    page.zoom_changed.connect(lambda percent: parts.settings.change(zoom=percent))
    parts.verdict_banner.pushing.connect(parts.scroll_anchor.hold)
    parts.drop_overlay.watch(page.window(), page, page.viewport())


def _connect_settings(parts: WindowParts, presenter: WindowPresenter) -> None:
    settings, articles = parts.settings, parts.articles
    settings.changed.connect(presenter.set_page)
    settings.changed.connect(parts.review.follow)
    settings.changed.connect(lambda now: articles.set_strictness(now.strictness))
    for part in (
        parts.tool_bar,
        parts.sidebar,
        parts.page,
        parts.guides,
        parts.verdict_banner,
        parts.panel,
        parts.message_bar,
        parts.drop_overlay,
    ):
        parts.theme_choice.changed.connect(part.set_theme)


def _connect_window(parts: WindowParts, presenter: WindowPresenter) -> None:
    parts.messages.said.connect(presenter.show_message)
    parts.messages.taken_back.connect(parts.message_bar.take_back)
    parts.focus_mode.changed.connect(parts.actions["focus"].setChecked)
    parts.sidebar_toggle.moved.connect(parts.actions["shelf"].setChecked)
    outline = parts.sidebar.add_section(say("MainWindow", "Outline"), parts.guides.outline)
    parts.guides.outline.filled.connect(outline.setVisible)


def _connect_commands(parts: WindowParts, window: QMainWindow) -> None:
    for handlers in (
        _window_handlers(parts, window),
        _article_handlers(parts),
        _page_handlers(parts),
        _walking_handlers(parts),
        _setting_handlers(parts),
        parts.command_dialogs.handlers(),
        parts.decisions.handlers(),
        parts.explain.handlers(),
        parts.info_dialogs.handlers(),
        parts.own_marks.handlers(),
        parts.paste_article.handlers(),
        parts.phrase_lists.handlers(),
        parts.report_commands.handlers(),
        parts.review_exchange.handlers(),
    ):
        parts.actions.handle(handlers)
    _tick_what_is_chosen(parts)


def _window_handlers(parts: WindowParts, window: QMainWindow) -> Handlers:
    return {
        "quit": window.close,
        "shelf": parts.sidebar_toggle.want,
        "panel": parts.panel.setVisible,
        "focus": parts.focus_mode.set_on,
        "full_screen": parts.full_screen.set_on,
        "filter": parts.panel.search,
        "note": parts.panel.write_note,
    }


def _article_handlers(parts: WindowParts) -> Handlers:
    articles = parts.articles
    return {
        "open": parts.open_dialogs.ask,
        "open_sample": parts.open_dialogs.open_sample,
        "reload": articles.reload,
        "close": lambda: articles.close(articles.front),
        "reopen_closed": articles.reopen,
        "next_article": partial(articles.step, 1),
        "previous_article": partial(articles.step, -1),
        **{f"article_{n}": partial(articles.go_to, n) for n in NUMBERS},
        "stop": articles.stop,
    }


def _page_handlers(parts: WindowParts) -> Handlers:
    page = parts.page
    return {
        "copy": page.copy,
        "select_all": page.selectAll,
        "find": parts.find_bar.open_for_typing,
        "zoom_in": page.zoom_in,
        "zoom_out": page.zoom_out,
        "zoom_reset": page.zoom_reset,
    }


def _walking_handlers(parts: WindowParts) -> Handlers:
    page, review = parts.page, parts.review

    def go(step: int) -> None:
        visible = page.visible_span()
        review.go(step, near=visible.start if visible else 0)

    return {
        "next": partial(go, 1),
        "previous": partial(go, -1),
        "only_all": partial(review.arrange, only=None),
        **{f"only_{kind}": partial(review.arrange, only=kind) for kind in DecisionKind},
        **{f"family_{family}": partial(review.set_family_shown, family) for family in Family},
    }


def _setting_handlers(parts: WindowParts) -> Handlers:
    settings = parts.settings

    def set_theme(choice: str) -> None:
        settings.change(theme=choice)
        parts.theme_choice.choose(choice)

    def set_strictness(strictness: Strictness) -> None:
        settings.change(strictness=strictness)
        parts.review.set_strictness(strictness)

    return {
        **{f"order_{order}": partial(settings.change, order=order) for order in Order},
        "by_rule": lambda on: settings.change(by_rule=on),
        "fold_decided": lambda on: settings.change(fold_decided=on),
        "dim_residue": lambda on: settings.change(dim_residue=on),
        **{f"theme_{name}": partial(set_theme, name) for name in THEMES},
        **{f"strictness_{choice}": partial(set_strictness, choice) for choice in Strictness},
    }


def _tick_what_is_chosen(parts: WindowParts) -> None:
    settings: Settings = parts.settings.value
    for name, is_on in (
        ("panel", True),
        ("only_all", True),
        *((f"family_{family}", True) for family in Family),
        (f"theme_{settings.theme}", True),
        (f"strictness_{settings.strictness}", True),
        (f"order_{settings.order}", True),
        ("by_rule", settings.by_rule),
        ("fold_decided", settings.fold_decided),
        ("dim_residue", settings.dim_residue),
    ):
        parts.actions[name].setChecked(is_on)
