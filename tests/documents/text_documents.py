"""The documents that are text inside: pages, mails, Markdown, and plain text of several kinds."""

from __future__ import annotations

import gzip
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from html import escape
from pathlib import Path

from tests.documents.snapshot import mhtml_of

SAMPLE = Path(__file__).parent / "harbour_ferry.txt"  # as it was when the others were made of it
AUTHOR, DATE, LINK = "Ann Lee", "2023-03-16", "https://harbour.example/news/ferry"
PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="


def paragraphs() -> list[str]:
    """Return the sample's paragraphs; the second is its headline."""
    return SAMPLE.read_text(encoding="utf-8").strip().split("\n\n")


def news_page() -> str:
    """Return the sample as a newspaper's page, with all that stands around an article there."""
    _, headline, *others = map(escape, paragraphs())
    lead, *rest = (f"<p>{text}</p>" for text in others)
    body = "\n".join(rest)
    return f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{headline} | The Harbour Post</title>
<meta name="author" content="{AUTHOR}">
<meta property="article:published_time" content="{DATE}T09:30:00Z">
<meta property="og:title" content="{headline}">
<link rel="canonical" href="{LINK}">
<style>nav a {{ color: teal }}</style>
<script>document.title += "!"; document.addEventListener("DOMContentLoaded", function () {{
  document.getElementById("consent").textContent = "We value your privacy"; }});</script></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>
<li><a href="/weather">Weather</a></li></ul></nav></header>
<div id="consent"></div>
<main><article><h1>{headline}</h1>
<p class="byline">By <a rel="author" href="/ann-lee">{AUTHOR}</a></p>
{lead}
<figure><img src="{PICTURE}" alt="A ferry in dock">
<figcaption>The Marta Lind in the dock of Skerrow.</figcaption></figure>
{body}
</article></main>
<aside><h2>Most read</h2><ul><li><a href="/market">Fish market moves to the old quay</a></li>
<li><a href="/budget">Council argues about the budget</a></li></ul></aside>
<footer><p>The Harbour Post is printed on the island of Hulm.</p></footer>
</body></html>
"""


def from_chromium(result: Path) -> None:
    """Write the page as Chromium has it when its scripts have run."""
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "article.html"
        source.write_text(news_page(), encoding="utf-8")
        switches = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={name}/profile",
        ]
        result.write_bytes(_told_by(["chromium", *switches, "--dump-dom", str(source)]))


def snapshot(result: Path) -> None:
    """Write the page as Chromium saves it in one file."""
    result.write_bytes(mhtml_of(news_page(), LINK))


def by_pandoc(to: str) -> Callable[[Path], None]:
    """Return what converts the article of the page by pandoc."""

    def make(result: Path) -> None:
        first, headline, *others = map(escape, paragraphs())
        body = "".join(f"<p>{text}</p>\n" for text in others)
        page = f"<p>{first}</p><h1>{headline}</h1>{body}"
        about = [f"--metadata=title:{paragraphs()[1]}", f"--metadata=author:{AUTHOR}"]
        command = ["pandoc", "--from=html", f"--to={to}", "--standalone", *about]
        result.write_bytes(_told_by([*command, f"--metadata=date:{DATE}"], page.encode()))

    return make


def mail(*, text: bool, page: bool) -> Callable[[Path], None]:
    """Return what makes a mail of the sample by Python's email package."""

    def make(result: Path) -> None:
        first, headline, *others = paragraphs()
        message = EmailMessage()
        message["From"] = f"{AUTHOR} <ann.lee@harbour.example>"
        message["To"] = "desk@harbour.example"
        message["Date"] = "Thu, 16 Mar 2023 09:30:00 +0000"
        message["Subject"] = headline
        html = "".join(f"<p>{escape(words)}</p>\n" for words in (first, *others))
        if text:
            message.set_content("\n\n".join((first, *others)), cte="quoted-printable")
        if page:
            add = message.add_alternative if text else message.set_content
            add(f"<html><body>{html}</body></html>", subtype="html")
        message.add_attachment(b"GIF89a", maintype="image", subtype="gif", filename="quay.gif")
        result.write_bytes(bytes(message))

    return make


def by_iconv(encoding: str) -> Callable[[Path], None]:
    """Return what writes the sample in another encoding."""

    def make(result: Path) -> None:
        result.write_bytes(_told_by(["iconv", "-f", "utf-8", "-t", encoding, str(SAMPLE)]))

    return make


def by_fmt(result: Path) -> None:
    """Write the sample hard-wrapped, as mails and old editors have it."""
    result.write_bytes(_told_by(["fmt", "-s", "-w", "72", str(SAMPLE)]))


def by_gzip(result: Path) -> None:
    """Write the sample packed, without the time, so that it is the same each time."""
    result.write_bytes(gzip.compress(SAMPLE.read_bytes(), mtime=0))


MAKERS: Mapping[str, Callable[[Path], None]] = {
    "chromium.html": from_chromium,
    "chromium.mhtml": snapshot,
    "pandoc.html": by_pandoc("html"),
    "pandoc.nxml": by_pandoc("jats_archiving"),
    "pandoc.tei": by_pandoc("tei"),
    "pandoc.md": by_pandoc("markdown-smart"),  # smart: it would write straight quotation marks
    "python.eml": mail(text=True, page=True),
    "python_page.eml": mail(text=False, page=True),
    "iconv_utf16.txt": by_iconv("utf-16"),
    "fmt.txt": by_fmt,
    "gzip.txt.gz": by_gzip,
}


def _told_by(command: list[str], given: bytes = b"") -> bytes:
    """Run a program and return what it writes, showing what it complains of where it fails."""
    done = subprocess.run(command, input=given, check=True, timeout=120, stdout=subprocess.PIPE)
    return done.stdout
