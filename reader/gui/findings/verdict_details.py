"""What the verdict rests on, held against clean news: a popover with bars."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.checking.verdict import ArticleVerdict
from reader.checking.verdict_evidence import Evidence
from reader.gui.style.theme import Theme
from reader.gui.style.verdict_style import verdict_colour
from reader.gui.translation import grouped
from reader.gui.widgets.literal_text import plain_label
from reader.gui.widgets.popover import Popover

WIDTH = 400  # points
BAR = QSize(160, 8)
NAME, NUMBER = 72, 64  # points of what stands beside a bar
LEAST = 2  # points of a bar that is not empty


class VerdictDetails(Popover):
    """Shows the evidence; `wordings_asked` tells that the person wants to see what was counted."""

    wordings_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(self.tr("Evidence for the verdict"))
        self._answer = _label("popover_title")
        self._basis, self._caution = _label(), _label("dim")
        self._read = _label("dim")
        self._gauges = [_Gauge(self), _Gauge(self)]
        self._show = QPushButton(self.tr("Show these"))
        self._show.setAccessibleDescription(self.tr("List only what was counted for the verdict"))
        self._show.clicked.connect(self._on_show)
        self._close = QPushButton(self.tr("Close"))
        self._close.clicked.connect(self.close_popover)
        self._figures = QWidget()
        rows = QVBoxLayout(self._figures)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for gauge in self._gauges:
            rows.addWidget(gauge)
        rows.addWidget(self._read)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._show, 0, 0)
        buttons.addWidget(self._close, 0, 1)
        buttons.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        for widget in (self._answer, self._caution, self._figures, self._basis):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.setFixedWidth(WIDTH)

    def lines(self) -> list[str]:
        """Return what is shown, row by row."""
        gauges = (gauge.text for gauge in self._gauges)
        return [self._answer.text(), *gauges, self._read.text(), self._caution.text()]

    def open_near(self, anchor: QWidget) -> None:
        """Come near a widget; near the top of the window where that is out of sight."""
        window, layout = self._window, self.layout()
        assert layout is not None
        place = self.anchored_to(anchor)
        if not anchor.isVisible() or anchor.visibleRegion().isEmpty():
            place = QRect(QPoint((window.width() - WIDTH) // 2, 40), QSize(WIDTH, 8))
        self.setFixedHeight(layout.totalHeightForWidth(WIDTH))
        focus = self._show if self._show.isVisibleTo(self) else self._close
        self.open_at(place, focus=focus)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        for gauge in self._gauges:
            gauge.theme = theme
            gauge.update()

    def show_verdict(self, verdict: ArticleVerdict) -> None:
        """Show what a verdict rests on."""
        evidence = verdict.evidence
        self._answer.setText(verdict.answer)
        self._caution.setText(verdict.caution)
        self._caution.setVisible(bool(verdict.caution))
        self._figures.setVisible(evidence is not None)
        self._basis.setText(verdict.label)
        self._basis.setVisible(evidence is None)
        is_counted = evidence is not None and bool(evidence.altered)
        self._show.setVisible(is_counted)
        for gauge in self._gauges:
            gauge.verdict = verdict
        if evidence is not None:
            self._show_figures(evidence)
        self.setAccessibleDescription(verdict.label)

    def _show_figures(self, evidence: Evidence) -> None:
        wordings, habits = self._gauges
        usual = evidence.clean_per_1000
        wordings.show_figures(
            self.tr("Suspicious wordings"),
            grouped(evidence.altered),
            evidence.per_1000(evidence.altered),
            usual["altered"],
        )
        habits.show_figures(
            self.tr("Words that rewriting programs favour"),
            self.tr("about {number}").format(number=grouped(evidence.habits)),
            evidence.per_1000(evidence.habits),
            usual["habit"],
        )
        self._read.setText(
            self.tr(
                "Rates per 1,000 words; %Ln word(s) of running text were read.", "", evidence.words
            )
            + (" " + self.tr("Part of the article was not.") if evidence.is_partial else "")
        )

    def _on_show(self) -> None:
        self.close_popover()
        self.wordings_asked.emit()


class _Gauge(QWidget):
    """Two bars of one scale: how much there is here, and how much clean news has."""

    theme: Theme
    verdict: ArticleVerdict | None = None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._count = plain_label(), plain_label()
        self._here, self._clean = _Bar(self), _Bar(self)
        self._rows = [(self.tr("here"), self._here), (self.tr("clean news"), self._clean)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._count, 0, 2, Qt.AlignmentFlag.AlignRight)
        self._rates = [plain_label(), plain_label()]
        for row, (name, bar) in enumerate(self._rows, 1):
            label = plain_label(name)
            label.setObjectName("dim")
            grid.addWidget(label, row, 0)
            grid.addWidget(bar, row, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self._rates[row - 1], row, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, NAME)
        grid.setColumnMinimumWidth(2, NUMBER)

    @property
    def text(self) -> str:
        """What it shows, in words."""
        rates = (f"{name} {rate.text()}" for (name, _), rate in zip(self._rows, self._rates))
        return " | ".join((self._title.text(), self._count.text(), *rates))

    def show_figures(self, title: str, count: str, here: float, clean: float) -> None:
        """Show rates per 1,000 words."""
        most = max(here, clean, 0.1)
        self._title.setText(title)
        self._count.setText(count)
        for (_, bar), rate, label in zip(self._rows, (here, clean), self._rates):
            bar.share = rate / most
            label.setText(_rate(rate))
        self.setAccessibleName(self.text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars: what is here in the verdict's colour, clean news in grey."""
        colours = self.theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for bar, colour in (
                (self._here, verdict_colour(self.verdict, colours)),
                (self._clean, colours.handle),
            ):
                place = QRectF(bar.geometry())
                painter.setBrush(colours.border)
                painter.drawRoundedRect(place, 4, 4)
                place.setWidth(max(place.width() * bar.share, LEAST if bar.share else 0))
                painter.setBrush(colour)
                painter.drawRoundedRect(place, 4, 4)


class _Bar(QWidget):
    """The place of a bar."""

    share = 0.0

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumSize(BAR)
        self.setMaximumHeight(BAR.height())


def _label(name: str = "") -> QLabel:
    label = plain_label(wrap=True)
    label.setObjectName(name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _rate(number: float) -> str:
    return f"{number:.1f}" if number < 10 else f"{number:,.0f}"
