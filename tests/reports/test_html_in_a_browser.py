"""The HTML report in a real browser: shown, printed, and at peace with its own policy."""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from lxml import html

from tests.reports.samples import checked_sample, hostile, reviewed, written

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="there is no Chromium here")
COMPLAINTS = ("Refused to", "Content Security Policy", "violates")  # of a page's console


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(written("html", checked_sample(), reviewed(), hostile()), encoding="utf-8")
    return path


def browse(tmp_path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Open a page in a browser of its own: no other instance is disturbed."""
    assert BROWSER is not None
    command = [BROWSER, *OPTIONS, f"--user-data-dir={tmp_path / 'profile'}", *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    complaints = [s for s in done.stderr.splitlines() if any(c in s for c in COMPLAINTS)]
    assert complaints == []
    return done


def test_a_browser_shows_every_finding_and_runs_nothing(tmp_path: Path, report: Path) -> None:
    shown = html.fromstring(browse(tmp_path, "--dump-dom", report.as_uri()).stdout)
    cards = shown.find_class("card")
    findings = [f for r in (checked_sample(), reviewed(), hostile()) for f in r.findings]
    assert len(cards) == len(findings)
    assert shown.findall(".//script") == []
    for link in shown.iterfind(".//sup/a"):
        assert shown.get_element_by_id(link.get("href").removeprefix("#")) in cards


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (400, False)])
def test_a_browser_draws_the_page(tmp_path: Path, report: Path, width: int, dark: bool) -> None:
    picture = tmp_path / "page.png"
    look = ["--blink-settings=preferredColorScheme=0"] if dark else []
    size = f"--window-size={width},2000"
    browse(tmp_path, *look, size, f"--screenshot={picture}", report.as_uri())
    content = picture.read_bytes()
    assert struct.unpack(">II", content[16:24]) == (width, 2000)
    assert len(content) > 60_000  # an empty page has 8,000


def test_a_browser_prints_every_card(tmp_path: Path, report: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    paper = tmp_path / "report.pdf"
    browse(tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={paper}", report.as_uri())
    document = pdfium.PdfDocument(paper)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    words = " ".join(text.split())
    for said in ("Kept by Ada", "Still to decide: 1", "harbour_ferry.txt"):
        assert said in words
    assert words.count("% sure") >= len(checked_sample().findings)
