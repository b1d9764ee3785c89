"""The verdict in the window: on the real shipped numbers, with counts that leave no doubt."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.checking.verdict import ArticleVerdict, Level
from reader.gui.findings.verdict_banner import HEIGHT, VerdictBanner
from reader.gui.style.theme import Theme
from reader.gui.style.verdict_style import SIGNS, verdict_colour
from reader.gui.window.main_window import MainWindow
from reader.model.finding import Family
from reader.settings import THEMES
from tests.doubles import Marks, Measures, Waits
from tests.gui.conftest import MakeWindow, open_file, rows
from tests.gui.windows import press, scroll_to

WORDS = "The harbour was closed again and nobody in the town could say why it was. " * 5
SPUN = Measures(name="replaced_words", more=(("wrong", 12.0), ("habit", 12.0), ("strong", 9.0)))
CAUTION = "Compare all quotations with the original; not every alteration is marked."


@pytest.fixture
def spun(tmp_path: Path) -> Path:
    path = tmp_path / "spun.txt"
    path.write_text("\n\n".join([f"{WORDS}An odd and odd day."] * 3), encoding="utf-8")
    return path


@pytest.fixture
def banner(qtbot: QtBot) -> VerdictBanner:
    made = VerdictBanner(Theme.load("light"))
    qtbot.addWidget(made)
    made.resize(600, 80)
    made.show()
    return made


def shown_reason(window: MainWindow) -> str:
    label = window.parts.verdict_banner.findChild(QLabel, "verdict_reason")
    assert isinstance(label, QLabel)
    return label.text()


def close_button(window: MainWindow) -> QToolButton:
    button = window.parts.verdict_banner.findChild(QToolButton, "close_verdict")
    assert isinstance(button, QToolButton)
    return button


def test_a_paraphrased_article_is_said_to_be_one_above_the_page(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, spun)
    answer, reason = window.parts.verdict_banner.texts
    assert answer == "Probably machine-paraphrased"
    assert reason.startswith("6 suspicious wordings and about 36 words")
    assert reason.endswith(CAUTION)
    ours, pages = (
        w.mapTo(window, w.rect().topLeft()).y()
        for w in (window.parts.verdict_banner, window.parts.page)
    )
    assert ours + window.parts.verdict_banner.height() <= pages


def test_the_whole_reason_is_read_in_a_window_of_ordinary_size(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    window = make_window(SPUN, Marks())
    window.resize(1280, 800)
    open_file(qtbot, window, spun)
    _, reason = window.parts.verdict_banner.texts
    assert shown_reason(window).split() == reason.split()
    window.resize(820, 600)
    assert shown_reason(window).endswith("…")


def test_that_nothing_judged_is_said(qtbot: QtBot, make_window: MakeWindow, spun: Path) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, spun)
    assert window.parts.verdict_banner.texts == [
        "No verdict: no wording model has read the article."
    ]


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
    assert window.parts.verdict_banner.texts == [told]
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
    (said,) = window.parts.verdict_banner.texts
    assert said == "Verdict follows when the check is complete."
    scroll_to(qtbot, window, 4_000)
    before = under_the_mouse(window)
    with qtbot.waitSignal(window.settled):
        waits.released.set()
    assert len(window.parts.verdict_banner.texts) == 2
    assert under_the_mouse(window) == before


@pytest.mark.parametrize("position", [0, 4_000, 10**6])
def test_the_text_under_the_mouse_stays_when_the_figures_are_shown_and_put_away(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, position: int
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join([f"{WORDS}An odd and odd day."] * 40), encoding="utf-8")
    window = make_window(SPUN)
    open_file(qtbot, window, path)
    bar = window.parts.page.verticalScrollBar()
    article = window.parts.review.article
    assert article is not None
    if position:
        scroll_to(qtbot, window, min(position, len(article.text)))
    scrolled, before = bar.value(), under_the_mouse(window)
    qtbot.mouseClick(
        window.parts.verdict_banner.findChild(QToolButton, "disclose"), Qt.MouseButton.LeftButton
    )
    qtbot.waitUntil(lambda: bar.value() > scrolled)
    assert under_the_mouse(window) == before
    qtbot.mouseClick(
        window.parts.verdict_banner.findChild(QToolButton, "disclose"), Qt.MouseButton.LeftButton
    )
    qtbot.waitUntil(lambda: bar.value() == scrolled)
    assert under_the_mouse(window) == before


def test_the_figures_it_rests_on_are_held_against_clean_news(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, spun)
    details = window.parts.verdict_banner.details
    assert details.isHidden()
    qtbot.mouseClick(
        window.parts.verdict_banner.findChild(QToolButton, "disclose"), Qt.MouseButton.LeftButton
    )
    assert details.isVisible()
    read, head, altered, habits, caution = details.lines()
    assert read.startswith("240 word")
    assert head == " | here | per 1,000 words | in clean news"
    assert altered.startswith("Suspicious wordings | 6 | 25 | ")
    assert habits.startswith("Words that rewriting programs favour | about 36 | 150 | ")
    assert caution.endswith(CAUTION)


def test_what_was_counted_can_be_shown_alone(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    other = Marks(name="other", word="harbour", family=Family.CONSISTENCY)
    window = make_window(SPUN, Marks(), other)
    open_file(qtbot, window, spun)
    assert "harbour" in rows(window)
    qtbot.mouseClick(
        window.parts.verdict_banner.findChild(QToolButton, "disclose"), Qt.MouseButton.LeftButton
    )
    button = window.parts.verdict_banner.details.findChild(QPushButton)
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
    assert window.parts.verdict_banner.texts == ["No verdict: the check was not finished."]


def test_too_short_an_article_gets_one_quiet_line(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(SPUN)
    open_file(qtbot, window, story)
    (line,) = window.parts.verdict_banner.texts
    assert line.startswith("Too short for a verdict: ")
    disclose = window.parts.verdict_banner.findChild(QToolButton, "disclose")
    assert disclose is not None
    assert disclose.isHidden()


def test_a_verdict_that_was_put_away_stays_away_until_there_is_another(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, spun)
    qtbot.mouseClick(close_button(window), Qt.MouseButton.LeftButton)
    assert window.parts.verdict_banner.texts == []
    with qtbot.waitSignal(window.settled):
        press(window, "reload")
    assert window.parts.verdict_banner.texts == []
    with qtbot.waitSignal(window.settled, timeout=5_000):
        spun.write_text(spun.read_text("utf-8") + "\n\nMore of it.", encoding="utf-8")
    assert window.parts.verdict_banner.texts != []


def test_the_verdict_goes_with_its_article(
    qtbot: QtBot, make_window: MakeWindow, spun: Path
) -> None:
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, spun)
    press(window, "close")
    assert not window.parts.verdict_banner.isVisible()


@pytest.mark.parametrize("level", list(SIGNS))
def test_each_level_is_told_apart_without_colour(banner: VerdictBanner, level: Level) -> None:
    banner.show_verdict(ArticleVerdict(0.5, level, "1 altered wording in 600 words."))
    assert len({*SIGNS.values()}) == len(SIGNS)
    assert banner.texts[0].startswith(ArticleVerdict(0.5, level, "").answer)
    assert HEIGHT <= banner.sizeHint().height() <= HEIGHT + 1  # its line and the edge, no more
    assert banner.property("level") == level


def test_those_who_cannot_see_it_hear_the_whole(banner: VerdictBanner) -> None:
    verdict = ArticleVerdict(0.97, Level.PARAPHRASED, "31 altered wordings in 651 words.")
    banner.show_verdict(verdict)
    heard = QAccessible.queryAccessibleInterface(banner)
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


def test_nothing_in_the_banner_is_green(banner: VerdictBanner) -> None:
    for theme in (Theme.load(name) for name in THEMES if name != "system"):
        for level in Level:
            colour = verdict_colour(ArticleVerdict(0.1, level, ""), theme.colours)
            assert colour != theme.colours.calm
        quiet = verdict_colour(ArticleVerdict(0.1, Level.NO_SIGN, ""), theme.colours)
        assert quiet == theme.colours.text_dim


@pytest.mark.parametrize("level", list(Level))
def test_an_altered_quotation_is_an_alarm_whatever_else_is_said(
    banner: VerdictBanner, level: Level
) -> None:
    verdict = ArticleVerdict(0.1, level, "no suspicious wording.", quotation_altered=True)
    banner.show_verdict(verdict)
    assert "Do not quote this text from here" in " ".join(banner.texts)
    assert banner.property("alarm") is True
    alarm = banner.findChildren(QLabel)[0].pixmap()
    assert not alarm.isNull()
    colours = Theme.load("light").colours
    assert verdict_colour(verdict, colours) == colours.alarm
