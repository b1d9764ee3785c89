from __future__ import annotations

import re
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader.checking.verdict import ArticleVerdict, Level
from reader.gui.page.marked_page import CURRENT_TINT, TINT
from reader.gui.style.style_sheet import VERDICT_TINT, WARNING_TINT
from reader.gui.style.theme import Theme, system_theme
from reader.gui.style.theme_choice import ThemeChoice
from reader.gui.style.verdict_style import SIGNS, verdict_colour
from reader.model.decision import DecisionKind
from reader.model.finding import Family
from reader.settings import THEMES
from tests.gui.colour_vision import DEFICIENCIES, distance

READABLE, VISIBLE = 4.5, 3.0  # WCAG 2.2 AA: for words, and for what carries meaning without words
STRONGEST_TINT = max(CURRENT_TINT, *(kind.terms.tint for kind in DecisionKind))

APART = 0.08  # in OKLab: four times what can just be seen
NAMES = [name for name in THEMES if name != "system"]

every_theme = pytest.mark.parametrize("name", NAMES)


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(v) for v in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def over(tint: QColor, ground: QColor) -> QColor:
    share = tint.alphaF()
    channels = (
        (tint.redF(), ground.redF()),
        (tint.greenF(), ground.greenF()),
        (tint.blueF(), ground.blueF()),
    )
    return QColor.fromRgbF(*(a * share + b * (1 - share) for a, b in channels))


@every_theme
def test_words_can_be_read_wherever_they_stand(name: str) -> None:
    c = Theme.load(name).colours
    for words, grounds in (
        (c.page_text, (c.page, c.selection, c.match)),
        (c.page_dim, (c.page,)),
        (c.text, (c.window, c.panel)),
        (c.text_dim, (c.window, c.panel)),
        (c.accent, (c.window, c.panel)),
        (c.on_accent, (c.accent,)),
        (c.warning, (c.window, c.panel, c.page)),
    ):
        for ground in grounds:
            assert contrast(words, ground) >= READABLE, (words.name(), ground.name())


@every_theme
@pytest.mark.parametrize("level", list(SIGNS))
def test_the_verdict_is_read_on_its_own_ground(name: str, level: Level) -> None:
    c = Theme.load(name).colours
    ink = verdict_colour(ArticleVerdict(0.5, level, ""), c)
    tint = QColor(ink)
    tint.setAlphaF(max(VERDICT_TINT, WARNING_TINT) if level is not Level.TOO_SHORT else 0.0)
    for ground in (over(tint, c.window), over(tint, c.panel), over(tint, c.page)):
        assert contrast(c.text, ground) >= READABLE
        assert contrast(ink, ground) >= VISIBLE


@every_theme
def test_an_altered_quotation_is_read_also_in_the_chosen_row(name: str) -> None:
    c = Theme.load(name).colours
    chosen = QColor(c.accent)
    chosen.setAlphaF(0.14)
    assert contrast(c.alarm, over(chosen, c.panel)) >= READABLE


@every_theme
@pytest.mark.parametrize("family", list(Family))
def test_a_mark_is_seen_and_the_words_in_it_are_read(name: str, family: Family) -> None:
    theme = Theme.load(name)
    style, page = theme.mark(family), theme.colours.page
    tinted = over(style.tint(STRONGEST_TINT), page)
    assert contrast(style.ink, page) >= VISIBLE
    assert contrast(style.ink, tinted) >= VISIBLE
    assert contrast(theme.colours.page_text, tinted) >= READABLE


@every_theme
def test_residue_steps_back_and_can_still_be_read(name: str) -> None:
    theme = Theme.load(name)
    tint = QColor(theme.colours.page)
    tint.setAlphaF(TINT)
    words = over(tint, theme.colours.page_text)  # they do so only where no ground is behind them
    assert contrast(words, theme.colours.page) >= READABLE
    current = over(theme.mark(Family.RESIDUE).tint(CURRENT_TINT), theme.colours.page)
    assert contrast(theme.colours.page_dim, current) >= READABLE  # furniture is residue too


@every_theme
def test_families_differ_in_line_and_in_colour(name: str) -> None:
    styles = [Theme.load(name).mark(family) for family in Family]
    assert len({style.line for style in styles}) == len(Family)
    assert len({style.ink.name() for style in styles}) == len(Family)


@every_theme
@pytest.mark.parametrize("eyes", list(DEFICIENCIES))
def test_families_stay_apart_also_where_a_cone_is_missing(name: str, eyes: str) -> None:
    theme = Theme.load(name)
    for one, other in combinations(Family, 2):
        apart = distance(theme.mark(one).ink, theme.mark(other).ink, seen_as=eyes)
        assert apart >= APART, (one, other)


def test_the_simulation_takes_colours_together_that_such_eyes_confuse() -> None:
    red, green = QColor("#b03020"), QColor("#5f6a20")
    assert distance(red, green, seen_as="deutan") < 0.5 * distance(red, green, seen_as="normal")
    assert distance(red, green, seen_as="tritan") > 0.8 * distance(red, green, seen_as="normal")


def test_high_contrast_is_what_it_says() -> None:
    theme = Theme.load("contrast")
    c = theme.colours
    for ink in (*(theme.mark(f).ink for f in Family), c.text, c.text_dim, c.page_dim, c.accent):
        assert contrast(ink, c.page) >= 7
        assert contrast(ink, c.window) >= 7
    assert contrast(c.border, c.panel) >= VISIBLE


@every_theme
def test_a_family_has_the_same_line_in_every_theme(name: str) -> None:
    theme, light = Theme.load(name), Theme.load("light")
    assert [theme.mark(f).line for f in Family] == [light.mark(f).line for f in Family]


@every_theme
def test_ticks_bars_and_handles_are_seen_where_they_stand(name: str) -> None:
    theme = Theme.load(name)
    c = theme.colours
    for family in Family:
        assert contrast(theme.mark(family).ink, c.window) >= VISIBLE
    for ground in (c.window, c.page):
        assert contrast(c.handle, ground) >= VISIBLE, ground.name()


@every_theme
def test_what_is_chosen_is_seen_on_the_page(name: str) -> None:
    c = Theme.load(name).colours
    assert contrast(c.accent, c.page) >= VISIBLE


@every_theme
def test_every_theme_can_be_chosen_and_dresses_the_program(qapp: QApplication, name: str) -> None:
    look = ThemeChoice(qapp, "light")
    look.choose(name)
    assert look.theme.name == name
    assert qapp.palette().color(QPalette.ColorRole.Window) == look.theme.colours.window


@every_theme
def test_panels_take_their_colours_from_the_theme(name: str) -> None:
    theme = Theme.load(name)
    palette = theme.palette()
    assert palette.color(QPalette.ColorRole.Window) == theme.colours.window
    assert palette.color(QPalette.ColorRole.Highlight) == theme.colours.accent
    assert not re.search(r"\$|#(?![0-9a-f]{6}\b)", theme.stylesheet())


def test_the_desktop_decides_where_nobody_else_does(qapp: QApplication) -> None:
    dark = QGuiApplication.styleHints().colorScheme().name == "Dark"
    assert system_theme(qapp).name == ("dark" if dark else "light")
