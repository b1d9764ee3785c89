"""Stand-ins for the servers and archives that the engines meet."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from reader.engines.grammar_engine import GrammarEngine


class Answers:
    """A web server that says the same to everybody, and remembers what it was asked."""

    def __init__(
        self, body: bytes, *, status: int = 200, to_post: tuple[int, bytes] | None = None
    ) -> None:
        self.asked: list[str] = []
        answers = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._answer(status, body)

            def do_POST(self) -> None:
                self._answer(*(to_post or (status, body)))

            def _answer(self, status: int, body: bytes) -> None:
                answers.asked.append(self.path)
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def answers(nothing_left_behind: None) -> Iterator[Callable[..., Answers]]:
    """Start servers that say one thing."""
    started: list[Answers] = []

    def start(
        body: bytes, *, status: int = 200, to_post: tuple[int, bytes] | None = None
    ) -> Answers:
        started.append(Answers(body, status=status, to_post=to_post))
        return started[-1]

    yield start
    for server in started:
        server.stop()


def passages(engine: GrammarEngine, text: str) -> list[tuple[str, str]]:
    """Return the marked passages with their rules."""
    return [(text[m.span.start : m.span.end], m.rule) for m in engine.check(text, "en-US")]


MODULES = ("language-en", "english-pos-dict", "language-es", "language-ca", "language-pt")


def write_jar(path: Path, *, version: str = "6.8") -> None:
    """Write something that says it is languagetool-core of a version."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as jar:
        jar.writestr(
            "META-INF/maven/org.languagetool/languagetool-core/pom.properties",
            f"artifactId=languagetool-core\nversion={version}\n",
        )


def write_jars(folder: Path, *, version: str = "6.8", without: str = "") -> None:
    """Fill a folder as Maven would, with jars that hold nothing."""
    for name in ("languagetool-server", "languagetool-core", *MODULES):
        if name != without:
            write_jar(folder / f"{name}-{version}.jar", version=version)


def write_official(folder: Path, *, version: str = "6.8") -> None:
    """Fill a folder as languagetool.org packs it."""
    write_jar(folder / "languagetool-server.jar", version=version)
    write_jar(folder / "libs" / "languagetool-core.jar", version=version)
    rules = folder / "org" / "languagetool" / "rules" / "en" / "grammar.xml"
    rules.parent.mkdir(parents=True)
    rules.write_text("<rules/>")


def pack(folder: Path, archive: Path) -> Path:
    """Zip a folder, itself included."""
    with zipfile.ZipFile(archive, "w") as packed:
        for file in folder.rglob("*"):
            packed.write(file, file.relative_to(folder.parent))
    return archive
