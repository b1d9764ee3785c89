"""A real window on real parts, with detectors that a test chooses."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader import settings as settings_file
from reader.checking.checker import Checker
from reader.checking.detector_set import DetectorSet
from reader.gui.library.recent_files import RecentFiles
from reader.gui.library.session_file import SessionFile
from reader.gui.page.article_view import ArticleView
from reader.gui.state.messages import Messages
from reader.gui.state.window_state import WindowState
from reader.gui.style.bundled_fonts import dress
from reader.gui.style.theme import Theme
from reader.gui.style.theme_choice import ThemeChoice
from reader.gui.translation import translate
from reader.gui.window.main_window import MainWindow
from reader.model.detector import Detector
from reader.review.review_store import ReviewStore
from reader.settings import Settings
from reader.system.paths import config_folder, data_folder
from reader.system.sqlite_file import PATIENCE
from tests.gui.windows import STORY

MakeWindow = Callable[..., MainWindow]
SETTLES = 20_000  # milliseconds that opening and checking may take on a busy machine


@pytest.fixture(autouse=True, scope="session")
def dressed(qapp: QApplication) -> None:
    """Let all windows look as they do in the program."""
    dress(qapp)


@pytest.fixture(autouse=True, scope="session")
def english(qapp: QApplication) -> None:
    """Let all windows speak English, whatever the machine's language is."""
    translate(qapp, "en")


@pytest.fixture(autouse=True, scope="session")
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Empty the clipboard at the end: Qt would let go of what Python put there after Python."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True, scope="session")
def settled_objects() -> None:
    """Let the collector pass over what the tests' own machinery consists of."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Collect cycles between tests and on this thread alone, as the program does."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """Let windows speak German."""
    translate(qapp, "de")
    yield
    translate(qapp, "en")


@pytest.fixture
def make_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MakeWindow]:
    """A function that opens a window; `close_window` ends one, as quitting does."""
    made: list[tuple[MainWindow, ReviewStore]] = []

    def make(
        *detectors: Detector,
        missing: dict[str, str] | None = None,
        equip: Callable[[Settings], DetectorSet] | None = None,
        patience: float = PATIENCE,
        panel: str = "open",
    ) -> MainWindow:
        kept = config_folder() / "settings.json"
        settings = settings_file.load(kept)
        store = ReviewStore(data_folder() / "review.sqlite", patience=patience)
        look = ThemeChoice(qapp, settings.theme, is_still=settings.reduce_motion)
        state = WindowState(config_folder() / "window.ini")
        if panel and not state.word("panel"):
            state.keep_word("panel", panel)  # most tests look at the list, which is shut at first
        window = MainWindow(
            settings,
            checker=Checker(
                settings,
                build=equip or (lambda _: DetectorSet(tuple(detectors), missing=missing)),
                cache=tmp_path / "results.sqlite",
            ),
            store=store,
            messages=Messages(),
            look=look,
            recent=RecentFiles(config_folder() / "recent.txt"),
            state=state,
            session=SessionFile(config_folder() / "session.json"),
            keep_settings=lambda changed: settings_file.save(changed, kept),
        )
        look.setParent(window)
        window.show()
        made.append((window, store))
        return window

    yield make
    for window, store in made:
        close_window(window)
        store.close()
        window.deleteLater()


def close_window(window: MainWindow) -> None:
    """End a window as quitting the program does."""
    window.close()
    window.shutdown()


def open_file(qtbot: QtBot, window: MainWindow, *paths: Path) -> None:
    """Open files, and wait until all that was found is shown."""
    with qtbot.waitSignal(window.settled, timeout=SETTLES):
        window.open(list(paths))


def all_checked(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until every open article is checked, and what was found is shown."""
    qtbot.waitUntil(
        lambda: (
            not window.parts.articles.is_busy
            and not any(a.review and a.review.is_taking_in for a in window.parts.articles.all)
        ),
        timeout=SETTLES,
    )


def rows(window: MainWindow) -> list[str]:
    """Return the passages that the list shows."""
    model = window.parts.review.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def passage(window: MainWindow) -> str:
    """Return the passage of the finding that the person is at."""
    item, article = window.parts.review.current, window.open_article.article
    return item.finding.span.of(article.text) if item and article else ""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def page(qtbot: QtBot) -> ArticleView:
    view = ArticleView(Theme.load("light"))
    qtbot.addWidget(view)
    view.resize(900, 600)
    with qtbot.waitExposed(view):
        view.show()
    return view
