"""The verdict in the window: on the real shipped numbers, with counts that leave no doubt."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.checking.verdict import ArticleVerdict, Level
from reader.gui.findings.verdict_headline import HEIGHT, VerdictHeadline
from reader.gui.style.theme import Theme
from reader.gui.style.verdict_style import SIGNS, verdict_colour
from reader.gui.window.main_window import MainWindow
from reader.model.finding import Family
from reader.settings import THEMES
from tests.doubles import Marks, Measures, Waits
from tests.gui.conftest import MakeWindow, open_file, rows
from tests.gui.windows import keys, press, scroll_to

WORDS = "The harbour was closed again and nobody in the town could say why it was. " * 5
SPUN = Measures(name="replaced_words", more=(("wrong", 12.0), ("habit", 12.0), ("strong", 9.0)))
CAUTION = "Compare all quotations with the original; not every alteration is marked."


@pytest.fixture
def spun(tmp_path: Path) -> Path:
    path = tmp_path / "spun.txt"
    path.write_text("\n\n".join([f"{WORDS}An odd and odd day."] * 3), encoding="utf-8")
    return path


@pytest.fixture
def headline(make_window: MakeWindow) -> VerdictHeadline:
    return make_window().parts.verdict


def details_button(window: MainWindow) -> QPushButton:
    button = window.parts.verdict.findChild(QPushButton, "disclose")
    assert isinstance(button, QPushButton)
    return button


def top_of(widget: QWidget, window: MainWindow) -> int:
    return widget.mapTo(window, widget.rect().topLeft()).y()


def test_a_paraphrased_article_is_said_to_be_one_above_its_title(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, spun)
    assert window.parts.verdict.texts == ["Probably machine-paraphrased", "6 suspicious wordings"]
    page = window.parts.page
    title = page.viewport().mapTo(window, page.cursorRect(QTextCursor(page.document())).topLeft())
    assert top_of(page, window) < top_of(window.parts.verdict, window)
    assert top_of(window.parts.verdict, window) + HEIGHT < title.y()


def test_the_line_scrolls_away_with_the_page_and_leaves_a_sign_in_the_header(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join([f"{WORDS}An odd and odd day."] * 40), encoding="utf-8")
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, path)
    dot, line = window.parts.header.dot, window.parts.verdict
    assert not dot.isVisible()
    before = top_of(line, window)
    window.parts.page.verticalScrollBar().setValue(15)
    assert top_of(line, window) == before - 15
    window.parts.page.set_place(4_000)
    qtbot.waitUntil(dot.isVisible)
    assert line.visibleRegion().isEmpty()
    assert dot.accessibleName() == f"Verdict: {line.label}"
    qtbot.mouseClick(dot, Qt.MouseButton.LeftButton)
    assert line.details.isVisible()
    window.parts.page.verticalScrollBar().setValue(0)
    assert not dot.isVisible()
    assert top_of(line, window) == before


def test_that_nothing_judged_is_said(qtbot: QtBot, make_window: MakeWindow, spun: Path) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, spun)
    assert window.parts.verdict.texts == ["No verdict: no wording model has read the article."]


def test_that_an_article_is_in_another_language_is_said(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "faehre.txt"
    path.write_text(
        "Das Schiff lag elf Monate lang im odd Dock, weil Taucher im Rumpf Risse gefunden hatten."
    )
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, path)
    told = "No verdict: the article is in German. Askance checks English only."
    assert window.parts.verdict.texts == [told]
    assert rows(window) == []
    assert window.parts.actions["unchecked"].isEnabled()
    why = "The text is in German; only English is checked."
    assert window.parts.panel.nothing.text == f"Nothing was checked\n{why}"
    assert window.parts.status_bar.text == f"Nothing was checked. {why}"


def under_the_mouse(window: MainWindow) -> tuple[int, int]:
    """Return which line of the article is at the middle of the window, and where it begins."""
    page = window.parts.page
    middle = page.viewport().mapFrom(window, window.rect().center())
    cursor = page.cursorForPosition(middle)
    return cursor.position(), page.viewport().mapTo(window, page.cursorRect(cursor).topLeft()).y()


def test_the_text_under_the_mouse_stays_when_the_check_ends(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join([f"{WORDS}An odd and odd day."] * 40), encoding="utf-8")
    waits = Waits()
    window = make_window(SPUN, waits)
    window.open([path])
    qtbot.waitUntil(waits.entered.is_set)
    (said,) = window.parts.verdict.texts
    assert said == "Verdict follows when the check is complete."
    scroll_to(qtbot, window, 4_000)
    before = under_the_mouse(window)
    with qtbot.waitSignal(window.settled):
        waits.released.set()
    assert len(window.parts.verdict.texts) == 2
    assert under_the_mouse(window) == before


def test_the_figures_it_rests_on_are_held_against_clean_news(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, spun)
    details = window.parts.verdict.details
    assert details.isHidden()
    before = under_the_mouse(window)
    qtbot.mouseClick(details_button(window), Qt.MouseButton.LeftButton)
    assert details.isVisible()
    assert under_the_mouse(window) == before  # nothing is pushed
    answer, altered, habits, read, caution = details.lines()
    assert answer == "Probably machine-paraphrased"
    assert altered.startswith("Suspicious wordings | 6 | here 25 | clean news ")
    assert habits.startswith("Words that rewriting programs favour | about 36 | here 150 | ")
    assert read.startswith("Rates per 1,000 words; 240 words")
    assert caution.endswith(CAUTION)


def test_the_bars_are_as_long_as_their_figures(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    window = make_window(SPUN, Marks())
    window.parts.settings.change(reduce_motion=True)  # what fades in has no colours of its own yet
    open_file(qtbot, window, spun)
    press(window, "verdict")
    image = window.parts.verdict.details.grab().toImage()
    theme = window.parts.theme_choice.theme
    verdict = window.parts.verdict.verdict
    colours = (verdict_colour(verdict, theme.colours), theme.colours.handle)
    here, clean = (
        max(
            sum(image.pixelColor(x, y) == colour for x in range(image.width()))
            for y in range(image.height())
        )
        for colour in colours
    )
    assert here > 150
    assert 0 < clean < 0.5 * here


def test_the_figures_are_had_and_left_by_keys(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, spun)
    keys(qtbot, window.parts.page, Qt.Key.Key_V)
    details = window.parts.verdict.details
    assert details.isVisible()
    focused = window.focusWidget()
    assert focused is not None
    assert details.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not details.isVisible()
    assert window.focusWidget() is window.parts.page


def test_what_was_counted_can_be_shown_alone(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    other = Marks(name="other", word="harbour", family=Family.CONSISTENCY)
    window = make_window(SPUN, Marks(), other)
    open_file(qtbot, window, spun)
    assert "harbour" in rows(window)
    qtbot.mouseClick(details_button(window), Qt.MouseButton.LeftButton)
    button = window.parts.verdict.details.findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert set(rows(window)) == {"odd"}
    assert not window.parts.actions["family_consistency"].isChecked()
    assert window.parts.review.current is not None


def test_a_check_that_was_stopped_judges_nothing(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    waits = Waits()
    window = make_window(SPUN, waits)
    window.open([spun])
    qtbot.waitUntil(waits.entered.is_set)
    press(window, "stop")
    waits.released.set()
    assert window.parts.verdict.texts == ["No verdict: the check was not finished."]


def test_too_short_an_article_gets_one_quiet_line(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(SPUN)
    open_file(qtbot, window, story)
    (line,) = window.parts.verdict.texts
    assert line.startswith("Too short for a verdict: ")
    assert details_button(window).isHidden()


def test_the_verdict_goes_with_its_article(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, spun)
    press(window, "close")
    assert not window.parts.verdict.isVisible()


@pytest.mark.parametrize("level", list(SIGNS))
def test_each_level_is_told_apart_without_colour(headline: VerdictHeadline, level: Level) -> None:
    headline.show_verdict(ArticleVerdict(0.5, level, "1 altered wording in 600 words."))
    assert len({*SIGNS.values()}) == len(SIGNS)
    assert headline.texts[0].startswith(ArticleVerdict(0.5, level, "").answer)
    assert headline.height() == HEIGHT
    assert headline.property("level") == level
    assert headline.sign_name == ("" if level is Level.NOT_JUDGED else SIGNS[level])


def test_those_who_cannot_see_it_hear_the_whole(headline: VerdictHeadline) -> None:
    verdict = ArticleVerdict(0.97, Level.PARAPHRASED, "31 altered wordings in 651 words.")
    headline.show_verdict(verdict)
    heard = QAccessible.queryAccessibleInterface(headline)
    assert heard.text(QAccessible.Text.Name) == "Verdict on the article"
    assert heard.text(QAccessible.Text.Description) == verdict.label


def test_an_altered_quotation_stands_out_with_its_likely_original(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "talks.txt"
    path.write_text(
        "The odd talks went on.\n\n“The ball is in their odd yard now,” the minister said.\n",
        encoding="utf-8",
    )
    window = make_window(Marks(name="replaced_words", suggestions=("court",)))
    open_file(qtbot, window, path)
    press(window, "next", "next")
    texts = window.parts.panel.card.texts()
    assert texts[0] == "Altered quotation"
    assert "serious" in texts[1]
    assert "Probably written" in texts
    assert texts[-1] == "court"
    spoken = [
        str(window.parts.review.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(2)
    ]
    assert "wording" in spoken[0]
    assert "altered quotation" in spoken[1]


def test_nothing_in_the_verdict_is_green(headline: VerdictHeadline) -> None:
    for theme in (Theme.load(name) for name in THEMES if name != "system"):
        for level in Level:
            colour = verdict_colour(ArticleVerdict(0.1, level, ""), theme.colours)
            assert colour != theme.colours.calm
        quiet = verdict_colour(ArticleVerdict(0.1, Level.NO_SIGN, ""), theme.colours)
        assert quiet == theme.colours.text_dim


@pytest.mark.parametrize("level", list(Level))
def test_an_altered_quotation_is_an_alarm_whatever_else_is_said(
    headline: VerdictHeadline, level: Level
) -> None:
    verdict = ArticleVerdict(0.1, level, "no suspicious wording.", quotation_altered=True)
    headline.show_verdict(verdict)
    assert "Do not quote" in " ".join(headline.texts)
    assert headline.details.lines()[-1].startswith("Do not quote this text from here")
    assert headline.property("alarm") is True
    alarm = headline.findChildren(QLabel)[0].pixmap()
    assert not alarm.isNull()
    colours = Theme.load("light").colours
    assert verdict_colour(verdict, colours) == colours.alarm
