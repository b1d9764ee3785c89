"""The program as a window: what is made at the start, and put away at the end."""

from __future__ import annotations

import gc
import logging
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSize,
    QSocketNotifier,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from reader import settings as settings_file
from reader.checking.equipment import equip
from reader.gui.articles.kept_session import KeptSession
from reader.gui.articles.reading import ArticleReader
from reader.gui.articles.recent_files import RecentFiles
from reader.gui.look.icons import program_icon
from reader.gui.look.look import Look
from reader.gui.main_window import NAME, MainWindow
from reader.gui.messages import Messages
from reader.gui.screenshot import Screenshot
from reader.gui.single_instance import SingleInstance
from reader.gui.state import WindowState
from reader.gui.translation import say, translate
from reader.paths import cache_folder, config_folder, data_folder, log_folder
from reader.private_files import PrivateLog
from reader.review.store import ReviewStore
from reader.settings import Settings

# Seconds that a checking thread keeps the interpreter from the window. Drawing a list takes it back
# dozens of times: with Python's 0.005 that was half a second, with 0.001 still a fifth.
SWITCH = 0.0001
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
    _log_to_file()
    is_apart = new_window or screenshot is not None
    instance = SingleInstance()
    if not is_apart and not instance.is_first():
        if instance.hand_over(paths):
            return 0
        is_apart = True  # the other one does not answer, and may write down what it has open
    app = _application()
    if settings is None:
        settings = settings_file.load(config_folder() / "settings.json")
    translate(app, settings.interface)
    messages = Messages()
    store = ReviewStore(data_folder() / "review.sqlite")
    if store.trouble:
        messages.warn(store.trouble)
    window = MainWindow(
        settings,
        reader=ArticleReader(settings, equip, kept=cache_folder() / "results.sqlite"),
        store=store,
        messages=messages,
        look=Look(app, settings.theme),
        # a picture shows the window as it first is, and leaves no trace in the person's own
        recent=RecentFiles(None if screenshot else config_folder() / "recent.txt"),
        state=WindowState(None if screenshot else config_folder() / "window.ini"),
        session=KeptSession(None if is_apart else config_folder() / "session.json"),
        keep_settings=lambda changed: settings_file.save(
            changed, config_folder() / "settings.json"
        ),
    )
    app.aboutToQuit.connect(window.shutdown)
    instance.asked.connect(lambda asked: _come_forward(window, asked))
    instance.listen()
    favour_the_window()
    with failures_said(messages), _signals_quit(app):
        if screenshot is not None:
            drawing = Screenshot(window, screenshot, size=size or QSize(1280, 800))
            drawing.start(paths)
        else:
            window.show()
            QTimer.singleShot(0, lambda: _begin(window, paths))
        status = app.exec()
    instance.close()
    store.close()
    return status


def _begin(window: MainWindow, paths: list[Path]) -> None:
    window.restore()
    window.opening.open(paths)


def _come_forward(window: MainWindow, paths: list[Path]) -> None:
    """Open what another start brought, and come to the front as it would have done."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    window.opening.open(paths)


def favour_the_window() -> None:
    """Let threads that check get in the window's way as little as can be; once it is made."""
    sys.setswitchinterval(SWITCH)
    gc.freeze()  # what is there stays: walking through it all again takes the collector 0.1 s


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["askance"])
    app.setApplicationName("askance")
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName("askance")
    app.setDesktopFileName("askance")
    app.setWindowIcon(program_icon())
    app.setStyle("Fusion")  # the same on every desktop, and drawn from the theme's palette
    return app


def _log_to_file() -> None:
    handler = PrivateLog(
        log_folder() / "askance.log", maxBytes=1_000_000, backupCount=1, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger("reader").setLevel(logging.INFO)
    qInstallMessageHandler(_log_qt)


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Put what Qt has to say into the log: it is for us, not for the terminal."""
    is_bad = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    log.log(logging.ERROR if is_bad else logging.INFO, "Qt: %s", message)


@contextmanager
def failures_said(messages: Messages) -> Iterator[None]:
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
        messages.error(
            say(
                "app",
                "Something went wrong inside the program ({error}). "
                "You can go on; the details are in {file}.",
            ).format(error=kind.__name__, file=log_folder() / "askance.log")
        )

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
