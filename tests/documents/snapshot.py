"""Chromium's "save as one file", asked for over the pipe that it is debugged through."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from base64 import b64encode
from typing import Any, BinaryIO

PATIENCE = 60  # seconds


def mhtml_of(page: str, link: str) -> bytes:
    """Return what Chromium saves of a page that it was given for `link`; nothing is fetched."""
    with tempfile.TemporaryDirectory() as folder:
        to_read, to_write = os.pipe()
        back_read, back_write = os.pipe()
        switches = "--headless --no-sandbox --disable-gpu --remote-debugging-pipe"
        # the browser reads from its descriptor 3 and writes to 4
        command = f'exec chromium {switches} --user-data-dir="$0" 3<&{to_read} 4>&{back_write}'
        process = subprocess.Popen(
            ["bash", "-c", command, folder],
            pass_fds=(to_read, back_write),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_read)
        os.close(back_write)
        with os.fdopen(to_write, "wb", 0) as there, os.fdopen(back_read, "rb", 0) as back:
            saved = _saved(_Pipe(there, back), page, link)
        process.wait(PATIENCE)
    return saved.encode("ascii")


def _saved(pipe: _Pipe, page: str, link: str) -> str:
    tab = pipe.ask("Target.createTarget", url="about:blank")["targetId"]
    session = pipe.ask("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]
    pipe.ask("Page.enable", session=session)
    pipe.ask("Fetch.enable", session=session)
    pipe.say("Page.navigate", session=session, url=link)
    request = pipe.heard("Fetch.requestPaused")["requestId"]
    pipe.say(
        "Fetch.fulfillRequest",
        session=session,
        requestId=request,
        responseCode=200,
        responseHeaders=[{"name": "Content-Type", "value": "text/html; charset=utf-8"}],
        body=b64encode(page.encode()).decode(),
    )
    pipe.heard("Page.loadEventFired")
    saved = str(pipe.ask("Page.captureSnapshot", session=session, format="mhtml")["data"])
    pipe.ask("Browser.close")
    return saved


class _Pipe:
    """Messages in JSON, each with a zero byte behind it."""

    def __init__(self, there: BinaryIO, back: BinaryIO) -> None:
        self._there, self._back = there, back
        self._number = 0
        self._rest = b""

    def say(self, method: str, *, session: str = "", **parameters: Any) -> int:
        """Give a command, and return the number that its answer will have."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self._there.write(json.dumps(message).encode() + b"\0")
        return self._number

    def ask(self, method: str, *, session: str = "", **parameters: Any) -> dict[str, Any]:
        """Return the answer to a command, whatever else is told in between."""
        number = self.say(method, session=session, **parameters)
        while (answer := self._next()).get("id") != number:
            pass
        return dict(answer["result"])

    def heard(self, event: str) -> dict[str, Any]:
        """Wait for an event and return what it tells."""
        while (told := self._next()).get("method") != event:
            pass
        return dict(told["params"])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            part = self._back.read(1 << 16)
            if not part:
                raise RuntimeError("Chromium ended in the middle of a sentence")
            self._rest += part
        message, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(message))
