"""How the page is set and coloured, in a popover: size, line length, line spacing, theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from reader.gui.commands.actions import Actions
from reader.gui.commands.command import Command
from reader.gui.state.settings_model import SettingsModel
from reader.gui.translation import marked
from reader.gui.widgets.checkable import checkable, show_checked
from reader.gui.widgets.literal_text import plain_label
from reader.gui.widgets.popover import Popover
from reader.settings import Settings

MEASURES = {  # characters a line
    56: marked("TypePopover", "Narrow"),
    66: marked("TypePopover", "Medium"),
    78: marked("TypePopover", "Wide"),
}
LEADINGS = {  # per cent of the size
    140: marked("TypePopover", "Tight"),
    155: marked("TypePopover", "Normal"),
    175: marked("TypePopover", "Loose"),
}
THEMES = {
    "system": marked("TypePopover", "System"),
    "light": marked("TypePopover", "Light"),
    "dark": marked("TypePopover", "Dark"),
    "sepia": marked("TypePopover", "Sepia"),
    "contrast": marked("TypePopover", "Contrast"),
}


class TypePopover(Popover):
    """Applies at once, in step with the menus and the preferences."""

    def __init__(self, window: QWidget, actions: Actions, settings: SettingsModel) -> None:
        super().__init__(window, "type_popover")
        self.setAccessibleName(self.tr("Type and theme"))
        self._settings = settings
        self.anchor: QWidget | None = None
        self._percent = QPushButton()
        self._percent.clicked.connect(actions["zoom_reset"].trigger)
        actions.explain(self._percent, "zoom_reset")
        smaller, larger = QPushButton("A−"), QPushButton("A+")
        for button, name in ((smaller, "zoom_out"), (larger, "zoom_in")):
            button.clicked.connect(actions[name].trigger)
            button.setAccessibleName(actions[name].iconText())
            actions.explain(button, name)
        self.measures = self._choice(
            {n: self.tr(text) for n, text in MEASURES.items()},
            lambda value: settings.change(reading_measure=value),
        )
        self.leadings = self._choice(
            {n: self.tr(text) for n, text in LEADINGS.items()},
            lambda value: settings.change(reading_leading=value),
        )
        self.themes = self._choice(
            {name: self.tr(text) for name, text in THEMES.items()},
            lambda value: actions[f"theme_{value}"].trigger(),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for row, (name, buttons) in enumerate(
            (
                (self.tr("Size"), [smaller, self._percent, larger]),
                (self.tr("Line length"), list(self.measures.values())),
                (self.tr("Line spacing"), list(self.leadings.values())),
                (self.tr("Theme"), list(self.themes.values())),
            )
        ):
            label = plain_label(name)
            label.setObjectName("dim")
            grid.addWidget(label, row, 0)
            grid.addLayout(_row(name, buttons), row, 1)
        settings.changed.connect(self._show_settings)
        self._show_settings(settings.value)

    @Slot()
    def ask(self) -> None:
        """Open near the header's button, or close."""
        if self.isVisible():
            self.close_popover()
        elif self.anchor is not None:
            anchor = self.anchored_to(self.anchor)
            self.open_at(anchor, focus=self._percent)

    def _choice(
        self, names: dict[int, str] | dict[str, str], choose: Callable[[object], object]
    ) -> dict[object, QPushButton]:
        buttons: dict[object, QPushButton] = {}  # in no group: a value can be none of these
        for value, name in names.items():
            button = QPushButton(name)
            checkable(button)
            button.clicked.connect(lambda _on, value=value: choose(value))
            button.clicked.connect(lambda: self._show_settings(self._settings.value))
            buttons[value] = button
        return buttons

    @Slot(object)
    def _show_settings(self, now: Settings) -> None:
        self._percent.setText(self.tr("{percent} %").format(percent=now.zoom))
        self._percent.setAccessibleName(
            self.tr("Normal size; now {percent} %").format(percent=now.zoom)
        )
        for buttons, value in (
            (self.measures, now.reading_measure),
            (self.leadings, now.reading_leading),
            (self.themes, now.theme),
        ):
            for name, button in buttons.items():
                show_checked(button, name == value)


def _row(name: str, buttons: list[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(0)
    for number, button in enumerate(buttons):
        place = "first" if number == 0 else "last" if number == len(buttons) - 1 else "middle"
        button.setProperty("segment", place)
        if not button.accessibleName():
            button.setAccessibleName(f"{name}: {button.text()}")
        row.addWidget(button, 1)
    return row


COMMANDS: tuple[Command[TypePopover], ...] = (
    Command(
        "type",
        marked("commands", "T&ype and theme…"),
        TypePopover.ask,
        keys=("Ctrl+T",),
    ),
)
