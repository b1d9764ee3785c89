#!/usr/bin/env bash
# Which pages py-wacz lists in the WACZ that it makes of a WARC.
#
# Guess from memory, before it was tried: "`wacz create --detect-pages` lists every answer that is a
#   page (HTML, 200). A list that is passed with `--pages` is written into the file as it is."
# Behaviour: with --detect-pages only pages whose request has no `Referer` are listed, as soon as
#   there is a request with one: of what `wget -r` crawls that is the first page alone. Of a list
#   that is passed, each page whose time is not exactly a record's is left out; where all are, the
#   file has no list at all. It is said on standard output, and the exit status is 0.
# Output seen (py-wacz 0.6.0, warcio 1.8.1, Python 3.11, December 2026), of three pages:
#   detected: ['http://harbour.example/0']
#   passed with another time: no list, exit status 0
#
# Needs: python3 with venv.
# Ends with 0 while all of that is so, with 1 when something is otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check wacz==0.6.0 warcio==1.8.1 setuptools
cd "$work"
"$work/venv/bin/python" - <<'PYTHON'
import json
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

FRONT = "http://harbour.example/0"
with open("site.warc.gz", "wb") as stream:
    writer = WARCWriter(stream, gzip=True)
    for number in range(3):
        address = f"http://harbour.example/{number}"
        asked = [("Referer", FRONT)] if number else []
        answer = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        page = BytesIO(b"<html><title>Ferry</title><p>The ferry is late.</p></html>")
        response = writer.create_warc_record(address, "response", payload=page, http_headers=answer)
        request = writer.create_warc_record(
            address,
            "request",
            http_headers=StatusAndHeaders("GET / HTTP/1.1", asked, is_http_request=True),
        )
        writer.write_request_response_pair(request, response)


def pages(*options: str) -> tuple[list[str] | None, int]:
    """Return the addresses in the list that the program writes, and its exit status."""
    Path("site.wacz").unlink(missing_ok=True)
    command = [f"{sys.prefix}/bin/wacz", "create", *options, "-o", "site.wacz", "site.warc.gz"]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with zipfile.ZipFile("site.wacz") as archive:
        if "pages/pages.jsonl" not in archive.namelist():
            return None, done.returncode
        lines = archive.read("pages/pages.jsonl").splitlines()
    return [value["url"] for value in map(json.loads, lines) if "url" in value], done.returncode


listed = [{"format": "json-pages-1.0", "id": "pages", "title": "All"}]
listed += [{"url": f"http://harbour.example/{n}", "ts": "2024-03-12T10:00:00Z"} for n in range(3)]
Path("listed.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in listed))
detected, _ = pages("--detect-pages")
passed, status = pages("--pages", "listed.jsonl")
print("detected:", detected)
print("passed with another time:", "no list" if passed is None else passed, f"exit status {status}")
sys.exit(detected != [FRONT] or passed is not None or status != 0)
PYTHON
