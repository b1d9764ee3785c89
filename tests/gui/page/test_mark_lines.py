"""What marks look like, pixel by pixel: quiet, told apart without colour, seen by all eyes."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from reader.detectors.quotation.altered_quotations import RULE
from reader.gui.page.article_view import ArticleView, Mark
from reader.gui.page.glyph_boxes import Piece
from reader.gui.page.mark_lines import draw_line
from reader.gui.style.style_sheet import style_sheet
from reader.gui.style.theme import Theme
from reader.model.decision import DecisionKind
from reader.model.finding import Family, Finding, LineStyle, Severity
from reader.settings import THEMES
from tests.gui.colour_vision import DEFICIENCIES
from tests.gui.pages import article, finding, show

Pixels = NDArray[np.float64]
READABLE, VISIBLE = 4.5, 3.0  # WCAG 2.2 AA
PASSAGE = "closing this year"
NAMES = [name for name in THEMES if name != "system"]
every_theme = pytest.mark.parametrize("name", NAMES)
all_eyes = pytest.mark.parametrize("eyes", list(DEFICIENCIES))
every_family = pytest.mark.parametrize("family", list(Family))


def altered() -> Finding:
    return replace(finding(PASSAGE, Family.QUOTATION), rule=RULE, severity=Severity.SERIOUS)


@pytest.fixture
def bare(qtbot: QtBot, page: ArticleView) -> ArticleView:
    dress(page, "light")
    show(qtbot, page, article())
    return page


def dress(page: ArticleView, name: str) -> None:
    """Draw the page in a theme, whatever the program wears: other tests change that."""
    theme = Theme.load(name)
    page.setStyleSheet(style_sheet(theme))
    page.set_theme(theme)


def drawn(
    page: ArticleView,
    *findings: Finding,
    kind: DecisionKind = DecisionKind.OPEN,
    eyes: str = "normal",
) -> Pixels:
    """Return the luminance of each pixel of the passage and what is under it, as such eyes see."""
    page.set_marks([Mark(found, kind) for found in findings])
    place = page.place_of(finding(PASSAGE)).adjusted(-4, -4, 4, 6)
    return luminance(page.viewport().grab(place).toImage(), eyes)


def luminance(image: QImage, eyes: str) -> Pixels:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    coded = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3) / 255
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    seen = np.clip(linear @ DEFICIENCIES[eyes].T, 0, 1)
    found: Pixels = seen @ np.array([0.2126, 0.7152, 0.0722])
    return found


def contrast(one: Pixels, other: Pixels | float) -> Pixels:
    lighter, darker = np.maximum(one, other), np.minimum(one, other)
    ratio: Pixels = (lighter + 0.05) / (darker + 0.05)
    return ratio


def below(pixels: Pixels) -> Pixels:
    """Return the rows under the words, where nothing but a mark's line is drawn."""
    return pixels[-10:]


def shape(page: ArticleView, found: Finding) -> NDArray[np.bool_]:
    """Return where the line of a mark has ink."""
    with_line = below(drawn(page, found))
    return contrast(with_line, below(drawn(page))) > 1.5


def solid_rows(pixels: Pixels, page: float) -> int:
    """Return how many rows in a row, under the words, are ink from end to end."""
    inked = (contrast(below(pixels), page) >= VISIBLE).mean(axis=1) > 0.9
    return max(len(run) for run in "".join("x" if row else " " for row in inked).split(" "))


@every_theme
@every_family
def test_also_the_thinnest_line_is_seen_by_all_eyes(
    bare: ArticleView, name: str, family: Family
) -> None:
    dress(bare, name)
    for eyes, severity in product(DEFICIENCIES, Severity):
        found = replace(finding(PASSAGE, family), severity=severity)
        line = below(drawn(bare, found, eyes=eyes))
        page = below(drawn(bare, eyes=eyes))
        assert (contrast(line, page) >= VISIBLE).sum() >= 0.25 * bare.place_of(found).width()


@pytest.mark.parametrize(("one", "other"), list(combinations(Family, 2)))
def test_two_families_are_told_apart_by_the_shape_of_their_lines(
    bare: ArticleView, one: Family, other: Family
) -> None:
    first, second = (shape(bare, finding(PASSAGE, family)) for family in (one, other))
    different = (first != second).sum()
    assert different >= 0.3 * max(first.sum(), second.sum())


