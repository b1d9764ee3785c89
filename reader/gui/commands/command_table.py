"""The table of all commands: name, menu, key, condition."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from reader.gui import labels
from reader.gui.commands.key_bindings import StandardKey as Key
from reader.gui.translation import marked, say
from reader.model.decision import ANSWERS, DecisionKind
from reader.model.finding import Family
from reader.settings import Order, Strictness


class Need(Enum):
    """What must be there for an action to make sense."""

    ARTICLE = auto()
    CHECKING = auto()
    FINDINGS = auto()
    CURRENT = auto()  # a finding the person is at
    DECIDED = auto()  # … and has decided about
    SPELLING = auto()  # … which is about a word's spelling
    DETECTED = auto()  # … which a detector found
    OWN_MARK = auto()  # … which a person marked
    UNDO = auto()
    REDO = auto()
    UNCHECKED = auto()  # parts of the article that were not checked
    REMOVED = auto()  # passages of the file that are not in the article
    SEVERAL = auto()  # articles that are open
    CLOSED = auto()  # an article that was open before


@dataclass(frozen=True, slots=True)
class Command:
    """One action. `menu` is its place ("View/Theme"), `keys` its shortcuts, the shown one first.

    `menu` and `text` are as the table has them, in English; `place` and `label` are translated.

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
    context: str = "commands"  # of its text, for the translation

    @property
    def label(self) -> str:
        """Its text in the language of the window."""
        return say(self.context, self.text)

    @property
    def place(self) -> str:
        """The place of its menu in the language of the window."""
        return "/".join(say("menus", title) for title in self.menu.split("/"))


# The menus, as places: what stands in another one names it first.
FILE = marked("menus", "&File")
EDIT = marked("menus", "&Edit")
REVIEW = marked("menus", "&Review")
VIEW = marked("menus", "&View")
TOOLS = marked("menus", "&Tools")
HELP = marked("menus", "&Help")
ARTICLES = "/".join((FILE, marked("menus", "&Article by number")))
MANY = "/".join((REVIEW, marked("menus", "Decide severa&l")))
THEME = "/".join((VIEW, marked("menus", "&Theme")))
STRICTNESS = "/".join((VIEW, marked("menus", "&Strictness")))
LIST = "/".join((VIEW, marked("menus", "Findin&gs list")))
FAMILIES = "/".join((VIEW, marked("menus", "F&amilies")))

NUMBERS = range(1, 10)  # of the articles that have a key of their own
ARTICLE_NUMBERS = (
    marked("commands", "Article &1"),
    marked("commands", "Article &2"),
    marked("commands", "Article &3"),
    marked("commands", "Article &4"),
    marked("commands", "Article &5"),
    marked("commands", "Article &6"),
    marked("commands", "Article &7"),
    marked("commands", "Article &8"),
    marked("commands", "Article &9"),
)

