"""What the list of findings is filtered by, in one popover: how sure, and which families."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui import labels
from reader.gui.commands import conditions
from reader.gui.commands.actions import Actions
from reader.gui.commands.command import Command
from reader.gui.findings.review_controller import ReviewController
from reader.gui.page.family_sign import SIZE, sign
from reader.gui.style.theme import Theme
from reader.gui.translation import grouped, marked, say
from reader.gui.widgets.checkable import checkable, show_checked
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.widgets.literal_text import plain_label, plain_tip
from reader.gui.widgets.popover import Popover
from reader.model.decision import ANSWERS, DecisionKind
from reader.model.finding import Family
from reader.settings import Strictness

CHIP_GAP = 4  # points between a chip's sign and its words
WIDTH = 376  # points


class FilterPopover(Popover):
    """Filters at once, in step with the menus; the list says what is filtered out."""

    def __init__(
        self, window: QWidget, controller: ReviewController, actions: Actions, theme: Theme
    ) -> None:
        super().__init__(window, "filter_popover")
        self.setAccessibleName(self.tr("Filter the findings"))
        self._controller = controller
        self._actions = actions
        self.anchor: QWidget | None = None
        self._dial = {strictness: self._segment(strictness) for strictness in Strictness}
        self.chips = {family: self._chip(family) for family in Family}
        kinds = (None, DecisionKind.OPEN, *ANSWERS)
        self._only = {kind: self._only_chip(kind) for kind in kinds}
        self._lay_out()
        self.set_theme(theme)
        controller.refreshed.connect(self.show_filters)
        self.show_filters()

    @Slot()
    def ask(self) -> None:
        """Open near the list's button, or close."""
        if self.isVisible():
            self.close_popover()
        elif self.anchor is not None:
            if not self.anchor.isVisible():
                self._actions["panel"].trigger()
            layout = self.layout()
            assert layout is not None
            self.setFixedSize(WIDTH, layout.totalHeightForWidth(WIDTH))
            button = self._dial[self._controller.strictness]
            self.open_at(self.anchored_to(self.anchor), focus=button)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        for family, chip in self.chips.items():
            chip.setIcon(sign(theme.mark(family), gap=CHIP_GAP))

    @Slot()
    def show_filters(self) -> None:
        """Show what is filtered by, with how many each family has."""
        controller, hidden = self._controller, self._controller.arrangement.hidden
        counts = controller.counts
        for family, chip in self.chips.items():
            chip.setText(f"{labels.family(family)} {grouped(counts[family])}")
            chip.setVisible(bool(counts[family]))
            is_shown = family not in hidden
            show_checked(chip, is_shown and bool(hidden))
            chip.setProperty("out", not is_shown)
            chip.style().polish(chip)
            self._actions[f"family_{family}"].setChecked(is_shown)
        self._actions[f"only_{controller.arrangement.only or 'all'}"].setChecked(True)
        for kind, chip in self._only.items():
            show_checked(chip, controller.arrangement.only is kind)
        for strictness, segment in self._dial.items():
            show_checked(segment, controller.strictness is strictness)

    def _chip(self, family: Family) -> QPushButton:
        chip = QPushButton()
        chip.setProperty("chip", "family")
        checkable(chip)
        chip.setIconSize(QSize(SIZE[0] + CHIP_GAP, SIZE[1]))
        tip = self.tr("{what}. Click: only these. Ctrl+click: hide them.")
        chip.setToolTip(plain_tip(tip.format(what=labels.about_family(family))))
        chip.setAccessibleDescription(
            self.tr("{what}. Press to show only these, with Ctrl to hide or show them.").format(
                what=labels.about_family(family)
            )
        )
        chip.clicked.connect(lambda: self._on_chip(family))
        return chip

    def _on_chip(self, family: Family) -> None:
        """Show only what this chip names; with Ctrl, hide it or show it with the others."""
        hidden = self._controller.arrangement.hidden
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            self._controller.set_family_shown(family, family in hidden)
        else:
            self._controller.show_only(family)
        self.show_filters()  # Qt has turned the chip, whatever came of it

    def _only_chip(self, kind: DecisionKind | None) -> QPushButton:
        text = self.tr("All") if kind is None else say("words", labels.decision_texts(kind).only)
        chip = QPushButton(text)
        chip.setProperty("chip", "only")
        checkable(chip)
        chip.clicked.connect(self._actions[f"only_{kind or 'all'}"].trigger)
        chip.clicked.connect(self.show_filters)
        return chip

    def _segment(self, strictness: Strictness) -> QPushButton:
        button = QPushButton(labels.strictness(strictness))
        checkable(button)
        place = ("first", "middle", "last")[list(Strictness).index(strictness)]
        button.setProperty("segment", place)
        button.setAccessibleName(
            self.tr("Show: {strictness}").format(strictness=labels.strictness(strictness))
        )
        button.clicked.connect(self._actions[f"strictness_{strictness}"].trigger)
        button.clicked.connect(self.show_filters)
        return button

    def _lay_out(self) -> None:
        dial = QHBoxLayout()
        dial.setSpacing(0)
        for button in self._dial.values():
            dial.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 20)
        layout.setSpacing(8)
        layout.addWidget(_label(self.tr("How sure")))
        layout.addLayout(dial)
        for title, chips in (
            (self.tr("Families"), self.chips.values()),
            (self.tr("Decisions"), self._only.values()),
        ):
            box = QWidget()
            flow = FlowLayout(box, spacing=6)
            for chip in chips:
                flow.addWidget(chip)
            layout.addSpacing(8)
            layout.addWidget(_label(title))
            layout.addWidget(box)


def _label(text: str) -> QLabel:
    label = plain_label(text)
    label.setObjectName("dim")
    return label


COMMANDS: tuple[Command[FilterPopover], ...] = (
    Command(
        "filters",
        marked("commands", "Filter the findings…"),
        FilterPopover.ask,
        keys=("Ctrl+Shift+L",),
        when=conditions.ARTICLE,
    ),
)
