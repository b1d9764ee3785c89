"""The style sheet of the window's controls.

Everything sits on a grid of 8 points. There is one accent colour: it says where the focus is, what
is chosen and what is under way, and nothing else.
"""

from __future__ import annotations

from dataclasses import fields
from string import Template

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from reader.gui.style.theme import Colours, Theme
from reader.system.paths import resource

WARNING_TINT = 0.13
VERDICT_TINT = 0.1
SCALE = {"small": 0.88, "title": 1.14, "display": 1.6}  # of the interface's own size
HALF = 127  # of the lightness that a colour can have

_STYLE = Template("""
QPushButton {
    background: $page; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 5px 12px; min-height: 20px;
}
QPushButton, QToolButton { outline: none; }
QPushButton:hover { border-color: $text_dim; }
QPushButton:pressed { background: $border; }
QPushButton:checked { border-color: $accent; background: $accent_tint; }
QPushButton:disabled { color: $text_dim; background: transparent; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:focus { border-color: $text; }
QPushButton::menu-indicator { width: 0; }

QLineEdit {
    background: $page; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 4px 8px; min-height: 20px;
}
QLineEdit:focus { border: 2px solid $accent; padding: 3px 7px; }

QPushButton[chip] { padding: 2px 9px; border-radius: 13px; }
QPushButton[chip="family"] { padding-left: 5px; }
QPushButton[chip="filtered"] { color: $accent; border-color: $accent; }
QPushButton[chip] { min-width: 16px; }
QPushButton[chip="family"]:checked, QPushButton[chip="only"]:checked {
    background: $accent; color: $on_accent; border-color: $accent;
}
QPushButton[chip="family"][out="true"] {
    background: transparent; color: $text_dim; border-style: dashed;
}
QPushButton[chip]:focus { padding: 1px 8px; }
QPushButton[chip="family"]:focus { padding-left: 4px; }

QPushButton[segment="first"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[segment="middle"] { border-radius: 0; margin-left: -1px; margin-right: -1px; }
QPushButton[segment="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; }
QPushButton[segment] { padding: 3px 8px; }
QPushButton[segment]:focus { padding: 2px 7px; }

#header { background: $window; border: none; border-bottom: 1px solid $border; }
#header_title { font-weight: 600; }
#header QToolButton { padding: 4px; border: 2px solid transparent; border-radius: 6px; }
#header QToolButton:hover { background: $border; }
#header QToolButton:focus { border-color: $accent; }
#header QToolButton:checked { background: $accent_tint; }
#header QToolButton::menu-indicator { image: none; width: 0; }
#pill { background: $page; border: 1px solid $border; border-radius: 8px; }
#pill QToolButton { padding: 2px 4px; border-radius: 6px; min-height: 20px; }
#pill #confirm, #pill #dismiss { padding: 2px 8px 2px 6px; }
#pill_line { background: $border; border: none; }
#header_progress { background: transparent; border: none; max-height: 2px; }
#header_progress::chunk { background: $accent; }

#shelf, #shelf QAbstractItemView { background: $panel; border: none; outline: none; }
#shelf_title { font-weight: 600; color: $text_dim; }
#shelf QListWidget::item { padding: 4px 8px 4px 13px; min-height: 24px; color: $text; }
#shelf QListWidget::item:hover { background: $border; }
#shelf QListWidget::item:disabled { color: $text_dim; background: transparent; }
#shelf QListWidget::item:selected { background: $accent_tint; }
#shelf QTreeView { padding-left: 13px; selection-background-color: transparent; }
#shelf QTreeView::item { padding: 2px 8px 2px 0; min-height: 24px; color: $text; }
#shelf QTreeView::item:hover { background: $border; }
#shelf QTreeView::item:selected { color: $text; background: $accent_tint; }
#shelf QTreeView::branch { background: transparent; }

#page {
    background: $page; color: $page_text; border: none;
    selection-background-color: $selection; selection-color: $page_text;
}

#source_head { background: $panel; border: none; border-bottom: 1px solid $border; }
#source_title { font-weight: 600; color: $text_dim; }
#source_head QToolButton { padding: 4px; border: 2px solid transparent; border-radius: 6px; }
#source_head QToolButton:hover { background: $border; }
#source_head QToolButton:focus { border-color: $accent; }
#source_head QToolButton:checked { background: $accent_tint; }

#findings_panel, #findings_panel QSplitter { background: $panel; }
#findings_panel QListView { background: $panel; border: none; outline: none; }
#panel_title { font-size: ${title}pt; font-weight: 600; }
#card_family { font-weight: 600; }
#position, #card_sure, #card_rule, #strictness_label, #empty_hint { color: $text_dim; }
#dim, #card_sure, #card_rule, #shelf_title { font-size: ${small}pt; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
#card_family[alarm="true"] { color: $alarm; }

QPushButton[quiet="true"] {
    background: transparent; border-color: transparent; color: $text_dim; padding: 5px 6px;
}
QPushButton[quiet="true"]:hover { color: $text; border-color: $border; }
QPushButton[quiet="true"]:focus { border: 2px solid $accent; padding: 4px 5px; }
#rule_link { margin-left: -7px; }
#panel_notice { background: $panel; border: none; border-bottom: 1px solid $border; }
#panel_notice[kind="warning"] { background: $warning_tint; }
#nothing_shown { background: $panel; }
#nothing_title { font-weight: 600; }
#nothing_more { color: $text_dim; }

#card, #card_body { background: $panel; }
#card { border: none; }
#card_evidence { color: $text_dim; }
#card QScrollArea { border: none; background: $panel; }

QToolButton[panel="button"] {
    border: 2px solid transparent; border-radius: 6px; background: transparent; padding: 4px;
}
QToolButton[panel="button"]:hover { background: $border; }
QToolButton[panel="button"]:focus { border-color: $accent; }
QToolButton[panel="button"]:checked { background: $accent_tint; }
QPushButton[tight="true"] { padding: 4px 9px; }
QPushButton[tight="true"]:focus { padding: 3px 8px; }

#toast, #review_end { background: $panel; border: 1px solid $handle; border-radius: 10px; }

#message { background: $accent_tint; border: none; border-bottom: 1px solid $border; }
#message[kind="warning"], #message[kind="error"] { background: $warning_tint; }
#merge_rows { background: transparent; }
#merge_line { background: $border; border: none; }
#close_message { border: 2px solid transparent; border-radius: 6px; background: transparent; }
#close_message:hover { background: $warning_tint; }
#close_message:focus { border-color: $accent; }

#verdict_answer { font-weight: 600; color: $page_text; }
#verdict_summary { color: $page_dim; }
#verdict[alarm="true"] #verdict_summary { color: $alarm; font-weight: 600; }
#verdict QPushButton { color: $accent; min-height: 16px; padding: 2px 6px; }
#verdict QPushButton:focus { padding: 1px 5px; }
#verdict QPushButton:hover { color: $accent; border-color: $border; }

QFrame[popover="true"] {
    background: $panel; border: 1px solid $border; border-radius: 10px;
}
#popover_title { font-size: ${title}pt; font-weight: 600; }
#dim { color: $text_dim; }

QDialog QListView::item, QDialog QTreeView::item { min-height: 20px; padding: 2px 4px; }
#preference_hint { color: $text_dim; }
QDialog QScrollArea, QDialog QStackedWidget { background: transparent; }

#palette { background: $panel; border: 1px solid $border; border-radius: 8px; }
#palette QLineEdit { padding: 6px 8px; border: 1px solid $accent; border-radius: 6px; }
#palette QListView { background: $panel; border: none; outline: none; }
#palette_nothing { color: $text_dim; padding: 16px 8px; }

#opening { background: $page; color: $page_dim; }
#empty { background: $page; }
#empty_title { font-size: ${display}pt; font-weight: 600; color: $page_text; }

QDialog QListView, QDialog QTreeView, QDialog QTextBrowser {
    border: 1px solid $border; border-radius: 6px;
}
QCheckBox::indicator, QTreeView::indicator {
    width: 14px; height: 14px; border: 1px solid $text_dim; border-radius: 3px; background: $page;
}
QCheckBox::indicator:checked, QTreeView::indicator:checked {
    background: $accent; border-color: $on_accent; image: url($tick);
}
QTreeView::indicator:indeterminate { background: $text_dim; }
QCheckBox:focus { color: $accent; }
QHeaderView::section { background: $window; border: none; padding: 4px; color: $text_dim; }

QStatusBar QLabel { padding: 0 8px; }
QStatusBar #status_state { padding-left: 10px; }
QStatusBar QPushButton { min-height: 16px; padding: 1px 8px; }
QStatusBar QPushButton:focus { padding: 0 7px; }
QMenuBar { background: $window; }
""")


def style_sheet(theme: Theme, *, is_still: bool = False) -> str:
    """Return the whole application's style sheet in the colours of `theme`.

    Where it `is_still`, nothing moves by itself: Qt's widgets and ours ask the style how long.
    """
    colours = theme.colours
    names = {field.name: getattr(colours, field.name).name() for field in fields(Colours)}
    still = "QWidget { widget-animation-duration: 0; }\n" if is_still else ""
    return (
        still
        + theme.stylesheet()
        + _STYLE.substitute(
            names,
            accent_tint=_see_through(colours.accent, 0.12),
            warning_tint=_see_through(colours.warning, WARNING_TINT),
            alarm_tint=_see_through(colours.alarm, VERDICT_TINT),
            **{
                name: f"{size * QApplication.font().pointSizeF():.2f}"
                for name, size in SCALE.items()
            },
            tick=resource(f"icons/tick_{_tick(colours)}.svg").as_posix(),
        )
    )


def _tick(colours: Colours) -> str:
    """Return which of the two ticks is seen on the accent."""
    return "light" if colours.on_accent.lightness() > HALF else "dark"


def _see_through(colour: QColor, share: float) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {share})"
