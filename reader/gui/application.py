"""Starts and ends the program's window."""

from __future__ import annotations

import logging
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSize,
    QSocketNotifier,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from reader import settings as settings_file
from reader.checking.checker import Checker
from reader.gui.findings.delayed_saving import DelayedSaving
from reader.gui.garbage_collector import GarbageCollector
from reader.gui.library.recent_files import RecentFiles
from reader.gui.library.session_file import SessionFile
from reader.gui.screenshot import Screenshot
from reader.gui.single_instance import SingleInstance
from reader.gui.state.messages import Messages
from reader.gui.state.storage_files import find_storage
from reader.gui.state.window_state import WindowState, keep_dialogs_private
from reader.gui.style.bundled_fonts import dress
from reader.gui.style.icons import program_icon
from reader.gui.style.theme_choice import ThemeChoice
from reader.gui.translation import say, translate
from reader.gui.window.first_show import FirstShow
from reader.gui.window.main_window import MainWindow
from reader.gui.window.presenter import NAME
from reader.review.review_store import ReviewStore
from reader.settings import Settings
from reader.system.private_files import PrivateLog

# Seconds that a checking thread keeps the interpreter from the window. Drawing a list takes it back
# dozens of times: with Python's 0.005 that was half a second, with 0.001 still a fifth.
SWITCH = 0.0001
DESKTOP_ID = "org.askance.askance"  # of the entry in the desktop's menu and of the metainfo
PATIENCE = 0.05  # seconds that the window waits for another program that holds the decisions
log = logging.getLogger(__name__)


def run(
    paths: list[Path],
    *,
    screenshot: Path | None = None,
    settings: Settings | None = None,
    size: QSize | None = None,
    new_window: bool = False,
) -> int:
    """Open a window with `paths`; return the exit status when it is closed.

    Where a window is open already it takes them instead, unless there shall be a `new_window`;
    that one begins empty, and is not remembered. With `screenshot` the checked window is drawn into
    that file, and that is all.
    """
    storage = find_storage()
    log_file = _log_to(storage.log)
    is_separate = new_window or screenshot is not None
    instance = SingleInstance()
    if not is_separate and not instance.is_first():
        if instance.hand_over(paths):
            return 0
        is_separate = True  # the other one does not answer, and may write down what it has open
    app = _application()
    keep_dialogs_private(storage.state.parent)
    stored = settings_file.read(storage.settings)
    settings = settings or stored.settings
    translate(app, settings.interface)
    messages = Messages()
    store = ReviewStore(storage.review, patience=PATIENCE)
    # a picture shows the window as it first is, and leaves no trace in the person's own
    recent = RecentFiles(None if screenshot else storage.recent)
    session = SessionFile(None if is_separate else storage.session)
    # a folder that is shut is said above
    about_store = "" if storage.is_shut and not store.is_damaged else store.trouble
    for trouble in (storage.trouble, about_store, stored.trouble, session.trouble, recent.trouble):
        if trouble:
            messages.warn(trouble)
    window = MainWindow(
        settings,
        checker=Checker(settings, cache=storage.results),
        store=store,
        messages=messages,
        look=ThemeChoice(app, settings.theme, is_still=settings.reduce_motion),
        recent=recent,
        state=WindowState(None if screenshot else storage.state),
        session=session,
        keep_settings=partial(_keep_settings, storage.settings, messages),
    )
    DelayedSaving(store, messages, window)
    app.aboutToQuit.connect(window.shutdown)
    instance.asked.connect(lambda asked: _come_forward(window, asked))
    instance.listen()
    collector = favour_the_window(window)
    with failures_said(messages, log_file), _signals_quit(app):
        if screenshot is not None:
            drawing = Screenshot(window, screenshot, size=size or QSize(1280, 800))
            drawing.start(paths)
        else:
            window.restore()
            window.parts.open_dialogs.open(paths)
            FirstShow(window).begin()
        status = app.exec()
    leave_to_qt(app.clipboard())
    collector.end()
    instance.close()
    if lost := store.close():
        log.error(lost)
        sys.stderr.write(f"askance: {lost}\n")
    return status


def leave_to_qt(clipboard: QClipboard) -> None:
    """Put what was copied from the page into the clipboard as Qt's own.

    What Python made may be destroyed after Python has ended, and the program crashes as it ends.
    """
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        data = clipboard.mimeData(mode)
        if data is not None and Shiboken.createdByPython(data):
            clipboard.setText(data.text(), mode)


def _keep_settings(path: Path, messages: Messages, settings: Settings) -> None:
    try:
        settings_file.save(settings, path)
    except OSError as error:
        sentence = say("app", "Settings last only until you close the window; {file}: {reason}.")
        messages.warn(sentence.format(file=path, reason=error.strerror))


def _come_forward(window: MainWindow, paths: list[Path]) -> None:
    """Open what another start brought, and come to the front as it would have done."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    window.parts.open_dialogs.open(paths)


def favour_the_window(window: MainWindow) -> GarbageCollector:
    """Let threads that check get in the window's way as little as can be; once it is made."""
    sys.setswitchinterval(SWITCH)
    return GarbageCollector(window)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["askance"])
    app.setApplicationName("askance")
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName("askance")
    app.setDesktopFileName(DESKTOP_ID)
    app.setWindowIcon(program_icon())
    dress(app)
    return app


def _log_to(file: Path | None) -> Path | None:
    """Write the log into a file, and return that; where there is no such file, write none."""
    handler: logging.Handler = logging.NullHandler()
    if file is not None:
        try:
            handler = PrivateLog(file, maxBytes=1_000_000, backupCount=1, encoding="utf-8")
        except OSError:  # a folder of that name, or the file is somebody else's
            file = None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger("reader").setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk is no reason to write tracebacks on the terminal
    qInstallMessageHandler(_log_qt)
    return file


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Put what Qt has to say into the log: it is for us, not for the terminal."""
    is_bad = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    log.log(logging.ERROR if is_bad else logging.INFO, "Qt: %s", message)


@contextmanager
def failures_said(messages: Messages, log_file: Path | None = None) -> Iterator[None]:
    """Log what nobody caught, on whatever thread, and say so in the window.

    An exception in a slot reaches `sys.excepthook` on the slot's own thread: `messages` takes it
    to the window's.
    """

    def failed(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("nobody caught this", exc_info=(kind, error, trace))
        sentence = say("app", "Something went wrong inside the program ({error}). You can go on.")
        if log_file is not None:
            sentence = say(
                "app",
                "Something went wrong inside the program ({error}). "
                "You can go on; the details are in {file}.",
            )
        messages.error(sentence.format(error=kind.__name__, file=log_file))

    def thread_failed(failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            failed(failure.exc_type, failure.exc_value, failure.exc_traceback)

    before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = failed, thread_failed
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before


@contextmanager
def _signals_quit(app: QApplication) -> Iterator[None]:
    """Quit in an orderly way on Ctrl-C and on the end of the desktop's session.

    Python runs a handler only between two of its own steps, and Qt's loop may take none for hours:
    so the signal is written to a socket that Qt listens to.
    """
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
    listener = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, QObject(app))
    listener.activated.connect(lambda: (ours.recv(64), app.quit()))
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    wakeup = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    for number in before:
        signal.signal(number, lambda *_: None)
    try:
        yield
    finally:
        listener.setEnabled(False)
        signal.set_wakeup_fd(wakeup)
        for number, handler in before.items():
            signal.signal(number, handler)
        ours.close()
        theirs.close()
