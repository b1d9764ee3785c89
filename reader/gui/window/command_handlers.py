"""Which method a command calls, feature by feature; `Actions.handle` takes each of these tables.

A new feature brings its table with it, beside its own code.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reader.gui.commands.actions import Actions, Handlers
from reader.gui.commands.command_table import Need
from reader.gui.findings.review_controller import ReviewController
from reader.gui.library.open_articles import OpenArticles
from reader.gui.page.article_view import ArticleView
from reader.gui.page.find_bar import FindBar
from reader.gui.state.settings_model import SettingsModel
from reader.gui.style.theme_choice import ThemeChoice
from reader.model.decision import DecisionKind
from reader.model.finding import Family
from reader.model.own_mark import is_own_mark
from reader.review.grouping import ReviewItem
from reader.review.review_session import is_spelling
from reader.settings import THEMES, Order, Settings, Strictness


def reading(page: ArticleView, find_bar: FindBar) -> Handlers:
    """Return what is done with the page."""
    return {
        "copy": page.copy,
        "select_all": page.selectAll,
        "find": find_bar.open_for_typing,
        "zoom_in": page.zoom_in,
        "zoom_out": page.zoom_out,
        "zoom_reset": page.zoom_reset,
    }


def reviewing(desk: ReviewController, page: ArticleView) -> Handlers:
    """Return how one walks through the findings, and which of them are in sight."""

    def go(step: int) -> None:
        visible = page.visible_span()
        desk.go(step, near=visible.start if visible else 0)

    return {
        "next": partial(go, 1),
        "previous": partial(go, -1),
        **{f"family_{family}": partial(desk.set_family_shown, family) for family in Family},
    }


def choosing(settings: SettingsModel, desk: ReviewController, look: ThemeChoice) -> Handlers:
    """Return how a setting is chosen from the menus."""

    def set_theme(choice: str) -> None:
        settings.change(theme=choice)
        look.choose(choice)

    def set_strictness(strictness: Strictness) -> None:
        settings.change(strictness=strictness)
        desk.set_strictness(strictness)

    return {
        **{f"order_{order}": partial(settings.change, order=order) for order in Order},
        "by_rule": lambda on: settings.change(by_rule=on),
        "fold_decided": lambda on: settings.change(fold_decided=on),
        "dim_residue": lambda on: settings.change(dim_residue=on),
        **{f"theme_{name}": partial(set_theme, name) for name in THEMES},
        **{f"strictness_{choice}": partial(set_strictness, choice) for choice in Strictness},
    }


def show_chosen(commands: Actions, settings: Settings) -> None:
    """Tick in the menus what is chosen when the window opens."""
    for name in ("panel", *(f"family_{family}" for family in Family)):
        commands[name].setChecked(True)
    for name, is_on in (
        (f"theme_{settings.theme}", True),
        (f"strictness_{settings.strictness}", True),
        (f"order_{settings.order}", True),
        ("by_rule", settings.by_rule),
        ("fold_decided", settings.fold_decided),
        ("dim_residue", settings.dim_residue),
    ):
        commands[name].setChecked(is_on)


def needs_met(articles: OpenArticles, desk: ReviewController) -> Iterator[Need]:
    """Yield what commands need and is there now."""
    state, item = articles.front.state, desk.current
    for need, is_met in (
        (Need.ARTICLE, state.article is not None),
        (Need.CHECKING, state.is_busy),
        (Need.FINDINGS, bool(desk.model.items)),
        (Need.CURRENT, item is not None),
        (Need.DECIDED, item is not None and _can_be_reopened(item)),
        (Need.SPELLING, item is not None and is_spelling(item.finding)),
        (Need.DETECTED, item is not None and not is_own_mark(item.finding)),
        (Need.OWN_MARK, item is not None and is_own_mark(item.finding)),
        (Need.UNDO, desk.undo_name != ""),
        (Need.REDO, desk.redo_name != ""),
        (Need.UNCHECKED, bool(state.unchecked)),
        (Need.REMOVED, state.article is not None and bool(state.article.removed)),
        (Need.SEVERAL, len(articles.all) > 1),
        (Need.CLOSED, articles.can_reopen),
    ):
        if is_met:
            yield need


def _can_be_reopened(item: ReviewItem) -> bool:
    """Say whether something was decided that can be taken back; an own mark is kept by nature."""
    decision = item.decision
    if decision is None or decision.mark is None:
        return not item.is_open
    return decision.kind is DecisionKind.DISMISSED
