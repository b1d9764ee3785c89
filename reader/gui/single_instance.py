"""A second start passes its files to the window that is already open."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QThread, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.system.paths import config_folder, runtime_folder

PATIENCE = 5_000  # milliseconds for an answer; a window that hangs longer is left alone
ATTEMPTS, PAUSE = 60, 50  # and milliseconds between them
LONGEST = 1_000_000  # bytes of a message
TAKEN = b"taken\n"
TOKEN = "XDG_ACTIVATION_TOKEN"  # the desktop's leave to come to the front
log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """The first that starts listens on a socket, those that come later speak into it.

    A lock says who is first, so that of two that start at once only one is; a lock or a socket
    that a crash left behind is known by its process, which is gone. Whoever cannot reach the first
    one opens a window of its own.

    Signals: `asked` with the files that another start brings, none where it only came to look.
    """

    asked = Signal(list)  # of Path

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock: QLockFile | None = None
        self._name = ""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def is_first(self) -> bool:
        """Become the one that is to listen, if nobody is; say so."""
        names = _names()
        if names is None:
            return True  # there is no safe place to meet
        lock, self._name = QLockFile(names[0]), names[1]
        lock.setStaleLockTime(0)  # not by its age, only by its process being gone
        if not lock.tryLock(0):
            return lock.error() is not QLockFile.LockError.LockFailedError
        self._lock = lock
        return True

    def listen(self) -> None:
        """Take files from those that come later; only where there is an application."""
        if self._lock is None:
            return
        QLocalServer.removeServer(self._name)  # a crash leaves its socket behind
        if not self._server.listen(self._name):
            log.warning("nobody can hand files over: %s", self._server.errorString())

    def hand_over(self, paths: Sequence[Path]) -> bool:
        """Give files to the one that is first; say whether it took them."""
        socket = QLocalSocket()
        for _ in range(ATTEMPTS):
            socket.connectToServer(self._name)
            if socket.waitForConnected(PATIENCE):
                break
            QThread.msleep(PAUSE)  # it has the lock, and is about to listen
        else:
            return False
        message = {
            "open": [str(path.absolute()) for path in paths],
            "token": os.environ.get(TOKEN, ""),
        }
        socket.write(json.dumps(message).encode() + b"\n")
        answered = socket.waitForBytesWritten(PATIENCE) and socket.waitForReadyRead(PATIENCE)
        return answered and bytes(socket.readAll().data()) == TAKEN

    def close(self) -> None:
        """Let the next one be the first."""
        self._server.close()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    @Slot()
    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._on_bytes(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._on_bytes(socket)

    def _on_bytes(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > LONGEST:
            log.warning("somebody said what is too long for a message")
            socket.abort()
            return
        if not socket.canReadLine():
            return
        message = _read(bytes(socket.readLine().data()))
        if message is None:
            log.warning("somebody said what is no message")
            socket.abort()
            return
        paths, os.environ[TOKEN] = message
        socket.write(TAKEN)
        socket.flush()
        self.asked.emit(paths)


def _read(line: bytes) -> tuple[list[Path], str] | None:
    """Return the files of a message and the desktop's leave, or None where it is no message."""
    try:
        match json.loads(line):
            case {"open": [*names], "token": str(token)} if all(map(_is_name, (*names, token))):
                return [Path(name) for name in names], token
    except (ValueError, RecursionError):
        pass
    return None


def _is_name(text: object) -> bool:
    """Say whether a text can be the name of a file or the value of a variable; may raise."""
    return isinstance(text, str) and b"\0" not in os.fsencode(text)


def _names() -> tuple[str, str] | None:
    """Return the names of the lock and the socket: others for each folder of settings."""
    folder = runtime_folder()
    if folder is None:
        return None
    mark = sha256(os.fsencode(config_folder().absolute())).hexdigest()[:12]
    return str(folder / f"{mark}.lock"), str(folder / f"{mark}.socket")
