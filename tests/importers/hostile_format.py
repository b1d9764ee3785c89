"""A format whose files say what shall go wrong while they are read, in a worker process."""

from __future__ import annotations

import os
import socket
import threading
from pathlib import Path

from reader.model.article import Article


def load(data: bytes, path: Path | None) -> Article:
    order = data.decode()
    if order == "hang":
        threading.Event().wait()
    if order == "crash":
        os.abort()
    if order == "fetch":
        try:
            socket.create_connection(("127.0.0.1", 9), timeout=1)
        except OSError as error:
            order = str(error)
    if order == "fail":
        raise ZeroDivisionError
    return Article("x" * 4_000_000_000 if order == "grow" else order, ())
