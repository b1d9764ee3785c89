"""The settings while the program runs: saved at once, with a signal for each change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.settings import Settings


class SettingsModel(QObject):
    """Holds the settings that are in force. `changed` carries the new ones."""

    changed = Signal(object)  # Settings

    def __init__(
        self,
        settings: Settings,
        keep: Callable[[Settings], None] = lambda _: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.value = settings
        self._keep = keep

    def change(self, **values: object) -> None:
        """Replace some values, keep them, and tell, unless they are what they were."""
        changed = self.value.changed(**values)
        if changed != self.value:
            self.value = changed
            self._keep(changed)
            self.changed.emit(changed)
