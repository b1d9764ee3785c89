"""Who hears whom: every connection between the parts of a window."""

from __future__ import annotations

from functools import partial

from reader.gui.translation import say
from reader.gui.window.parts import WindowParts
from reader.gui.window.presenter import WindowPresenter


def connect(parts: WindowParts, presenter: WindowPresenter) -> None:
    """Let the parts of a window hear each other."""
    _connect_articles(parts, presenter)
    _connect_review(parts, presenter)
    _connect_page(parts)
    _connect_source(parts, presenter)
    _connect_settings(parts, presenter)
    _connect_window(parts, presenter)


def _connect_articles(parts: WindowParts, presenter: WindowPresenter) -> None:
    articles = parts.articles
    articles.fronted.connect(presenter.show_article)
    articles.opened.connect(presenter.welcome_article)
    articles.opened.connect(parts.review_exchange.look_next_to)
    articles.changed_on_disk.connect(presenter.show_version)
    articles.begun_again.connect(parts.article_switch.begin_again)
    articles.judged.connect(parts.verdict.show_verdict)
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
    _connect_card(parts)
    for chooser in (parts.page, parts.guides, parts.panel):
        chooser.finding_chosen.connect(review.choose)
    parts.panel.list.menu_asked.connect(parts.context_menu.open_for_row)
    parts.panel.card.copied.connect(presenter.remark_copied)
    parts.card_at_mark.card.copied.connect(presenter.remark_copied)
    parts.page.finding_chosen.connect(parts.card_at_mark.open)
    parts.context_menu.copied.connect(presenter.remark_copied)
    parts.review_end.next_asked.connect(presenter.show_next_to_decide)
    parts.review_end.reached.connect(parts.screen_reader.say)
    parts.review_end.reached.connect(parts.card_at_mark.close)
    parts.toast.undo_asked.connect(parts.actions["undo"].trigger)
    parts.verdict.wordings_asked.connect(parts.explain.show_wordings)


def _connect_card(parts: WindowParts) -> None:
    card, page, review = parts.card_at_mark, parts.page, parts.review
    # after the page was told of it: what follows lies where the passage is then
    review.current_changed.connect(card.follow)
    review.refreshed.connect(card.refresh)
    page.pointed_at.connect(card.point_at)
    page.visible_changed.connect(card.move)
    page.touched.connect(card.close_unless_it_stays)
    page.card_asked.connect(card.ask)
    page.clicked_elsewhere.connect(card.close)
    card.margin.finding_chosen.connect(review.choose)
    card.margin.finding_chosen.connect(card.open)
    card.margin.finding_opened.connect(review.choose)
    card.margin.finding_opened.connect(partial(card.open, focus=True))
    card.margin.finding_opened.connect(lambda _: card.card.give_back_to(card.margin))
    parts.panel.note_asked.connect(card.write_note)
    parts.actions["panel"].triggered.connect(card.close)  # an open list has a card of its own


def _connect_page(parts: WindowParts) -> None:
    page, articles = parts.page, parts.articles
    page.visible_changed.connect(lambda: articles.look_at(page.visible_span()))
    page.filled.connect(articles.on_page)
    page.menu_asked.connect(parts.context_menu.open)
    page.files_dropped.connect(parts.open_dialogs.open)
    page.zoom_changed.connect(lambda percent: parts.settings.change(zoom=percent))
    parts.page_headline.in_sight_changed.connect(parts.header.show_verdict_in_sight)
    parts.header.verdict_asked.connect(parts.verdict.show_details)
    parts.drop_overlay.watch(page.window(), page, page.viewport())


def _connect_source(parts: WindowParts, presenter: WindowPresenter) -> None:
    parts.comparisons.changed.connect(presenter.show_state)
    # after the article has gone to the finding: the source is put on the same height
    parts.review.current_changed.connect(parts.source_view.follow)
    parts.source_pane.finding_chosen.connect(parts.review.choose)
    parts.source_pane.page.files_dropped.connect(parts.open_dialogs.open)
    parts.settings.changed.connect(parts.source_view.set_page)


def _connect_settings(parts: WindowParts, presenter: WindowPresenter) -> None:
    settings, articles = parts.settings, parts.articles
    settings.changed.connect(presenter.set_page)
    settings.changed.connect(parts.review.follow)
    settings.changed.connect(lambda now: parts.review.set_strictness(now.strictness))
    settings.changed.connect(lambda now: articles.set_strictness(now.strictness))
    settings.changed.connect(lambda now: parts.theme_choice.choose(now.theme))
    settings.changed.connect(lambda now: parts.theme_choice.reduce_motion(now.reduce_motion))
    for part in (
        parts.header,
        parts.sidebar,
        parts.page,
        parts.guides,
        parts.verdict,
        parts.panel,
        parts.card_at_mark,
        parts.filters,
        parts.review_end,
        parts.message_bar,
        parts.drop_overlay,
        parts.source_pane,
    ):
        parts.theme_choice.changed.connect(part.set_theme)


def _connect_window(parts: WindowParts, presenter: WindowPresenter) -> None:
    parts.messages.said.connect(presenter.show_message)
    parts.messages.taken_back.connect(parts.message_bar.take_back)
    parts.focus_mode.changed.connect(parts.actions["focus"].setChecked)
    parts.sidebar_toggle.moved.connect(parts.actions["shelf"].setChecked)
    outline = parts.sidebar.add_section(say("MainWindow", "Outline"), parts.guides.outline)
    parts.guides.outline.filled.connect(outline.setVisible)
