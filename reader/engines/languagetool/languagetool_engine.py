"""LanguageTool as a grammar engine, on our own server or on a given one."""

from __future__ import annotations

from threading import Lock

from reader.engines.engine_stage import Stage
from reader.engines.grammar_engine import GrammarMatch
from reader.engines.languagetool.http_client import (
    PATIENCE,
    Client,
    NoAnswer,
    TookTooLong,
)
from reader.engines.languagetool.installation import Installation, installed
from reader.engines.languagetool.java import Java, find_java
from reader.engines.languagetool.server import PortTaken, Server
from reader.errors import EngineUnavailable

_STARTS, _PORTS = 2, 5  # of servers that end, and that find their port taken
_CLOSED = "The grammar check was closed."


def local_engine() -> LanguageToolEngine:
    """Return the engine of the LanguageTool that is installed here; nothing is started yet.

    Raises `EngineUnavailable` with what to do where there is none or no Java for it.
    """
    installation = installed()
    if installation is None:
        raise EngineUnavailable(
            "LanguageTool is not installed: run `askance languagetool install`."
        )
    search = find_java()
    if search.java is None:
        raise EngineUnavailable(search.why_not)
    return LanguageToolEngine(installation, search.java)


class LanguageToolEngine:
    """An installed LanguageTool on a server of our own, started at the first check.

    A server that dies over a text is replaced and gets the text again, once. One whose port was
    taken by somebody else is replaced by another at another port.
    """

    def __init__(
        self, installation: Installation, java: Java, *, patience: float = PATIENCE
    ) -> None:
        self._installation = installation
        self._java = java
        self._patience = patience
        self._server: Server | None = None
        self._closed = False
        self._lock = Lock()  # never held while waiting for an answer: `close` must get through

    @property
    def label(self) -> str:
        """Its name and version."""
        return f"LanguageTool {self._installation.version}"

    @property
    def stage(self) -> Stage:
        """How far its server has come."""
        server = self._server
        return server.stage if server is not None else Stage.IDLE

    def check(self, text: str, language: str) -> list[GrammarMatch]:
        """Return the matches in `text`, in order."""
        server: Server | None = None
        deaths = taken = 0
        while deaths < _STARTS and taken < _PORTS:
            server = self._running(instead_of=server)
            try:
                return server.check(text, language)
            except PortTaken as stranger:
                failure: NoAnswer = stranger
                taken += 1
            except NoAnswer as gone:
                failure = gone
                deaths += 1
            except TookTooLong:
                server.end()  # it should have given up by itself: it hangs, and would again
                raise
        if self._closed:
            raise EngineUnavailable(_CLOSED)
        raise EngineUnavailable(f"{self.label} does not work: {failure}")

    def close(self) -> None:
        """Kill the server; whoever waits for it is let go at once."""
        with self._lock:
            self._closed = True
            if self._server is not None:
                self._server.end()

    def _running(self, *, instead_of: Server | None) -> Server:
        """Return the server, made anew if it is gone or is the one that failed a caller."""
        with self._lock:
            if self._closed:
                raise EngineUnavailable(_CLOSED)
            server = self._server
            if server is not None and (server is instead_of or not server.lives):
                server.end()
                server = None
            if server is None:
                server = Server(self._installation, self._java, patience=self._patience)
            self._server = server
            return server


class RemoteLanguageTool:
    """A LanguageTool server that somebody else runs.

    Asks it for its version at once, which says whether it is there: raises `EngineUnavailable`.
    A caller that waits for an answer when this is closed waits on, for a minute at most.
    """

    def __init__(self, url: str) -> None:
        if not url.lower().startswith(("http://", "https://")):
            raise EngineUnavailable(f"{url} is not the address of a server (http://host:port).")
        self._client = Client(url)
        self._closed = False
        try:
            self._version = self._client.greet()
        except NoAnswer as failure:
            raise EngineUnavailable(str(failure)) from failure

    @property
    def label(self) -> str:
        """Its name, version and address."""
        return " ".join(filter(None, ("LanguageTool", self._version, "at", self._client.url)))

    @property
    def stage(self) -> Stage:
        """It runs elsewhere, and has answered."""
        return Stage.READY

    def check(self, text: str, language: str) -> list[GrammarMatch]:
        """Return the matches in `text`, in order."""
        if self._closed:
            raise EngineUnavailable(_CLOSED)
        try:
            return self._client.check(text, language)
        except NoAnswer as failure:
            raise EngineUnavailable(str(failure)) from failure

    def close(self) -> None:
        """Take no more texts."""
        self._closed = True
