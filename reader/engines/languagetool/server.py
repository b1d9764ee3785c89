"""A local LanguageTool server: a Java process that ends with the program."""

from __future__ import annotations

import os
import re
import socket
import time
from threading import Lock

from reader.engines.engine_stage import Stage
from reader.engines.grammar_engine import GrammarMatch
from reader.engines.languagetool.http_client import Client, NoAnswer
from reader.engines.languagetool.installation import Installation
from reader.engines.languagetool.java import Java
from reader.errors import PartNotChecked
from reader.system import paths
from reader.system.child_process import end_child, start_child
from reader.system.port_owner import Listener

START_SECONDS = 60.0  # it takes 1 s, and 3 more for the first check; on a busy machine thrice that
_POLL = 0.05
_MEMORY = "-Xmx512m"  # 345 MB in all; left to itself it grows to 1.8 GB, and is no faster
_WARM_UP = "This sentence make the server load its rules."


class PortTaken(NoAnswer):
    """Somebody else listens at the port that was meant for our server."""


class Server:
    """One start of the server; when it has died, another is made.

    It is starting when this returns: `check` waits until it is ready.
    """

    def __init__(self, installation: Installation, java: Java, *, patience: float) -> None:
        self._log = paths.log_folder() / "languagetool.log"
        self._port = port = free_port()
        self._process = start_child(
            [
                str(java.path),
                _MEMORY,
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",  # or the command line lies in a file of the common /tmp
                "-XX:TieredStopAtLevel=1",  # the first check in 3 s instead of 7
                "-Dsun.net.httpserver.nodelay=true",  # or every answer waits 40 ms for an ACK
                "-Dfile.encoding=UTF-8",  # Java 17 still asks the locale
                f"-Dlogback.configurationFile={paths.resource('languagetool/logback.xml')}",
                *("-cp", installation.class_path, "org.languagetool.server.HTTPServer"),
                *("--port", str(port)),
                *("--config", str(paths.resource("languagetool/server.properties"))),
            ],
            log=self._log,
        )
        self._listener = Listener(self._process, port)
        self._client = Client(f"http://127.0.0.1:{port}", patience=patience)
        self._starting = Lock()
        self.stage = Stage.STARTING

    @property
    def lives(self) -> bool:
        """Whether its process runs."""
        return self._process.poll() is None

    def check(self, text: str, language: str) -> list[GrammarMatch]:
        """Return the matches in `text`; wait before until the server is ready and warm.

        Raises `NoAnswer` where it does not get there, or where it is not our server that answered:
        the text is then unchecked. Any number of threads may wait; `end` lets them all go.
        """
        with self._starting:
            if self.stage is not Stage.READY:
                self._wait_until_ready(language)
                self.stage = Stage.READY
        self._be_sure_who_listens()
        found = self._client.check(text, language)
        self._be_sure_who_listens()
        return found

    def end(self) -> None:
        """Kill the server; what it was asked and has not answered becomes `NoAnswer`."""
        end_child(self._process)  # it keeps nothing that a gentler end would save

    def _wait_until_ready(self, language: str) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if not self.lives:
                if _is_taken(self._port):
                    raise self._port_taken()
                raise NoAnswer(f"The LanguageTool server ended: {self._last_words()}")
            # not one word to whoever else may listen there
            if self._listener.is_our_child() and self._client.is_well() and self._is_warm(language):
                return
            time.sleep(_POLL)
        self.end()
        raise NoAnswer(
            f"The LanguageTool server was not ready after {START_SECONDS:.0f} seconds "
            f"(its log is {self._log})."
        )

    def _is_warm(self, language: str) -> bool:
        self.stage = Stage.LOADING
        try:
            self._client.check(_WARM_UP, language)
        except (NoAnswer, PartNotChecked):  # busy loading, or gone: the next look tells
            return False
        return True

    def _be_sure_who_listens(self) -> None:
        if self._listener.is_our_child():
            return
        if self.lives or _is_taken(self._port):
            raise self._port_taken()
        raise NoAnswer("The LanguageTool server ended.")

    def _port_taken(self) -> PortTaken:
        return PortTaken(f"Another program of this machine took its port {self._port}.")

    def _last_words(self) -> str:
        """Pick the line of the log that says why: the innermost cause, else the last line."""
        text = self._log.read_text(encoding="utf-8", errors="replace")
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        causes = [
            line
            for line in lines
            if re.match(r'Caused by:|Exception in thread "main"|Error\b', line)
        ]
        words = (causes or lines or ["it did not say why"])[-1]
        return f"{words[:300].rstrip('.')} (its log is {self._log})."


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":  # else what is left of our own server's connections would count, too
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
        return False


def free_port() -> int:
    """Return a port that is free now. If it is taken by the time it is used, the start fails."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
