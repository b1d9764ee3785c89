"""Looks whether every file format can be read, and whether what reads it is locked in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from reader.cli.doctor.health import Health, pip_install
from reader.errors import UnreadableFile

PAGE = """<!DOCTYPE html><html><head><title>The ferry</title></head><body><article>
<h1>The ferry</h1>
<p>The ferry between the town and the island will sail again in May, the board said.</p>
<p>It was taken out of service when a crack was found in her hull, and repaired in the yard.</p>
</article></body></html>"""


def examine() -> Iterator[Health]:
    """Load all that reads formats, and read a page in the sandbox."""
    try:
        importers = import_module("reader.importers")
        kinds = [kind.load.__module__ for kind in importers.FORMATS]
        kinds += [kind.module for kind in importers.ARCHIVES]
        for module in map(import_module, kinds):
            getattr(module, "prepare", lambda: None)()  # as the sandbox does
    except ImportError as error:
        yield Health("formats", f"files cannot be read ({error})", mend_import(error))
        return
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(PAGE, encoding="utf-8")
        try:
            read = "crack was found" in importers.load(page).text
        except UnreadableFile as error:
            read, why = False, str(error).replace(str(page), "a web page")
        else:
            why = "a web page is read without its text"
    if not read:
        yield Health("formats", why, pip_install("trafilatura", "lxml", again=True))
        return
    layers = import_module("reader.importers.sandbox.client").confinement()
    missing = [layer.name for layer in layers if not layer.holds]
    state = f"{len(kinds)} kinds of files are read in a sandbox"
    yield Health("formats", state + (f" without {', '.join(missing)}" if missing else ""))


def mend_import(error: ImportError) -> str:
    """Return the command that brings back a package whose module cannot be loaded."""
    module = (error.name or "").partition(".")[0]
    package = PACKAGES.get(module, module)
    return pip_install(package or "-e .", again=bool(error.path))


PACKAGES = {
    "PySide6": "PySide6-Essentials",
    "shiboken6": "PySide6-Essentials",
    "docx": "python-docx",
    "lxml_html_clean": "lxml-html-clean",
    "markdown_it": "markdown-it-py",
    "mdit_py_plugins": "mdit-py-plugins",
    "charset_normalizer": "charset-normalizer",
    "ahocorasick_rs": "ahocorasick-rs",
    "confusable_homoglyphs": "confusable-homoglyphs",
}