@every_theme
@every_family
def test_a_mark_that_nobody_looks_at_is_a_line_and_no_ground(
    bare: ArticleView, name: str, family: Family
) -> None:
    dress(bare, name)
    words = slice(0, -10)
    plain, with_mark = drawn(bare)[words], drawn(bare, finding(PASSAGE, family))[words]
    changed = contrast(with_mark, plain) > 1.02
    if family is Family.RESIDUE:  # its words step back
        assert not (changed & (contrast(plain, plain[0, 0]) < 1.02)).any()
    else:
        assert not changed.any()


@every_theme
def test_leftovers_step_back_and_can_still_be_read(bare: ArticleView, name: str) -> None:
    dress(bare, name)
    plain, faded = drawn(bare), drawn(bare, finding(PASSAGE, Family.RESIDUE))
    page = float(plain[0, 0])
    words = slice(4, -12)
    darkest = np.unravel_index(np.argmax(contrast(plain[words], page)), plain[words].shape)
    assert contrast(faded[words], page)[darkest] >= READABLE
    assert contrast(faded[words], plain[words])[darkest] >= 1.9
    bare.set_current(finding(PASSAGE, Family.RESIDUE))  # whoever looks sees all of it
    looked_at = drawn(bare, finding(PASSAGE, Family.RESIDUE))[words]
    assert contrast(looked_at, plain[words])[darkest] < 1.2


@every_theme
@all_eyes
def test_an_altered_quotation_is_like_no_other_mark(
    bare: ArticleView, name: str, eyes: str
) -> None:
    dress(bare, name)
    plain, misquoted = drawn(bare, eyes=eyes), drawn(bare, altered(), eyes=eyes)
    page = float(plain[0, 0])
    ground = (contrast(plain, page) < 1.02) & (contrast(misquoted, page) > 1.08)
    assert ground.mean() > 0.3
    assert solid_rows(misquoted, page) == 3
    for family in Family:
        serious = replace(finding(PASSAGE, family), severity=Severity.SERIOUS)
        assert solid_rows(drawn(bare, serious, eyes=eyes), page) < 3, family


@every_theme
@pytest.mark.parametrize("look", ["open", "hovered", "current", *DecisionKind])
def test_the_words_of_a_mark_are_read_however_it_is_looked_at(
    bare: ArticleView, name: str, look: str
) -> None:
    dress(bare, name)
    for found in (altered(), *(finding(PASSAGE, family) for family in Family)):
        bare.set_hovered([found] if look == "hovered" else [])
        bare.set_current(found if look == "current" else None)
        kind = DecisionKind(look) if look in set(DecisionKind) else DecisionKind.OPEN
        pixels = drawn(bare, found, kind=kind)[6:-12, 8:-8]
        ground = float(np.median(pixels))
        assert contrast(pixels, ground).max() >= READABLE


@pytest.mark.parametrize("family", list(Family))
def test_the_weight_of_a_line_says_how_much_is_at_stake(bare: ArticleView, family: Family) -> None:
    found = [replace(finding(PASSAGE, family), severity=severity) for severity in Severity]
    page = drawn(bare)
    ink = [float(np.abs(below(drawn(bare, one)) - below(page)).sum()) for one in found]
    assert ink == sorted(ink)
    assert ink[-1] > 1.25 * ink[0]


def test_the_pointer_brings_a_mark_out(bare: ArticleView) -> None:
    found = finding(PASSAGE, Family.WORDING)
    quiet = drawn(bare, found)
    bare.set_hovered([found])
    assert (drawn(bare, found) < quiet).mean() > 0.3
    bare.set_hovered([])
    assert (drawn(bare, found) == quiet).all()


def test_the_lines_of_marks_on_the_same_words_lie_below_each_other(bare: ArticleView) -> None:
    both = [finding(PASSAGE, Family.CONSISTENCY), finding(PASSAGE, Family.QUOTATION)]
    alone = shape(bare, both[0])
    together = contrast(below(drawn(bare, *both)), below(drawn(bare))) > 1.5
    assert together.any(axis=1).sum() > alone.any(axis=1).sum()


def test_on_a_screen_of_two_pixels_a_point_a_thin_line_is_still_seen() -> None:
    pixmap = QPixmap(200, 80)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(QColor("white"))
    piece = Piece(QRectF(10, 4.3, 80, 20.4), baseline=18)
    with QPainter(pixmap) as painter:
        ink = QColor("#6e7180")
        draw_line(painter, LineStyle.FADED, ink=ink, piece=piece, size=18, weight=1)
    found = luminance(pixmap.toImage(), "normal")
    assert (contrast(found, 1.0) >= VISIBLE).any(axis=1).sum() >= 2
