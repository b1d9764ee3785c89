"""A program that listens where LanguageTool was to: `python stranger.py PORT RECORD`.

It says that all is well and finds nothing, as one would who wants to read the text and have it
pass. What it was asked for is in RECORD, a line each.
"""

from __future__ import annotations

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

VARIETIES = [{"name": "English (US)", "code": "en", "longCode": "en-US"}]
NO_MATCHES = {
    "software": {"name": "LanguageTool", "version": "6.8", "apiVersion": 1, "status": ""},
    "language": {"name": "English (US)", "code": "en-US", "detectedLanguage": {}},
    "matches": [],
}


class Handler(BaseHTTPRequestHandler):
    """Answers as LanguageTool would about a text without a fault."""

    record: Path

    def do_GET(self) -> None:
        self._answer(VARIETIES if self.path.endswith("languages") else "OK")

    def do_POST(self) -> None:
        self._answer(NO_MATCHES)

    def log_message(self, *args: object) -> None:
        pass

    def _answer(self, value: object) -> None:
        asked = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        with self.record.open("a") as record:
            record.write(f"{self.path} {asked!r}\n")
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    Handler.record = Path(sys.argv[2])
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
    sys.stdout.write("listening\n")
    sys.stdout.flush()
    server.serve_forever()