COMMANDS: tuple[Command, ...] = (
    Command("open", FILE, marked("commands", "&Open…"), (Key.Open,)),
    Command("open_sample", FILE, marked("commands", "Open the &sample article")),
    Command(
        "reload",
        FILE,
        marked("commands", "&Reload and check again"),
        ("F5", "Ctrl+R"),
        Need.ARTICLE,
    ),
    Command("close", FILE, marked("commands", "&Close the article"), ("Ctrl+W",), Need.ARTICLE),
    Command(
        "reopen_closed",
        FILE,
        marked("commands", "Reopen closed ar&ticle"),
        ("Ctrl+Shift+T",),
        Need.CLOSED,
    ),
    Command(
        "next_article",
        FILE,
        marked("commands", "Ne&xt article"),
        ("Ctrl+Tab", "Ctrl+PgDown"),
        Need.SEVERAL,
        rule_above=True,
    ),
    Command(
        "previous_article",
        FILE,
        marked("commands", "Pre&vious article"),
        ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        Need.SEVERAL,
    ),
    *(
        Command(
            f"article_{number}",
            ARTICLES,
            ARTICLE_NUMBERS[number - 1],
            (f"Ctrl+{number}",),
            Need.SEVERAL,
        )
        for number in NUMBERS
    ),
    Command(
        "export",
        FILE,
        marked("commands", "&Export report…"),
        ("Ctrl+E",),
        Need.ARTICLE,
        rule_above=True,
    ),
    Command("print", FILE, marked("commands", "&Print…"), (Key.Print,), Need.ARTICLE),
    Command(
        "save_review",
        FILE,
        marked("commands", "Save a revie&w…"),
        ("Ctrl+Shift+S",),
        Need.ARTICLE,
        rule_above=True,
    ),
    Command("open_review", FILE, marked("commands", "Open a rev&iew…"), need=Need.ARTICLE),
    Command("quit", FILE, marked("commands", "&Quit"), ("Ctrl+Q",), rule_above=True),
    Command("undo", EDIT, marked("commands", "&Undo"), (Key.Undo,), Need.UNDO),
    Command("redo", EDIT, marked("commands", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), Need.REDO),
    Command("copy", EDIT, marked("commands", "&Copy"), (Key.Copy,), Need.ARTICLE, rule_above=True),
    Command(
        "copy_quotation",
        EDIT,
        marked("commands", "Copy sentence with findin&gs"),
        ("Ctrl+Shift+C",),
        Need.CURRENT,
    ),
    Command("select_all", EDIT, marked("commands", "Select &all"), (Key.SelectAll,), Need.ARTICLE),
    Command(
        "paste_article", EDIT, marked("commands", "&Paste as article"), (Key.Paste, "Ctrl+Shift+V")
    ),
    Command("find", EDIT, marked("commands", "&Find…"), (Key.Find,), Need.ARTICLE, rule_above=True),
    Command(
        "filter",
        EDIT,
        marked("commands", "Search the fin&dings"),
        ("Ctrl+Shift+F", "/"),
        Need.ARTICLE,
    ),
    Command("preferences", EDIT, marked("commands", "Pr&eferences…"), ("Ctrl+,",), rule_above=True),
    Command("next", REVIEW, marked("commands", "&Next finding"), ("F8", "N"), Need.FINDINGS),
    Command(
        "previous",
        REVIEW,
        marked("commands", "&Previous finding"),
        ("Shift+F8", "P"),
        Need.FINDINGS,
    ),
    *(
        Command(
            kind.terms.command,
            REVIEW,
            labels.decision_texts(kind).menu,
            kind.terms.keys,
            Need.CURRENT,
            rule_above=kind is ANSWERS[0],
            context="words",
        )
        for kind in ANSWERS
    ),
    Command(
        "dismiss_alike",
        REVIEW,
        marked("commands", "Dismiss all occurrences in t&his article"),
        ("Shift+D",),
        Need.DETECTED,
    ),
    Command("reopen", REVIEW, marked("commands", "R&eopen: decide later"), ("R",), Need.DECIDED),
    Command(
        "mark_passage",
        REVIEW,
        marked("commands", "Mark the &selected passage…"),
        ("M",),
        Need.ARTICLE,
        rule_above=True,
    ),
    Command("change_mark", REVIEW, marked("commands", "Chan&ge this mark…"), need=Need.OWN_MARK),
    Command(
        "remove_mark",
        REVIEW,
        marked("commands", "Remove th&is mark"),
        ("Del",),
        Need.OWN_MARK,
    ),
    Command("note", REVIEW, marked("commands", "Write a n&ote"), ("E",), Need.CURRENT),
    Command(
        "rule_page",
        REVIEW,
        marked("commands", "About this r&ule…"),
        ("I",),
        Need.CURRENT,
        rule_above=True,
    ),
    Command(
        "rule_off_here",
        REVIEW,
        marked("commands", "Switch this rule off in this &article"),
        ("S",),
        Need.DETECTED,
    ),
    Command(
        "rule_off_everywhere",
        REVIEW,
        marked("commands", "Switch this rule off e&verywhere"),
        ("Shift+S",),
        Need.DETECTED,
    ),
    Command(
        "add_word",
        REVIEW,
        marked("commands", "Add the &word to the dictionary"),
        ("W",),
        Need.SPELLING,
    ),
    Command(
        "dismiss_rule", MANY, marked("commands", "Dismiss all of this &rule"), need=Need.DETECTED
    ),
    Command(
        "dismiss_family", MANY, marked("commands", "Dismiss all of this &family"), need=Need.CURRENT
    ),
    Command(
        "confirm_sure", MANY, marked("commands", "Confirm all that are &sure"), need=Need.FINDINGS
    ),
    Command(
        "confirm_as_sure",
        MANY,
        marked("commands", "Confirm all &at least as sure as this one"),
        need=Need.DETECTED,
    ),
    Command("reviewer", REVIEW, marked("commands", "Your name in reviews…"), rule_above=True),
    Command(
        "stop",
        REVIEW,
        marked("commands", "S&top checking"),
        ("Ctrl+.",),
        Need.CHECKING,
        rule_above=True,
    ),
    Command(
        "unchecked",
        REVIEW,
        marked("commands", "What was not &checked…"),
        ("Ctrl+U",),
        Need.UNCHECKED,
    ),
    Command(
        "removed", REVIEW, marked("commands", "What was re&moved…"), ("Ctrl+Shift+U",), Need.REMOVED
    ),
    Command("zoom_in", VIEW, marked("commands", "Zoom &in"), (Key.ZoomIn, "Ctrl+=")),
    Command("zoom_out", VIEW, marked("commands", "Zoom &out"), (Key.ZoomOut,)),
    Command("zoom_reset", VIEW, marked("commands", "&Normal size"), ("Ctrl+0",)),
    Command(
        "shelf", VIEW, marked("commands", "Side&bar"), ("Ctrl+B",), toggles=True, rule_above=True
    ),
    Command("panel", VIEW, marked("commands", "Findings &panel"), ("F9",), toggles=True),
    Command(
        "focus",
        VIEW,
        marked("commands", "&Focus mode"),
        ("Shift+F11",),
        Need.ARTICLE,
        toggles=True,
    ),
    Command(
        "full_screen",
        VIEW,
        marked("commands", "F&ull screen"),
        (Key.FullScreen, "F11"),  # a desktop without a theme has no key for it
        toggles=True,
    ),
    Command("dim_residue", VIEW, marked("commands", "Dim &residue"), ("Ctrl+Alt+R",), toggles=True),
    Command("theme_system", THEME, marked("commands", "Follow the &system"), group="theme"),
    Command("theme_light", THEME, marked("commands", "&Light"), group="theme"),
    Command("theme_dark", THEME, marked("commands", "&Dark"), group="theme"),
    Command("theme_sepia", THEME, marked("commands", "S&epia"), group="theme"),
    Command("theme_contrast", THEME, marked("commands", "High &contrast"), group="theme"),
    *(
        Command(
            f"strictness_{strictness}",
            STRICTNESS,
            labels.STRICTNESS[strictness],
            (f"Ctrl+Alt+{number}",),
            group="strictness",
            context="words",
        )
        for number, strictness in enumerate(Strictness, 1)
    ),
    *(
        Command(f"order_{order}", LIST, labels.ORDERS[order], group="order", context="words")
        for order in Order
    ),
    Command(
        "by_rule",
        LIST,
        marked("commands", "&Group by rule"),
        ("G",),
        toggles=True,
        rule_above=True,
    ),
    Command("fold_decided", LIST, marked("commands", "Hide &decided"), ("H",), toggles=True),
    Command("only_all", LIST, marked("commands", "&All findings"), group="only", rule_above=True),
    *(
        Command(
            f"only_{kind}",
            LIST,
            labels.decision_texts(kind).only,
            group="only",
            context="words",
        )
        for kind in (DecisionKind.OPEN, *ANSWERS)
    ),
    *(
        Command(
            f"family_{family}",
            FAMILIES,
            family.label,
            (f"Alt+{number}",),
            toggles=True,
            context="words",
        )
        for number, family in enumerate(Family, 1)
    ),
    Command("palette", TOOLS, marked("commands", "&Command palette…"), ("Ctrl+K",)),
    Command("dictionary", TOOLS, marked("commands", "&Dictionary…"), rule_above=True),
    Command("rules_off", TOOLS, marked("commands", "&Switched-off rules…")),
    Command("own_marks", TOOLS, marked("commands", "&Own marks…")),
    Command("dismissed", TOOLS, marked("commands", "Dismissed &findings…")),
    Command("phrase_lists", TOOLS, marked("commands", "Phrase &lists…")),
    Command(
        "install_languagetool", TOOLS, marked("commands", "&Install LanguageTool…"), rule_above=True
    ),
    Command("shortcuts", HELP, marked("commands", "&Keyboard shortcuts"), ("F1", "?")),
    Command("about", HELP, marked("commands", "&About Askance"), rule_above=True),
)

BY_NAME = {command.name: command for command in COMMANDS}
