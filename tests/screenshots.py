"""Draw the window in each of its states, for `docs/screenshots/` and for whoever judges it.

    python -m tests.screenshots [FOLDER]

Every picture is of the real program on our own texts. A process of its own draws each theme at each
scale: Qt takes the scale once, at its start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SHOTS = [("light", 1), ("dark", 1), ("light", 2), ("dark", 2), ("sepia", 1), ("contrast", 1)]
FOLDER = Path(__file__).parent.parent / "docs" / "screenshots"
SAMPLES = FOLDER.parent.parent / "resources" / "samples"
FERRY, SOUND = SAMPLES / "harbour_ferry.txt", SAMPLES / "sound_story.txt"
PATIENCE = 120_000  # milliseconds that a check may take
DRAWN = 300  # milliseconds in which what comes last is drawn
GERMAN = (
    "Der Rat hat am Dienstag beschlossen, die alte Brücke bis zum Ende des Jahres zu schließen. "
    "Die Arbeiten kosten etwa zwei Millionen Euro, sagte der Bürgermeister.\n"
)
PAGE = """<html><head><title>Ferry to sail again</title><meta name="author" content="Ada Lund">
<meta property="article:published_time" content="2023-03-16"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry to sail again</h1><p>{first}</p><h2>The repairs</h2><p>{second}</p>
<ul><li>a new hull</li><li>two new engines</li></ul></article>
<footer>© 2023 The Harbour Post. All rights reserved. Subscribe to our newsletter.</footer>
</body></html>"""
FIRST = (
    "The ferry between Skerrow and the island of Hulm will sail again in May after eleven months "
    "in dock, the harbour board said on Thursday. Nobody had thought that it would take so long."
)
SECOND = (
    "Divers had found cracks in her hull. Since then the people of Hulm have crossed in a fishing "
    "boat that carries twelve, and only when the sea allows it."
)


@dataclass
class Stage:
    """Where pictures are made: a folder for texts, one for pictures, how windows are opened."""

    texts: Path
    pictures: Path
    suffix: str
    theme: str
    drawn: list[Path] = field(default_factory=list)

    @contextmanager
    def window(self, *, missing: bool = False, **settings: object) -> Iterator[MainWindow]:
        """Open a window as at a first start; without the grammar engine if it is `missing`."""
        home = Path(tempfile.mkdtemp(dir=self.texts))
        for name in ("DATA", "CACHE", "CONFIG", "LOG"):
            os.environ[f"ASKANCE_{name}"] = str(home)
        chosen = Settings(theme=self.theme, grammar="http://127.0.0.1:9" if missing else "auto")
        chosen = chosen.changed(**settings)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        translate(app, chosen.interface if chosen.interface != "system" else "en")
        store = ReviewStore(home / "review.sqlite")
        window = MainWindow(
            chosen,
            checker=Checker(chosen, cache=home / "results.sqlite"),
            store=store,
            messages=Messages(),
            look=ThemeChoice(app, chosen.theme),
            recent=RecentFiles(home / "recent.txt"),
            state=WindowState(home / "window.ini"),
            session=SessionFile(None),
            keep_settings=lambda _: None,
        )
        window.resize(1280, 800)
        window.show()
        foot = window.rect().bottomLeft() + QPoint(640, -8)
        QCursor.setPos(window.mapToGlobal(foot))  # where it brings nothing out
        yield window
        window.close()
        window.shutdown()
        store.close()
        window.deleteLater()

    def draw(self, name: str, widget: QWidget) -> None:
        """Draw a widget into the picture of that name."""
        rest(DRAWN)
        file = self.pictures / f"{name}_{self.suffix}.png"
        picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        picture.save(str(file), quality=0)  # the smallest
        self.drawn.append(file)

    def text(self, name: str, text: str) -> Path:
        """Write a text to be opened."""
        path = self.texts / name
        path.write_text(text, encoding="utf-8")
        return path


def rest(milliseconds: int) -> None:
    """Let the program do what it does."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def opened(window: MainWindow, *paths: Path) -> None:
    """Open files and wait until all is shown; go to the first finding."""
    loop = QEventLoop()
    window.settled.connect(loop.quit)
    QTimer.singleShot(PATIENCE, loop.quit)
    window.open(list(paths))
    loop.exec()
    window.settled.disconnect(loop.quit)
    window.parts.actions["next"].trigger()


