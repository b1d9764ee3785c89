"""All commands of the window, from the features that declare them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QMainWindow

from reader.gui.commands.command import Command
from reader.gui.dialogs import info_dialogs, phrase_list_commands
from reader.gui.export import report_commands, review_exchange
from reader.gui.findings import (
    card_at_mark,
    decision_commands,
    explain_commands,
    filter_popover,
    finding_navigation,
    findings_panel,
    own_mark_commands,
    panel_toggle,
    verdict_headline,
)
from reader.gui.library import article_commands, open_dialogs, paste_article, sidebar_toggle
from reader.gui.page import article_view, find_bar
from reader.gui.preferences import setting_commands
from reader.gui.source import source_commands, source_view
from reader.gui.translation import marked
from reader.gui.window import command_dialogs, focus_mode, full_screen, type_popover
from reader.gui.window.parts import WindowParts

WINDOW_COMMANDS: tuple[Command[QMainWindow], ...] = (
    Command(
        "quit",
        marked("commands", "&Quit"),
        QMainWindow.close,
        keys=("Ctrl+Q",),
    ),
)
COMMANDS: tuple[Command[Any], ...] = (
    *WINDOW_COMMANDS,
    *article_commands.COMMANDS,
    *decision_commands.COMMANDS,
    *explain_commands.COMMANDS,
    *finding_navigation.COMMANDS,
    *findings_panel.COMMANDS,
    *panel_toggle.COMMANDS,
    *filter_popover.COMMANDS,
    *card_at_mark.COMMANDS,
    *own_mark_commands.COMMANDS,
    *verdict_headline.COMMANDS,
    *article_view.COMMANDS,
    *find_bar.COMMANDS,
    *open_dialogs.COMMANDS,
    *paste_article.COMMANDS,
    *sidebar_toggle.COMMANDS,
    *report_commands.COMMANDS,
    *review_exchange.COMMANDS,
    *info_dialogs.COMMANDS,
    *phrase_list_commands.COMMANDS,
    *setting_commands.COMMANDS,
    *command_dialogs.COMMANDS,
    *source_commands.COMMANDS,
    *source_view.COMMANDS,
    *focus_mode.COMMANDS,
    *full_screen.COMMANDS,
    *type_popover.COMMANDS,
)


def bind_commands(parts: WindowParts, window: QMainWindow) -> None:
    """Let each command act on the part of the window that it belongs to."""
    bind = parts.actions.bind
    bind(WINDOW_COMMANDS, window)
    bind(article_commands.COMMANDS, parts.articles)
    bind(decision_commands.COMMANDS, parts.decisions)
    bind(explain_commands.COMMANDS, parts.explain)
    bind(finding_navigation.COMMANDS, parts.navigation)
    bind(findings_panel.COMMANDS, parts.panel)
    bind(panel_toggle.COMMANDS, parts.panel_toggle)
    bind(filter_popover.COMMANDS, parts.filters)
    bind(card_at_mark.COMMANDS, parts.card_at_mark)
    bind(own_mark_commands.COMMANDS, parts.own_marks)
    bind(verdict_headline.COMMANDS, parts.verdict)
    bind(article_view.COMMANDS, parts.page)
    bind(find_bar.COMMANDS, parts.find_bar)
    bind(open_dialogs.COMMANDS, parts.open_dialogs)
    bind(paste_article.COMMANDS, parts.paste_article)
    bind(sidebar_toggle.COMMANDS, parts.sidebar_toggle)
    bind(report_commands.COMMANDS, parts.report_commands)
    bind(review_exchange.COMMANDS, parts.review_exchange)
    bind(info_dialogs.COMMANDS, parts.info_dialogs)
    bind(phrase_list_commands.COMMANDS, parts.phrase_lists)
    bind(setting_commands.COMMANDS, parts.settings)
    bind(command_dialogs.COMMANDS, parts.command_dialogs)
    bind(source_commands.COMMANDS, parts.source_commands)
    bind(source_view.COMMANDS, parts.source_view)
    bind(focus_mode.COMMANDS, parts.focus_mode)
    bind(full_screen.COMMANDS, parts.full_screen)
    bind(type_popover.COMMANDS, parts.type_popover)
