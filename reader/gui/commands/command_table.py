"""The menus: which command stands where. What a command is and does is said beside its feature."""

from __future__ import annotations

from dataclasses import dataclass

from reader.gui.translation import marked
from reader.model.decision import ANSWERS, DecisionKind
from reader.model.finding import Family
from reader.settings import Order, Strictness

NUMBERS = range(1, 10)  # of the articles that have a key of their own
LINE = ""  # between two commands
FILE = marked("menus", "&File")


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu with its English title: names of commands, lines between them, and menus in it."""

    title: str
    entries: tuple[str | Menu, ...]


MENUS: tuple[Menu, ...] = (
    Menu(
        FILE,
        (
            "open",
            "open_sample",
            "reload",
            "close",
            "reopen_closed",
            LINE,
            "next_article",
            "previous_article",
            Menu(
                marked("menus", "&Article by number"),
                (*(f"article_{number}" for number in NUMBERS),),
            ),
            LINE,
            "export",
            "print",
            LINE,
            "save_review",
            "open_review",
            LINE,
            "quit",
        ),
    ),
    Menu(
        marked("menus", "&Edit"),
        (
            "undo",
            "redo",
            LINE,
            "copy",
            "copy_quotation",
            "select_all",
            "paste_article",
            LINE,
            "find",
            "filter",
            "filters",
            LINE,
            "preferences",
        ),
    ),
    Menu(
        marked("menus", "&Review"),
        (
            "next",
            "previous",
            "card",
            LINE,
            *(kind.terms.command for kind in ANSWERS),
            "dismiss_alike",
            "reopen",
            LINE,
            "mark_passage",
            "change_mark",
            "remove_mark",
            "note",
            LINE,
            "rule_page",
            "rule_off_here",
            "rule_off_everywhere",
            "add_word",
            Menu(
                marked("menus", "Decide severa&l"),
                (
                    "dismiss_rule",
                    "dismiss_family",
                    "confirm_sure",
                    "confirm_as_sure",
                ),
            ),
            LINE,
            "reviewer",
            LINE,
            "verdict",
            "stop",
            "unchecked",
            "removed",
        ),
    ),
    Menu(
        marked("menus", "&View"),
        (
            "zoom_in",
            "zoom_out",
            "zoom_reset",
            "type",
            LINE,
            "shelf",
            "panel",
            "focus",
            "full_screen",
            "dim_residue",
            Menu(
                marked("menus", "&Theme"),
                (
                    "theme_system",
                    "theme_light",
                    "theme_dark",
                    "theme_sepia",
                    "theme_contrast",
                ),
            ),
            Menu(
                marked("menus", "&Strictness"),
                (*(f"strictness_{strictness}" for strictness in Strictness),),
            ),
            Menu(
                marked("menus", "Findin&gs list"),
                (
                    *(f"order_{order}" for order in Order),
                    LINE,
                    "by_rule",
                    "fold_decided",
                    LINE,
                    "only_all",
                    *(f"only_{kind}" for kind in (DecisionKind.OPEN, *ANSWERS)),
                ),
            ),
            Menu(
                marked("menus", "F&amilies"),
                (*(f"family_{family}" for family in Family),),
            ),
        ),
    ),
    Menu(
        marked("menus", "&Tools"),
        (
            "palette",
            LINE,
            "compare_source",
            "source_page",
            "other_side",
            "scroll_together",
            LINE,
            "dictionary",
            "rules_off",
            "own_marks",
            "dismissed",
            "phrase_lists",
            LINE,
            "install_languagetool",
        ),
    ),
    Menu(
        marked("menus", "&Help"),
        (
            "shortcuts",
            LINE,
            "about",
        ),
    ),
)
