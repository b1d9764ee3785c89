"""The thread on which articles are loaded and checked."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from threading import Event

from PySide6.QtCore import QObject, QThread, Signal, Slot

Work = Callable[[Callable[[], bool]], Iterator[object]]
log = logging.getLogger(__name__)


class CheckThread(QObject):
    """Does one piece of work at a time; a new one replaces the old, which is never heard again.

    Work is a function that is told how to ask "was I cancelled?" and returns an iterator of events.
    Only frozen values may be among them: they cross the thread.

    Signals: `reported` carries each event; then comes either `finished` or `crashed`, unless the
    work was cancelled or replaced. All are heard on the thread that this object lives on.
    """

    reported = Signal(object)
    finished = Signal()
    crashed = Signal(object)  # Exception
    _asked = Signal(int, object, object)  # the run's number, its work, its stop flag

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = 0
        self._stop: Event | None = None  # of the run that is heard
        self._thread = QThread()
        self._thread.setObjectName("checker")
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._asked.connect(self._worker.work)
        self._worker.event_made.connect(self._on_event_made)
        self._worker.ended.connect(self._on_ended)
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """Say whether something is under way that will be heard of."""
        return self._stop is not None

    def check(self, work: Work) -> None:
        """Begin `work`, in place of what is under way."""
        self.cancel()
        self._stop = Event()
        self._asked.emit(self._run, work, self._stop)

    def cancel(self) -> None:
        """Stop what is under way: nothing of it is heard from now on."""
        if self._stop is not None:
            self._stop.set()
        self._stop = None
        self._run += 1

    def shutdown(self) -> None:
        """Stop, and wait for the thread to end."""
        self.cancel()
        self._thread.quit()
        self._thread.wait()

    @Slot(int, object)
    def _on_event_made(self, run: int, event: object) -> None:
        if run == self._run:
            self.reported.emit(event)

    @Slot(int, object)
    def _on_ended(self, run: int, error: Exception | None) -> None:
        if run != self._run:
            return
        self._stop = None
        if error is None:
            self.finished.emit()
        else:
            self.crashed.emit(error)


class _Worker(QObject):
    """Lives on the thread and does the work that is sent there."""

    event_made = Signal(int, object)
    ended = Signal(int, object)  # the exception that ended it, or None

    @Slot(int, object, object)
    def work(self, run: int, work: Work, stop: Event) -> None:
        """Walk through `work`, telling each event, until it ends or is stopped."""
        try:
            for event in work(stop.is_set):
                if stop.is_set():
                    return
                self.event_made.emit(run, event)
        except Exception as error:  # the thread's outermost frame: report it
            log.info("the work did not end well", exc_info=True)
            self.ended.emit(run, error)
        else:
            self.ended.emit(run, None)
