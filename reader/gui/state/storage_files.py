"""The files that the window stores, and which of them cannot be written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.gui.translation import say
from reader.system.atomic_file import why_unwritable
from reader.system.paths import cache_folder, config_folder, data_folder, log_folder


@dataclass(frozen=True, slots=True)
class StorageFiles:
    """Where things are kept. What is None is not kept, and `trouble` says so in one sentence.

    Where `is_shut`, that is so for decisions.
    """

    review: Path
    results: Path | None
    settings: Path
    session: Path
    recent: Path
    state: Path
    log: Path | None
    is_shut: bool
    trouble: str


def find_storage() -> StorageFiles:
    """Look where things can be kept; what is in a folder that cannot be written is still read."""
    data, config, cache, log = data_folder(), config_folder(), cache_folder(), log_folder()
    contents = (  # the folders may be one
        (data, say("kept_files", "decisions, dictionary and lists of phrases")),
        (config, say("kept_files", "settings and what is open")),
        (cache, say("kept_files", "results of checks")),
        (log, say("kept_files", "the log")),
    )
    reasons = {folder: why_unwritable(folder) for folder, _ in contents}
    lost = [f"{what} ({at}: {reasons[at]})" for at, what in contents if reasons[at]]
    trouble = say(
        "kept_files",
        "Lost when you close the window, because its folder is not writable: {what}.",
    ).format(what="; ".join(lost))
    return StorageFiles(
        review=data / "review.sqlite",
        results=None if reasons[cache] else cache / "results.sqlite",
        settings=config / "settings.json",
        session=config / "session.json",
        recent=config / "recent.txt",
        state=config / "window.ini",
        log=None if reasons[log] else log / "askance.log",
        is_shut=bool(reasons[data]),
        trouble=trouble if lost else "",
    )
