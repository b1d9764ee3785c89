"""How long the page takes to open, scroll and take marks in, with thousands of them.

Runs offscreen in this process. A step is all that the request sets off, to the painted page and
ruler; of many steps the slowest counts, since that is the one a person feels. Counted is the
processor's time: on a machine that others use, the clock counts them too.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator

from reader.model.finding import Family, Finding
from reader.model.span import Span
from tests.benchmarks.corpus import text
from tests.benchmarks.table import Row

WORDS, FINDINGS = 150_000, 5_000
LARGE = 5_000_000  # code points
STEPS = 200


def rows() -> Iterator[Row]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    words = text(WORDS * 6)
    while len(words.split()) < WORDS:
        words += "\n\n" + text(60_000, seed=len(words))
    yield from _rows(app, words, f"{WORDS:,} words, {FINDINGS:,} findings")
    yield from _rows(app, text(LARGE), f"5 MB, {FINDINGS:,} findings")


def _rows(app: object, words: str, what: str) -> Iterator[Row]:
    from PySide6.QtWidgets import QApplication

    from reader.gui.page.article_view import ArticleView, Mark
    from reader.gui.page.page_guides import PageGuides
    from reader.gui.style.theme import Theme
    from reader.importers.text.plain_text import article_from_text

    assert isinstance(app, QApplication)
    theme = Theme.load("light")
    page = ArticleView(theme)
    guides = PageGuides(page, theme)
    widgets = (page, guides.ruler)
    page.resize(900, 700)
    guides.ruler.resize(14, 700)
    for widget in widgets:
        widget.show()
    app.processEvents()

    def seen(step: Callable[[], object]) -> float:
        return _timed(lambda: (step(), app.processEvents()))

    article = article_from_text(words)
    yield Row(f"text on screen, {what}", f"{seen(lambda: page.show_article(article)):.0f} ms")
    stalls, filled = [], []
    page.filled.connect(lambda: filled.append(True))
    while not filled:
        stalls.append(_timed(app.processEvents))
    yield Row(f"the rest laid out, {what}", f"{sum(stalls) / 1000:.1f} s")
    yield Row("longest slice of that", f"{max(stalls):.0f} ms")
    marks = [Mark(finding) for finding in _findings(words)]
    yield Row(f"marks taken in, {what}", f"{seen(lambda: page.set_marks(marks)):.0f} ms")
    bar, dice = page.verticalScrollBar(), random.Random(1)
    near = [seen(lambda: bar.setValue(bar.value() + 60)) for _ in range(STEPS)]
    far = [seen(lambda: bar.setValue(dice.randrange(bar.maximum()))) for _ in range(STEPS)]
    to_finding = [seen(lambda: page.go_to(dice.choice(marks).finding)) for _ in range(STEPS)]
    for name, times in (
        ("turns of the wheel", near),
        ("jumps with the scroll bar", far),
        ("steps to a finding", to_finding),
    ):
        median = sorted(times)[len(times) // 2]
        yield Row(f"{STEPS} {name}, {what}", f"{median:.1f} ms (worst {max(times):.0f})")
    for widget in widgets:
        widget.deleteLater()
    app.processEvents()


def _timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return 1000 * (time.process_time() - begun)


def _findings(words: str) -> Iterator[Finding]:
    families, step = list(Family), len(words) // FINDINGS
    for number in range(FINDINGS):
        start = number * step
        family = families[number % len(families)]
        yield Finding(Span(start, start + 5 + number % 40), family, "a", "b", "Odd.")