def dialog(window: MainWindow, command: str) -> QDialog:
    """Do what a command does, and return the dialog that it opens."""
    window.parts.actions[command].trigger()
    rest(DRAWN)
    return next(d for d in window.findChildren(QDialog) if d.isVisible())


def long_story(paragraphs: int) -> str:
    """Make up a long text in which no paragraph is like another; the same each time."""
    chance = Random(7)
    people = (
        "pilot",
        "captain",
        "mayor",
        "baker",
        "teacher",
        "sailor",
        "doctor",
        "farmer",
        "clerk",
    )
    deeds = ("saw", "heard", "met", "left", "found", "followed", "missed", "painted", "counted")
    kinds = ("old", "new", "small", "white", "empty", "quiet", "long", "first", "other", "wooden")
    things = (
        "ferry",
        "harbour",
        "bridge",
        "market",
        "school",
        "island",
        "river",
        "mill",
        "station",
    )
    times = ("at noon", "in spring", "on Monday", "before the storm", "a year later", "after dark")

    def sentence() -> str:
        who, did, kind, what, when = map(chance.choice, (people, deeds, kinds, things, times))
        return f"The {who} {did} the {kind} {what} {when}."

    return "\n\n".join(
        " ".join(sentence() for _ in range(chance.randint(3, 7))) for _ in range(paragraphs)
    )


# The states


def first_start(stage: Stage) -> None:
    with stage.window() as window:
        stage.draw("first_start", window)


def checking(stage: Stage) -> None:
    path = stage.text("long.txt", "A long story\n\n" + long_story(3_000))
    with stage.window() as window:
        window.open([path])
        while window.open_article.article is None:
            rest(100)
        rest(4_000)
        stage.draw("checking", window)


def findings(stage: Stage) -> None:
    with stage.window() as window:
        opened(window, FERRY)
        for _ in range(3):
            window.parts.actions["next"].trigger()
        stage.draw("findings", window)


def margin(stage: Stage) -> None:
    with stage.window() as window:
        window.resize(1600, 900)
        opened(window, FERRY)
        for _ in range(3):
            window.parts.actions["next"].trigger()
        stage.draw("margin", window)


def open_list(stage: Stage) -> None:
    with stage.window() as window:
        opened(window, FERRY)
        window.parts.actions["panel"].trigger()
        for command in ("next", "confirm", "dismiss", "next"):
            window.parts.actions[command].trigger()
        window.parts.toast.hide()
        stage.draw("list", window)


def popovers(stage: Stage) -> None:
    for name in ("verdict", "type", "filters"):
        with stage.window() as window:
            opened(window, FERRY)
            window.parts.card_at_mark.close()
            window.parts.actions[name].trigger()
            stage.draw(f"{name}_popover", window)


def all_decided(stage: Stage) -> None:
    with stage.window() as window:
        opened(window, FERRY)
        for command in ("dismiss", "dismiss", "confirm_sure", "dismiss_family"):
            window.parts.actions[command].trigger()
        while window.parts.review.open_count:
            window.parts.actions["confirm"].trigger()
        window.parts.toast.hide()
        stage.draw("all_decided", window)


def several(stage: Stage) -> None:
    page = stage.text("ferry.html", PAGE.format(first=FIRST, second=SECOND))
    with stage.window() as window:
        opened(window, FERRY, page, SOUND)
        rest(4_000)
        for command in ("next", "confirm", "dismiss", "dismiss"):
            window.parts.actions[command].trigger()
        stage.draw("several_articles", window)


def clean(stage: Stage) -> None:
    with stage.window() as window:
        opened(window, SOUND)
        stage.draw("clean", window)


def too_short(stage: Stage) -> None:
    with stage.window() as window:
        opened(window, stage.text("short.txt", "The ferry is late. Nobody knows why.\n"))
        stage.draw("too_short", window)


def not_english(stage: Stage) -> None:
    with stage.window() as window:
        opened(window, stage.text("bruecke.txt", GERMAN * 3))
        stage.draw("not_english", window)


def unchecked(stage: Stage) -> None:
    with stage.window(missing=True) as window:
        opened(window, FERRY)
        stage.draw("engine_failed", window)
        stage.draw("what_was_not_checked", dialog(window, "unchecked"))


def removed(stage: Stage) -> None:
    with stage.window() as window:
        opened(window, stage.text("ferry.html", PAGE.format(first=FIRST, second=SECOND)))
        stage.draw("web_page", window)
        stage.draw("what_was_removed", dialog(window, "removed"))


