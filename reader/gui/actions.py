"""Everything that can be done in the window, in one table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.gui import words
from reader.gui.check_state import CheckState
from reader.gui.keys import Keys, OwnKeys, keys_shown, read_keys, sequences
from reader.gui.keys import StandardKey as Key
from reader.gui.review_desk import ReviewDesk
from reader.model.finding import Family
from reader.review.session import is_spelling
from reader.settings import Order, Strictness

Handlers = Mapping[str, Callable[..., object]]  # what a command of this name does


class Need(Enum):
    """What must be there for an action to make sense."""

    ARTICLE = auto()
    CHECKING = auto()
    FINDINGS = auto()
    CURRENT = auto()  # a finding the person is at
    DECIDED = auto()  # … and has decided about
    SPELLING = auto()  # … which is about a word's spelling
    UNDO = auto()
    REDO = auto()
    UNCHECKED = auto()  # parts of the article that were not checked
    REMOVED = auto()  # passages of the file that are not in the article
    SEVERAL = auto()  # articles that are open
    CLOSED = auto()  # an article that was open before


@dataclass(frozen=True, slots=True)
class Command:
    """One action. `menu` is its place ("View/Theme"), `keys` its shortcuts, the shown one first.

    `group` makes it one of several of which one is chosen; with `toggles` it is on or off.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str | Key, ...] = ()
    need: Need | None = None
    group: str = ""
    toggles: bool = False
    rule_above: bool = False  # a line that sets it off from the actions before it


MANY = "&Review/Man&y at once"

