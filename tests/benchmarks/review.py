"""What each step of a person with 5,000 findings in 150,000 words costs until it is drawn.

In time of this process alone, so that a busy machine does not blur it; a decision waits for the
disk as well.
"""

from __future__ import annotations

import os
import random
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.checking.checker import Checker
from reader.checking.detector_set import DetectorSet
from reader.gui.library.recent_files import RecentFiles
from reader.gui.library.session_file import SessionFile
from reader.gui.state.messages import Messages
from reader.gui.state.window_state import WindowState
from reader.gui.style.theme_choice import ThemeChoice
from reader.gui.window.main_window import MainWindow
from reader.model.article import Article
from reader.model.detector import Detector
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.review.review_store import ReviewStore
from reader.settings import Order, Settings
from tests.benchmarks.corpus import text
from tests.benchmarks.table import Row
from tests.doubles import article_of

WORDS = 150_000
FINDINGS = 5_000
TIMES = 6  # so that what is turned on and off, or goes round, ends as it began


def rows() -> Iterator[Row]:
    """Yield a row for each thing that a person does, the slowest of several times beside."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    article = _article()
    with tempfile.TemporaryDirectory() as folder:
        window = window_in(Path(folder), app)
        begun = time.process_time()
        review = window.parts.review.review_of(article)
        review.session.add(_findings(article))
        window.parts.page.show_article(article)
        window.parts.review.show(review)
        app.processEvents()
        yield Row(
            "5,000 findings laid on the desk", f"{(time.process_time() - begun) * 1000:.0f} ms"
        )
        for name, step in _steps(window):
            yield Row(f"5,000 findings, {name}", spent_on(app, step))
        window.close()
        window.shutdown()


def _steps(window: MainWindow) -> Iterator[tuple[str, Callable[[int], object]]]:
    controller, commands = window.parts.review, window.parts.actions
    orders = [Order.SERIOUSNESS, Order.CONFIDENCE, Order.FAMILY, Order.PLACE]
    dial = ["sure", "everything", "balanced"]
    yield "on to the next", lambda _: commands["next"].trigger()
    yield "one dismissed", lambda _: commands["dismiss"].trigger()
    words = "the harbour master"
    yield "a letter more to search for", lambda n: controller.arrange(words=words[: n + 1])
    controller.arrange(words="")
    yield "another order", lambda n: commands[f"order_{orders[n % 4]}"].trigger()
    commands["order_place"].trigger()
    yield "a family hidden or shown", lambda _: commands["family_wording"].trigger()
    yield "strictness turned", lambda n: commands[f"strictness_{dial[n % 3]}"].trigger()
    yield "grouped by rule, or not", lambda _: commands["by_rule"].trigger()
    commands["by_rule"].trigger()
    yield "a group shut or opened", lambda _: controller.turn_group("marks.rule_3")
    commands["by_rule"].trigger()
    yield "decided ones folded, or not", lambda _: commands["fold_decided"].trigger()


def spent_on(app: QApplication, step: Callable[[int], object]) -> str:
    spent = []
    for number in range(TIMES):
        begun = time.process_time()
        step(number)
        app.processEvents()  # until it is drawn
        spent.append((time.process_time() - begun) * 1000)
    return f"{statistics.median(spent):.0f} ms (worst {max(spent):.0f})"


def _article() -> Article:
    words = text(WORDS * 7).split()[:WORDS]
    return article_of(*(" ".join(words[at : at + 60]) for at in range(0, len(words), 60)))


def _findings(article: Article) -> list[Finding]:
    dice = random.Random(3)
    places = [found.span() for found in re.finditer(r"\w+", article.text)]
    return [
        Finding(
            Span(*place),
            dice.choice(list(Family)),
            "marks",
            f"rule_{dice.randrange(20)}",
            "The word does not fit here: it is what a rewriting program puts for another.",
            confidence=dice.uniform(0.4, 1.0),
            severity=dice.choice(list(Severity)),
        )
        for place in dice.sample(places, FINDINGS)
    ]


def window_in(folder: Path, app: QApplication, *detectors: Detector) -> MainWindow:
    settings = Settings(theme="light")
    window = MainWindow(
        settings,
        checker=Checker(
            settings, build=lambda _: DetectorSet(detectors), cache=folder / "results.sqlite"
        ),
        store=ReviewStore(folder / "review.sqlite"),
        messages=Messages(),
        look=ThemeChoice(app, "light"),
        recent=RecentFiles(folder / "recent.txt"),
        state=WindowState(None),
        session=SessionFile(None),
    )
    window.resize(1280, 800)
    window.show()
    return window
