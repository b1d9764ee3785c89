"""The documents that are bytes inside: office documents, e-books and PDFs."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from tests.documents import open_documents, photographs
from tests.documents.text_documents import AUTHOR, DATE, paragraphs

PASSWORD = "breakwater"
LEAFLET_DATE = "Skerrow, 14 March 2023"
LEAFLET_TITLE = "The breakwater needs friends"
LEAFLET = [
    "Transportation engineers announced yesterday that the reconstruction of the long-awaited"
    " breakwater would be postponed indefinitely because of administrative difficulties.",
    "The well-known contractor—nobody else had applied—emphasised that its responsibility ended"
    " with the embarrassing miscalculation of the previous administration.",
    "Representatives of the neighbourhood demanded the immediate publication of the correspondence"
    " between the departments, and a twenty-year guarantee.",
]
LEAFLET_ITEMS = ["Write to the harbour board.", "Come to the meeting on Thursday."]


def page(*, with_headline: bool = True) -> str:
    """Return the sample as a page without anything around the article."""
    first, headline, *others = map(escape, paragraphs())
    body = "".join(f"<p>{text}</p>\n" for text in others)
    heading = f"<h1>{headline}</h1>" if with_headline else ""
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{headline}</title>\n'
        f'<meta name="author" content="{AUTHOR}"><meta name="date" content="{DATE}"></head>\n'
        f"<body><p>{first}</p>\n{heading}\n{body}</body></html>\n"
    )


def by_libreoffice(source: str, suffix: str, to: str) -> Callable[[Path], None]:
    """Return what converts `source`, a file's text with that suffix, into the format `to`."""

    def make(result: Path) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / f"article.{suffix}").write_text(source, encoding="utf-8")
            profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
            read = ["--infilter=HTML (StarWriter)"] if suffix == "html" else []
            command = ["soffice", "--headless", profile, *read, "--convert-to", to]
            run([*command, "--outdir", name, f"{name}/article.{suffix}"])
            (folder / f"article.{to.partition(':')[0]}").replace(result)

    return make


def by_chromium(source: str) -> Callable[[Path], None]:
    """Return what prints a page, with the lines that a browser puts around it."""

    def make(result: Path) -> None:
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "article.html").write_text(source, encoding="utf-8")
            switches = ["--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={result}"]
            run(["chromium", *switches, f"--user-data-dir={name}/profile", f"{name}/article.html"])

    return make


def by_weasyprint(source: str) -> Callable[[Path], None]:
    """Return what prints a page as books and leaflets are: with words cut at the lines' ends."""

    def make(result: Path) -> None:
        run(["weasyprint", "-", str(result)], source.encode())

    return make


def leaflet() -> str:
    """Return a letter as a leaflet: narrow and justified, with an initial, a date and a list."""
    style = (
        "@page { size: 10cm 18cm; margin: 1.5cm } body { font: 10pt 'DejaVu Serif'; hyphens: auto;"
        " text-align: justify } h1 { font-size: 16pt; text-align: left; margin-right: -1cm }"
        " .date { text-align: right; margin-right: -1cm } p { margin: 0 0 4pt }"
        " .first::first-letter { float: left; font-size: 30pt; line-height: 1 }"
    )
    first, *others = LEAFLET
    body = "".join(f"<p>{text}</p>" for text in others)
    return (
        f"<html lang='en'><head><meta charset='utf-8'><title>A leaflet</title>"
        f"<style>{style}</style></head><body>"
        f"<p class='date'>{LEAFLET_DATE}</p><h1>{LEAFLET_TITLE}</h1><p class='first'>{first}</p>"
        f"{body}<ul>{''.join(f'<li>{item}</li>' for item in LEAFLET_ITEMS)}</ul></body></html>"
    )


def by_pandoc(to: str) -> Callable[[Path], None]:
    """Return what converts the sample's page by pandoc, which makes a headline of its title."""

    def make(result: Path) -> None:
        command = ["pandoc", "--from=html", f"--to={to}", "--standalone", "--output", str(result)]
        run(command, page(with_headline=False).encode())

    return make


def run(command: list[str], given: bytes = b"") -> None:
    """Run a program, and show what it says only where it fails."""
    subprocess.run(command, input=given, check=True, timeout=120, capture_output=True)


ENCRYPTED = (
    'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
    f'"DocumentOpenPassword":{{"type":"string","value":"{PASSWORD}"}}}}'
)
DOCX = "docx:MS Word 2007 XML"

MAKERS: Mapping[str, Callable[[Path], None]] = {
    "libreoffice.docx": by_libreoffice(page(), "html", DOCX),
    "libreoffice.odt": by_libreoffice(page(), "html", "odt:writer8"),
    "libreoffice.rtf": by_libreoffice(page(), "html", "rtf"),
    "libreoffice.pdf": by_libreoffice(page(), "html", "pdf:writer_pdf_Export"),
    "chromium.pdf": by_chromium(page()),
    "pandoc.docx": by_pandoc("docx"),
    "pandoc.odt": by_pandoc("odt"),
    "pandoc.rtf": by_pandoc("rtf"),
    "pandoc.epub": by_pandoc("epub"),
    "two_columns.pdf": by_libreoffice(
        open_documents.two_columns(paragraphs()), "fodt", "pdf:writer_pdf_Export"
    ),
    "weasyprint.pdf": by_weasyprint(leaflet()),
    "encrypted.pdf": by_libreoffice("Nobody may read this.", "txt", ENCRYPTED),
    "scanned.pdf": by_chromium(photographs.page_with_picture()),
    "tracked.odt": by_libreoffice(open_documents.tracked_changes(), "fodt", "odt:writer8"),
    "tracked.docx": by_libreoffice(open_documents.tracked_changes(), "fodt", DOCX),
    "tracked.rtf": by_libreoffice(open_documents.tracked_changes(), "fodt", "rtf"),
}
