"""A page of the preferences: searchable rows of label and control."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.commands.fuzzy import fit
from reader.gui.state.settings_model import SettingsModel
from reader.gui.widgets.literal_text import plain_label
from reader.settings import Settings

REST = 700  # milliseconds without another key: whoever walks along the choices is there


class PreferencePage(QWidget):
    """Shows the settings of one kind, and changes them at once.

    A page calls `follow` with what brings its controls to where the settings are: they are changed
    from menus as well.
    """

    def __init__(self, title: str, settings: SettingsModel) -> None:
        super().__init__()
        self.title = title
        self.settings = settings
        self._rows: list[tuple[str, list[int]]] = []  # what is searched, and the form's rows of it
        self.form = QFormLayout()
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 16, 24, 16)
        self.column.setSpacing(16)
        self.column.addLayout(self.form)

    def add_row(self, name: str, control: QWidget, *, about: str | QLabel = "") -> None:
        """Add a control under its name, with a sentence below it."""
        label = plain_label(name)
        label.setBuddy(control)
        control.setAccessibleName(name.replace("&", ""))
        self.form.addRow(label, control)
        rows = [self.form.rowCount() - 1]
        if about:
            hint = about if isinstance(about, QLabel) else plain_label(about)
            hint.setWordWrap(True)
            hint.setAlignment(Qt.AlignmentFlag.AlignTop)
            policy = hint.sizePolicy()  # it has a height for its width, and is to keep that
            policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
            hint.setSizePolicy(policy)
            hint.setObjectName("preference_hint")
            control.setAccessibleDescription(hint.text())
            self.form.addRow(plain_label(), hint)
            rows.append(self.form.rowCount() - 1)
        words = about if isinstance(about, str) else about.text()
        self._rows.append((f"{self.title} {name.replace('&', '')} {words}", rows))

    def search(self, typed: str) -> bool:
        """Show the rows that fit; say whether there is any."""
        found = False
        for words, rows in self._rows:
            fits = fit(typed, words) is not None
            found = found or fits
            for row in rows:
                self.form.setRowVisible(row, fits)
        return found

    def follow(self, show: Callable[[Settings], None]) -> None:
        """Bring controls to where the settings are, now and whenever these change."""
        show(self.settings.value)
        self.settings.changed.connect(show)


class ChoiceBox(QComboBox):
    """A choice of one among several values, each with its name."""

    def __init__(self, names: dict[str, str], chosen: Callable[[str], object]) -> None:
        super().__init__()
        for value, name in names.items():
            self.addItem(name, value)
        self.activated.connect(lambda _row: chosen(self.currentData()))

    def show_value(self, value: str) -> None:
        """Show what is chosen, and tell nobody."""
        self.setCurrentIndex(self.findData(value))


class RestingChoice(ChoiceBox):
    """A choice that holds when the person rests on it: for what is dear to change.

    On a closed box each arrow key chooses. Enter, leaving and closing end the rest at once.
    """

    def __init__(self, names: dict[str, str], chosen: Callable[[str], object]) -> None:
        super().__init__(names, lambda _value: self._begin())
        self._hold_value = chosen
        self._is_choosing = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._hold)

    def show_value(self, value: str) -> None:
        """Show what is chosen, unless the person is choosing."""
        if not self._is_choosing:
            super().show_value(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hold at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_choosing:
            self._hold()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hold when the person goes on."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._hold()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hold when the dialog is closed."""
        super().hideEvent(event)
        self._hold()

    def _begin(self) -> None:
        self._is_choosing = True
        self._rest.start()

    @Slot()
    def _hold(self) -> None:
        self._rest.stop()
        if self._is_choosing:
            self._is_choosing = False
            self._hold_value(self.currentData())