def gone(stage: Stage) -> None:
    path = stage.text("gone.txt", FERRY.read_text(encoding="utf-8"))
    with stage.window() as window:
        opened(window, path)
        path.unlink()
        rest(1_500)
        stage.draw("file_gone", window)


def focus(stage: Stage) -> None:
    with stage.window() as window:
        opened(window, FERRY)
        window.parts.actions["focus"].trigger()
        stage.draw("focus", window)


def source(stage: Stage) -> None:
    pair = next(pair for pair in whole_pairs() if pair.name == "harbour_museum")
    article = stage.text("article.txt", pair.article)
    origin = stage.text("press_release.txt", pair.source)
    for name, width, opens_list in (
        ("source", 1280, True),
        ("source_wide", 1600, False),
        ("source_narrow", 1000, False),
    ):
        with stage.window() as window:
            window.resize(width, 800)
            opened(window, article)
            window.parts.card_at_mark.close()
            if opens_list:
                window.parts.actions["panel"].trigger()
            loop = QEventLoop()
            window.parts.comparisons.compared.connect(loop.quit)
            QTimer.singleShot(PATIENCE, loop.quit)
            window.parts.source_commands.compare(window.open_article, origin)
            loop.exec()
            rest(DRAWN)
            for _ in range(5):
                window.parts.actions["next"].trigger()
            window.parts.toast.hide()
            stage.draw(name, window)


def tools(stage: Stage) -> None:
    for name, command in (
        ("palette", "palette"),
        ("shortcuts", "shortcuts"),
        ("preferences", "preferences"),
        ("rule_page", "rule_page"),
        ("dictionary", "dictionary"),
        ("about", "about"),
    ):
        with stage.window() as window:
            opened(window, FERRY)
            if name == "palette":
                window.parts.actions[command].trigger()
                stage.draw(name, window)
            else:
                stage.draw(name, dialog(window, command))


def german(stage: Stage) -> None:
    with stage.window(interface="de") as window:
        opened(window, FERRY)
        stage.draw("german", window)


ALL: tuple[Callable[[Stage], None], ...] = (
    *(
        first_start,
        checking,
        findings,
        margin,
        open_list,
        popovers,
        all_decided,
        several,
        clean,
        too_short,
        not_english,
        unchecked,
        removed,
    ),
    *(gone, focus, source, tools, german),
)
DARK = (first_start, findings, open_list, several, clean, not_english, unchecked, focus, source)
FEW = (findings,)


def draw_all(folder: Path) -> None:
    """Draw each theme at each scale in a process of its own."""
    for theme, scale in SHOTS:
        print(f"{theme}, {100 * scale} %", flush=True)  # noqa: T201
        subprocess.run(
            [sys.executable, "-m", "tests.screenshots", str(folder), theme, str(scale)],
            check=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)},
        )


if __name__ == "__main__" and len(sys.argv) < 3:
    draw_all(Path(sys.argv[1]) if len(sys.argv) == 2 else FOLDER)
    sys.exit()

from PySide6.QtCore import QEventLoop, QPoint, QTimer  # noqa: E402 (after Qt was told the scale)
from PySide6.QtGui import QCursor, QImage  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from reader.checking.checker import Checker  # noqa: E402
from reader.gui.library.recent_files import RecentFiles  # noqa: E402
from reader.gui.library.session_file import SessionFile  # noqa: E402
from reader.gui.state.messages import Messages  # noqa: E402
from reader.gui.state.window_state import WindowState  # noqa: E402
from reader.gui.style.bundled_fonts import dress  # noqa: E402
from reader.gui.style.theme_choice import ThemeChoice  # noqa: E402
from reader.gui.translation import translate  # noqa: E402
from reader.gui.window.main_window import MainWindow  # noqa: E402
from reader.review.review_store import ReviewStore  # noqa: E402
from reader.settings import Settings  # noqa: E402
from tests.comparison.whole_pairs import whole_pairs  # noqa: E402

if __name__ == "__main__":
    folder, theme, scale = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["askance"])
    dress(application)
    with tempfile.TemporaryDirectory() as texts:
        stage = Stage(Path(texts), folder, f"{theme}_{100 * scale}", theme)
        at_first = {"light": ALL, "dark": DARK}.get(theme, FEW)
        for state in at_first if scale == 1 else FEW:
            state(stage)