COMMANDS: tuple[Command, ...] = (
    Command("open", "&File", "&Open…", (Key.Open,)),
    Command("open_sample", "&File", "Open the &sample article"),
    Command("reload", "&File", "&Reload and check again", ("F5", "Ctrl+R"), Need.ARTICLE),
    Command("close", "&File", "&Close the article", ("Ctrl+W",), Need.ARTICLE),
    Command("reopen_closed", "&File", "Reopen closed ar&ticle", ("Ctrl+Shift+T",), Need.CLOSED),
    Command(
        "next_article",
        "&File",
        "Ne&xt article",
        ("Ctrl+Tab", "Ctrl+PgDown"),
        Need.SEVERAL,
        rule_above=True,
    ),
    Command(
        "previous_article",
        "&File",
        "Pre&vious article",
        ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        Need.SEVERAL,
    ),
    Command("export", "&File", "&Export report…", ("Ctrl+E",), Need.ARTICLE, rule_above=True),
    Command("print", "&File", "&Print…", (Key.Print,), Need.ARTICLE),
    Command(
        "save_review", "&File", "Save a revie&w…", ("Ctrl+Shift+S",), Need.ARTICLE, rule_above=True
    ),
    Command("open_review", "&File", "Open a rev&iew…", need=Need.ARTICLE),
    Command("quit", "&File", "&Quit", ("Ctrl+Q",), rule_above=True),
    Command("undo", "&Edit", "&Undo", (Key.Undo,), Need.UNDO),
    Command("redo", "&Edit", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), Need.REDO),
    Command("copy", "&Edit", "&Copy", (Key.Copy,), Need.ARTICLE, rule_above=True),
    Command(
        "copy_quotation",
        "&Edit",
        "Copy as &quotation with its doubts",
        ("Ctrl+Shift+C",),
        Need.CURRENT,
    ),
    Command("paste_article", "&Edit", "&Paste as article", ("Ctrl+Shift+V",)),
    Command("find", "&Edit", "&Find…", (Key.Find,), Need.ARTICLE, rule_above=True),
    Command("filter", "&Edit", "Search the fin&dings", ("Ctrl+Shift+F", "/"), Need.ARTICLE),
    Command("preferences", "&Edit", "Pr&eferences…", ("Ctrl+,",), rule_above=True),
    Command("next", "&Review", "&Next finding", ("F8", "N"), Need.FINDINGS),
    Command("previous", "&Review", "&Previous finding", ("Shift+F8", "P"), Need.FINDINGS),
    Command("keep", "&Review", "&Keep: it is a fault", ("K",), Need.CURRENT, rule_above=True),
    Command("dismiss", "&Review", "&Dismiss: it is fine", ("D",), Need.CURRENT),
    Command(
        "dismiss_alike",
        "&Review",
        "Dismiss these words everywhere &here",
        ("Shift+D",),
        Need.CURRENT,
    ),
    Command("reopen", "&Review", "R&eopen: decide later", ("R",), Need.DECIDED),
    Command("note", "&Review", "Write a n&ote", ("E",), Need.CURRENT),
    Command("rule_page", "&Review", "About this r&ule…", ("I",), Need.CURRENT, rule_above=True),
    Command(
        "rule_off_here",
        "&Review",
        "Switch this rule off in this &article",
        ("S",),
        Need.CURRENT,
    ),
    Command(
        "rule_off_everywhere",
        "&Review",
        "Switch this rule off e&verywhere",
        ("Shift+S",),
        Need.CURRENT,
    ),
    Command("add_word", "&Review", "Add the &word to the dictionary", ("W",), Need.SPELLING),
    Command("dismiss_rule", MANY, "Dismiss all of this &rule", need=Need.CURRENT),
    Command("dismiss_family", MANY, "Dismiss all of this &family", need=Need.CURRENT),
    Command("keep_sure", MANY, "Keep all that are &sure", need=Need.FINDINGS),
    Command("keep_as_sure", MANY, "Keep all &at least as sure as this one", need=Need.CURRENT),
    Command("reviewer", "&Review", "Your name in reviews…", rule_above=True),
    Command("stop", "&Review", "S&top checking", ("Ctrl+.",), Need.CHECKING, rule_above=True),
    Command("unchecked", "&Review", "What was not &checked…", ("Ctrl+U",), Need.UNCHECKED),
    Command("removed", "&Review", "What was re&moved…", ("Ctrl+Shift+U",), Need.REMOVED),
    Command("zoom_in", "&View", "Zoom &in", (Key.ZoomIn, "Ctrl+=")),
    Command("zoom_out", "&View", "Zoom &out", (Key.ZoomOut,)),
    Command("zoom_reset", "&View", "&Normal size", ("Ctrl+0",)),
    Command("shelf", "&View", "She&lf", ("Ctrl+B",), toggles=True, rule_above=True),
    Command("panel", "&View", "Findings &panel", ("F9",), toggles=True),
    Command("focus", "&View", "&Focus mode", (Key.FullScreen,), Need.ARTICLE, toggles=True),
    Command("dim_residue", "&View", "Dim &residue", ("Ctrl+Alt+R",), toggles=True),
    Command("theme_system", "&View/&Theme", "Like the &system", group="theme"),
    Command("theme_light", "&View/&Theme", "&Light", group="theme"),
    Command("theme_dark", "&View/&Theme", "&Dark", group="theme"),
    Command("theme_sepia", "&View/&Theme", "S&epia", group="theme"),
    Command("theme_contrast", "&View/&Theme", "High &contrast", group="theme"),
    *(
        Command(
            f"strictness_{strictness}",
            "&View/&Strictness",
            f"&{words.STRICTNESS[strictness]}",
            (f"Ctrl+Alt+{number}",),
            group="strictness",
        )
        for number, strictness in enumerate(Strictness, 1)
    ),
    *(
        Command(f"order_{order}", "&View/Findin&gs list", words.ORDERS[order], group="order")
        for order in Order
    ),
    Command(
        "by_rule",
        "&View/Findin&gs list",
        "&Group by rule",
        ("G",),
        toggles=True,
        rule_above=True,
    ),
    Command(
        "fold_decided", "&View/Findin&gs list", "Fold &decided ones away", ("H",), toggles=True
    ),
    *(
        Command(
            f"family_{family}",
            "&View/F&amilies",
            words.FAMILIES[family],
            (f"Ctrl+{number}",),
            toggles=True,
        )
        for number, family in enumerate(Family, 1)
    ),
    Command("palette", "&Tools", "&Command palette…", ("Ctrl+K",)),
    Command("dictionary", "&Tools", "&Dictionary…", rule_above=True),
    Command("rules_off", "&Tools", "&Switched-off rules…"),
    Command("dismissed", "&Tools", "Dismissed &findings…"),
    Command("phrase_lists", "&Tools", "Phrase &lists…"),
    Command("install_languagetool", "&Tools", "&Install LanguageTool…", rule_above=True),
    Command("shortcuts", "&Help", "&Keyboard shortcuts", ("F1", "?")),
    Command("about", "&Help", "&About Askance", rule_above=True),
)


