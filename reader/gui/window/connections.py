"""Which of the window's parts hears which other one, where the window has nothing to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


def introduce(window: MainWindow) -> None:
    """Let the parts of a window hear each other."""
    articles, desk, page, settings = window.articles, window.desk, window.page, window.settings
    for part in (
        window.tools,
        window.shelf,
        page,
        window.guides,
        window.verdict,
        window.panel,
        window.message_bar,
        window.veil,
    ):
        window.look.changed.connect(part.set_theme)
    articles.opened.connect(window.exchange.look_beside)
    window.session.about_to_keep.connect(window.switch.note_place)
    articles.closed.connect(window.switch.forget)
    articles.begun_again.connect(window.switch.begin_again)
    articles.judged.connect(window.verdict.show_verdict)
    settings.changed.connect(desk.follow)
    settings.changed.connect(lambda now: articles.set_strictness(now.strictness))
    window.verdict.pushing.connect(window.still.hold)
    window.verdict.wordings_asked.connect(window.showing.show_wordings)
    window.knowing.tried_again.connect(window.message_bar.forget_article)
    window.focus_mode.changed.connect(window.commands["focus"].setChecked)
    window.door.moved.connect(window.commands["shelf"].setChecked)
    for chooser in (page, window.guides, window.panel):
        chooser.finding_chosen.connect(desk.choose)
    window.toast.undo_asked.connect(window.commands["undo"].trigger)
    page.menu_asked.connect(window.page_menu.open)
    window.panel.list.menu_asked.connect(window.page_menu.open_for_row)
    page.visible_changed.connect(lambda: articles.look_at(page.visible_span()))
    page.filled.connect(articles.on_page)
    page.files_dropped.connect(window.opening.open)
    page.zoom_changed.connect(lambda percent: settings.change(zoom=percent))
