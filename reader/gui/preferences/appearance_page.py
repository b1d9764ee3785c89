"""Preferences: appearance of window and page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox

from reader.gui.commands.actions import Actions
from reader.gui.preferences.preference_page import ChoiceBox, PreferencePage
from reader.gui.state.settings_model import SettingsModel
from reader.gui.translation import LANGUAGES, SYSTEM
from reader.gui.widgets.checkable import checkable, show_checked
from reader.settings import LEADINGS, MEASURES, READING_SIZES, THEMES, Settings


class AppearancePage(PreferencePage):
    """Theme, reading face, size, measure and leading, and the language of the window."""

    def __init__(self, settings: SettingsModel, actions: Actions) -> None:
        super().__init__("", settings)
        self.title = self.tr("Appearance")
        self.theme = ChoiceBox(self._themes(), lambda to: actions[f"theme_{to}"].trigger())
        self.face = ChoiceBox(self._faces(), lambda to: settings.change(reading_font=to))
        self.face.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.face.setMinimumContentsLength(28)  # as long as its first entry: others are longer
        self.letters = _number(
            READING_SIZES, self.tr(" px"), lambda to: settings.change(reading_size=to)
        )
        self.measure = _number(
            MEASURES, self.tr(" characters"), lambda to: settings.change(reading_measure=to)
        )
        self.leading = _number(
            LEADINGS, self.tr(" %"), lambda to: settings.change(reading_leading=to)
        )
        self.dim = QCheckBox(self.tr("Dim website leftovers"))
        checkable(self.dim)
        self.dim.clicked.connect(lambda: actions["dim_residue"].trigger())
        self.motion = QCheckBox(self.tr("Reduce motion"))
        checkable(self.motion)
        self.motion.clicked.connect(lambda on: settings.change(reduce_motion=on))
        self.language = ChoiceBox(self._languages(), lambda to: settings.change(interface=to))
        self.add_row(self.tr("&Theme"), self.theme)
        self.add_row(self.tr("&Typeface"), self.face)
        self.add_row(self.tr("&Size"), self.letters)
        self.add_row(
            self.tr("&Line length"),
            self.measure,
            about=self.tr("Lines of 60 to 75 characters read best."),
        )
        self.add_row(self.tr("Line s&pacing"), self.leading)
        self.add_row(self.tr("Resi&due"), self.dim)
        self.add_row(
            self.tr("&Motion"),
            self.motion,
            about=self.tr("Cards and messages come without fading."),
        )
        self.add_row(
            self.tr("Language of the &window"),
            self.language,
            about=self.tr("Applies after a restart. Findings are always in English."),
        )
        self.follow(self._show)

    def _languages(self) -> dict[str, str]:
        return {**LANGUAGES, SYSTEM: self.tr("Follow system")}

    def _themes(self) -> dict[str, str]:
        names = {
            "system": self.tr("Follow system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "sepia": self.tr("Sepia"),
            "contrast": self.tr("High contrast"),
        }
        return {theme: names[theme] for theme in THEMES}

    def _faces(self) -> dict[str, str]:
        return {
            "": self.tr("Included with Askance"),
            **{family: family for family in QFontDatabase.families() if _can_be_chosen(family)},
        }

    def _show(self, now: Settings) -> None:
        self.theme.show_value(now.theme)
        self.language.show_value(now.interface)
        self.face.show_value(now.reading_font)
        show_checked(self.dim, now.dim_residue)
        show_checked(self.motion, now.reduce_motion)
        for control, value in (
            (self.letters, now.reading_size),
            (self.measure, now.reading_measure),
            (self.leading, now.reading_leading),
        ):
            control.blockSignals(True)
            control.setValue(value)
            control.blockSignals(False)


def _can_be_chosen(family: str) -> bool:
    return QFontDatabase.isScalable(family) and not QFontDatabase.isPrivateFamily(family)


def _number(limits: range, unit: str, changed: Callable[[int], object]) -> QSpinBox:
    control = QSpinBox(minimum=limits.start, maximum=limits.stop - 1, suffix=unit)
    control.valueChanged.connect(changed)
    return control