class Actions:
    """The table come alive: a `QAction` for each command, with menus to find them in."""

    def __init__(self, window: QWidget) -> None:
        self._toggling = {command.name for command in COMMANDS if command.toggles}
        self.unhandled = {command.name for command in COMMANDS}
        self._actions: dict[str, QAction] = {}
        self._own_keys: OwnKeys = {}
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            action = QAction(command.text, window)
            action.setCheckable(command.toggles or bool(command.group))
            if command.group:
                groups.setdefault(command.group, QActionGroup(window)).addAction(action)
            window.addAction(action)
            self._actions[command.name] = action
        self.use_keys({})

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def handle(self, handlers: Handlers) -> None:
        """Let commands do something; a toggling one hands its handler whether it is on."""
        for name, handler in handlers.items():
            self.unhandled.remove(name)
            if name in self._toggling:
                self._actions[name].triggered.connect(lambda on, do=handler: do(on))
            else:
                self._actions[name].triggered.connect(lambda _on, do=handler: do())

    def use_keys(self, own: OwnKeys) -> None:
        """Give commands the keys that the person chose for them, and the others their own."""
        self._own_keys = own
        for command in COMMANDS:
            action = self._actions[command.name]
            action.setShortcuts(list(sequences(self.keys_of(command))))
            self._tell(command)

    def keys_of(self, command: Command) -> Keys:
        """Return the keys that a command has now."""
        own = self._own_keys.get(command.name)
        return command.keys if own is None else read_keys(own)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put every action into its menu; return the menus by their place."""
        menus: dict[str, QMenu] = {}
        for command in COMMANDS:
            menu = _menu(bar, command.menu, menus)
            if command.rule_above:
                menu.addSeparator()
            menu.addAction(self._actions[command.name])
        return menus

    def show_state(self, state: CheckState, desk: ReviewDesk, *, more: Iterable[Need] = ()) -> None:
        """Enable exactly the actions whose need is met, and name what would be undone.

        `more` are needs that are met, and that neither the check nor the desk knows of.
        """
        there = {*_there(state, desk), *more}
        for command in COMMANDS:
            self._actions[command.name].setEnabled(command.need is None or command.need in there)
        for command in COMMANDS:
            if command.name in ("undo", "redo"):
                change = desk.undo_name if command.name == "undo" else desk.redo_name
                change = (change[:1].lower() + change[1:]).replace("&", "&&")
                self._actions[command.name].setText(f"{command.text} {change}".strip())
                self._tell(command)

    def _tell(self, command: Command) -> None:
        """Say in an action's tool tip what it does now, and with which keys."""
        action, on_keys = self._actions[command.name], keys_shown(self.keys_of(command))
        text = plain(action.text())
        action.setToolTip(f"{text} ({on_keys})" if on_keys else text)


def _there(state: CheckState, desk: ReviewDesk) -> Iterator[Need]:
    item = desk.current
    for need, is_there in (
        (Need.ARTICLE, state.article is not None),
        (Need.CHECKING, state.is_busy),
        (Need.FINDINGS, bool(desk.model.items)),
        (Need.CURRENT, item is not None),
        (Need.DECIDED, item is not None and not item.is_open),
        (Need.SPELLING, item is not None and is_spelling(item.finding)),
        (Need.UNDO, desk.undo_name != ""),
        (Need.REDO, desk.redo_name != ""),
        (Need.UNCHECKED, bool(state.unchecked)),
        (Need.REMOVED, state.article is not None and bool(state.article.removed)),
    ):
        if is_there:
            yield need


def plain(text: str) -> str:
    """Return a menu text as it is read: without the sign before the letter that chooses it."""
    return re.sub("&(.)", r"\1", text)


def _menu(bar: QMenuBar, place: str, menus: dict[str, QMenu]) -> QMenu:
    if place not in menus:
        above, _, title = place.rpartition("/")
        parent: QMenuBar | QMenu = _menu(bar, above, menus) if above else bar
        menus[place] = parent.addMenu(title)
    return menus[place]
