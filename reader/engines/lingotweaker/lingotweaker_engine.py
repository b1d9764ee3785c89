"""The embedded grammar engine: LingoTweaker, a port of LanguageTool's engine and rules.

It works in a process of its own: a check of it cannot be cancelled, some texts keep it busy for
ever, and loading its rules would hold the interpreter's lock for more than a second.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event, Lock, Timer
from typing import Any

from reader.engines.chunking import Chunk, pieces
from reader.engines.engine_stage import Stage
from reader.engines.grammar_engine import GrammarMatch
from reader.engines.lingotweaker import lingotweaker_process
from reader.engines.lingotweaker.lingotweaker_process import (
    read_frame,
    write_frame,
)
from reader.errors import EngineUnavailable, PartNotChecked
from reader.system.child_process import end_child, start_child
from reader.system.paths import log_folder

CHECK_SECONDS = 10.0  # for a piece of text; a thousand words take 0.4
START_SECONDS = 60.0  # loading takes 1.3 s, on a busy machine a multiple of it
GIVE_UP_AFTER = 3  # paragraphs in a row over which workers died: then it is not the paragraphs
AMERICAN = frozenset({"en", "en-US", "en-CA"})  # it knows two spellings of English
log = logging.getLogger(__name__)

# -P: the script's own folder is no place to import from
WORKER = (sys.executable, "-P", str(Path(lingotweaker_process.__file__)))


def why_unavailable() -> str:
    """Say in a sentence why the engine cannot be used here; nothing where it can."""
    if importlib.util.find_spec("lt_py") is None:
        return (
            "LingoTweaker is not installed; its packages exist for Linux on x86-64 only "
            "(pip install lingotweaker lingotweaker-data-en)."
        )
    if importlib.util.find_spec("lingotweaker_data_en") is None:
        return "LingoTweaker's rules are not installed (pip install lingotweaker-data-en)."
    return ""


class LingoTweakerEngine:
    """LingoTweaker in a worker process, started at the first check and replaced when it dies.

    A worker that dies over a paragraph is replaced once and gets the paragraph again. One that
    takes too long is killed: that paragraph stays unchecked, and a new worker takes the next.
    """

    def __init__(
        self,
        *,
        command: Sequence[str] = WORKER,
        check_seconds: float = CHECK_SECONDS,
        start_seconds: float = START_SECONDS,
    ) -> None:
        self._command = command
        self._check_seconds = check_seconds
        self._start_seconds = start_seconds
        self._turn = Lock()  # one check at a time
        self._hands = Lock()  # on the two below, which `close` changes under a running check
        self._worker: _Worker | None = None
        self._closed = False
        self._failures = 0

    @property
    def label(self) -> str:
        """Its name and version."""
        try:
            return f"LingoTweaker {importlib.metadata.version('lingotweaker')}"
        except importlib.metadata.PackageNotFoundError:
            return "LingoTweaker"

    @property
    def stage(self) -> Stage:
        """How far its worker has come."""
        worker = self._worker
        if worker is None:
            return Stage.IDLE
        return Stage.READY if worker.is_ready else Stage.LOADING

    @property
    def process_id(self) -> int | None:
        """The worker's number, while there is one."""
        worker = self._worker
        return worker.process.pid if worker else None

    def check(self, text: str, language: str) -> list[GrammarMatch]:
        """Return the matches in `text`, in order."""
        if not text.strip():
            return []
        variety = "en-US" if language in AMERICAN else "en-GB"
        with self._turn:
            found = [
                match
                for piece in pieces(text)
                for match in _placed(piece, self._answer(piece.text, variety))
            ]
        return sorted(found, key=lambda match: match.span)

    def close(self) -> None:
        """Kill the worker; whoever waits for it is let go at once."""
        with self._hands:
            self._closed = True
        self._drop_worker()

    def _answer(self, text: str, language: str) -> list[list[Any]]:
        """Ask the worker, and another one when it dies over the text."""
        started = False
        for _ in range(2):
            try:
                worker = self._ready_worker(language)
                started = True
                rows: list[list[Any]] = worker.ask({"text": text}, self._check_seconds)["matches"]
            except _Died as death:
                self._drop_worker()
                if self._closed:
                    raise EngineUnavailable("The grammar engine was closed.") from None
                if death.took_too_long:
                    raise PartNotChecked(
                        f"The grammar engine took more than {self._check_seconds:g} seconds "
                        "over this paragraph."
                    ) from None
                log.info("the worker of %s died", self.label)
                continue
            self._failures = 0
            return rows
        self._failures += 1
        if not started or self._failures >= GIVE_UP_AFTER:
            raise EngineUnavailable(
                f"{self.label} ends as soon as it is used; {_log()} may say why. Install "
                "LanguageTool to check grammar with it: askance languagetool install"
            )
        raise PartNotChecked("The grammar engine broke down twice over this paragraph.")

    def _ready_worker(self, language: str) -> _Worker:
        if self._worker is not None and self._worker.language == language:
            return self._worker
        self._drop_worker()
        if self._closed:
            raise EngineUnavailable("The grammar engine was closed.")
        try:
            worker = _Worker(self._command, language)
        except OSError as error:
            raise EngineUnavailable(f"{self.label} cannot be started: {error}") from None
        with self._hands:
            self._worker = worker  # before it is ready: it can be closed while it loads
        if self._closed:
            raise _Died(took_too_long=False)
        try:
            hello = worker.ask(None, self._start_seconds)
        except _Died as death:
            if death.took_too_long:
                hello = {"error": f"not within {self._start_seconds:g} seconds"}
            else:
                raise
        if "error" in hello:
            self._drop_worker()
            raise EngineUnavailable(f"{self.label} does not start: {hello['error']}")
        worker.is_ready = True
        return worker

    def _drop_worker(self) -> None:
        with self._hands:
            worker, self._worker = self._worker, None
        if worker is not None:
            end_child(worker.process)


class _Worker:
    """One process, which has the rules of one variety of English."""

    def __init__(self, command: Sequence[str], language: str) -> None:
        self.language = language
        self.is_ready = False  # its rules are loaded
        self.process = start_child([*command, language], log=_log(), pipes=True)

    def ask(self, request: object, seconds: float) -> dict[str, Any]:
        """Send a request (none to hear that it is ready) and return the answer."""
        over = Event()

        def kill() -> None:
            over.set()
            self.process.kill()

        timer = Timer(seconds, kill)
        timer.daemon = True
        timer.start()
        try:
            assert self.process.stdin is not None
            assert self.process.stdout is not None
            if request is not None:
                write_frame(self.process.stdin, request)
            answer: dict[str, Any] = read_frame(self.process.stdout)
        except (EOFError, OSError, ValueError):  # ValueError: another thread closed the pipe
            raise _Died(took_too_long=over.is_set()) from None
        finally:
            timer.cancel()
        return answer


class _Died(Exception):
    """The worker is gone, perhaps because we killed it."""

    def __init__(self, *, took_too_long: bool) -> None:
        super().__init__()
        self.took_too_long = took_too_long


def _placed(piece: Chunk, rows: list[list[Any]]) -> Iterator[GrammarMatch]:
    for begin, end, rule, category, issue, message, suggestions in rows:
        span = piece.place(begin, end)
        if span is not None:
            yield GrammarMatch(span, rule, category, issue, message, tuple(suggestions))


def _log() -> Path:
    return log_folder() / "lingotweaker.log"
