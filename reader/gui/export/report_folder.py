"""The folder that is proposed for a report or a review."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from reader.gui.library.paste_article import FOLDER
from reader.gui.state.window_state import WindowState
from reader.system.paths import data_folder

LAST = "report_folder"  # the word of the window's state that has the folder used last


def folder_for(article: Path, state: WindowState) -> Path:
    """Return the folder of an article, or where people look, for one that was pasted.

    A pasted article stands in a folder of the program's own, where nobody would find a report: for
    it that is the folder used last, else the person's documents.
    """
    if article.parent != data_folder() / FOLDER:
        return article.parent
    last = state.word(LAST)
    if last and Path(last).is_dir():
        return Path(last)
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    return documents if documents.is_dir() else Path.home()


def remember_folder(file: Path, state: WindowState) -> None:
    """Take note of the folder in which a file was just written."""
    state.keep_word(LAST, str(file.parent.absolute()))
