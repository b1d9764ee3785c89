"""Expands command line arguments to files: a folder stands for the articles in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.importers import FORMATS, XML, archive_in, is_xml_article
from reader.importers.archives.archive_formats import ARCHIVES
from reader.model.article_id import ArticleId
from reader.reports.report import STANDARD_INPUT
from reader.review.review_file import SUFFIX

SUFFIXES = (
    *(suffix for form in FORMATS for suffix in form.suffixes),
    *(suffix for form in ARCHIVES if form.in_folders for suffix in form.suffixes),
)
COMPANION = "_files"  # of a web page that a browser saved: its images and scripts


def expanded(names: Sequence[str], *, recursive: bool) -> Iterator[str]:
    """Yield the files, those of a folder in the order of their names.

    In folders only what has an article's suffix counts, nothing hidden, and no folder of the files
    that belong to a saved web page. Links to folders are not followed: they can lead in a circle.
    """
    for name in names:
        if not Path(name).is_dir():
            yield name
            continue
        for folder, inside, files in os.walk(name):
            inside[:] = sorted(f for f in inside if not f.startswith(".") and recursive)
            inside[:] = [f for f in inside if not _is_companion(f, files)]
            for file in sorted(files):
                path = os.path.join(folder, file)  # noqa: PTH118 (`./a` stays what it is)
                if _is_article(file, path):
                    yield path


def has_many(names: Sequence[str]) -> bool:
    """Say whether one of the words is a folder, or an archive."""
    return any(Path(name).is_dir() or archive_named(name) for name in names)


def archive_named(name: str) -> bool:
    """Say whether a word names an archive as a whole."""
    article = ArticleId.parse(name)
    if name == STANDARD_INPUT or article.part or article.path is None:
        return False
    return archive_in(article.path) is not None


def _is_article(name: str, path: str) -> bool:
    lower = name.lower()
    if lower.endswith(XML) and not name.startswith("."):
        return is_xml_article(Path(path))
    return lower.endswith(SUFFIXES) and not name.startswith(".") and not lower.endswith(SUFFIX)


def _is_companion(folder: str, files: Sequence[str]) -> bool:
    page = folder.removesuffix(COMPANION)
    return page != folder and any(name.startswith(f"{page}.htm") for name in files)
