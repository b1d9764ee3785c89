"""A newspaper's site on this machine, whose pages are sent in every way that servers have."""

from __future__ import annotations

import gzip
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STORIES = ("chunked", "gzip", "deflate", "plain")
LINKS = (*STORIES, "moved", "gone", "quay.png", "note.txt")
NOTE = "The ferry is late, says this note that the harbour board sent on Monday.\n"


def page(name: str) -> str:
    """Return a story with what a site has around it."""
    links = "".join(f'<li><a href="/{link}">{link}</a></li>' for link in LINKS)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>The {name} ferry | The Harbour Post</title></head><body>
<nav><ul>{links}</ul></nav><article><h1>The {name} ferry is late</h1>
<p>The {name} ferry is late, and nobody on the quay knows why it did not sail on Monday.</p>
<p>It would sail again in May, said the harbour board, when the dock is dry and the café is open.
</p></article></body></html>"""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        name = self.path.strip("/") or "front"
        body, headers, status = page(name).encode(), {}, 200
        kind = "text/html; charset=utf-8"
        match name:
            case "gzip":
                body, headers = gzip.compress(body, mtime=0), {"Content-Encoding": "gzip"}
            case "deflate":  # without zlib's head, as many servers send it
                body, headers = zlib.compress(body)[2:-4], {"Content-Encoding": "deflate"}
            case "moved":
                status, headers, body = 301, {"Location": "/plain"}, b"Moved."
            case "gone":
                status = 404
            case "quay.png":
                kind, body = "image/png", b"\x89PNG\r\n\x1a\n no picture"
            case "note.txt":
                kind, body = "text/plain", NOTE.encode()
            case "robots.txt":
                kind, body = "text/plain", b"User-agent: *\nDisallow: /secret\n"
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for header, value in headers.items():
            self.send_header(header, value)
        if name == "chunked":
            self.send_header("Transfer-Encoding", "chunked")
            body = b"".join(
                b"%x\r\n%s\r\n" % (len(piece), piece)
                for at in range(0, len(body) + 100, 100)
                for piece in [body[at : at + 100]]
            )
        else:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served() -> Iterator[str]:
    """Serve the site; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
