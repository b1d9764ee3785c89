"""Python's cycle collector, on the window's thread alone.

Left to itself it runs on whichever thread happens to make the object too many. One that checks
would then end objects of Qt that belong to the window, and Qt does not allow that.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer, Slot

OFTEN = 200  # milliseconds between two looks
YOUNG = 5_000  # new objects after which the young ones are looked through: a millisecond or two
ROUNDS = 10  # of which each looks through one generation more
GROWTH = 1.25  # since the last time, after which all are looked through: as Python itself has it


class GarbageCollector(QObject):
    """Takes the collector from all threads, and runs it on the one that it lives on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what is there stays: walking through it all again takes 0.1 s
        self._blocks = sys.getallocatedblocks()
        self._timer = QTimer(self, interval=OFTEN)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect what is worth it now."""
        young, middle, old = gc.get_count()
        if old > ROUNDS and sys.getallocatedblocks() > self._blocks * GROWTH:
            gc.collect()
            self._blocks = sys.getallocatedblocks()
        elif middle > ROUNDS:
            gc.collect(1)
        elif young > YOUNG:
            gc.collect(0)

    def end(self) -> None:
        """Give the collector back to all threads."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
