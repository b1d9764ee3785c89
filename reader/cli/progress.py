"""The progress bar of a check of many articles: how many, how fast, and how long still."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

from tqdm import tqdm

from reader.cli.input_files import archive_named
from reader.errors import UnreadableFile
from reader.importers import part_names


@contextmanager
def progress_bar(names: Sequence[str], *, is_wanted: bool) -> Iterator[Any]:
    """Yield a bar on standard error, where that is a terminal and it `is_wanted`.

    What an archive holds is counted meanwhile: the time left is shown as soon as that is known.
    """
    stop = Event()
    archives = [name for name in names if archive_named(name)] if is_wanted else []
    with tqdm(
        total=None if archives else len(names),
        unit=" articles",
        leave=False,
        disable=None if is_wanted else True,  # None is a bar on terminals only
        dynamic_ncols=True,
    ) as bar:
        counting = Thread(
            target=_count, args=(bar, archives, len(names) - len(archives), stop), daemon=True
        )
        if archives and not bar.disable:
            counting.start()
        try:
            yield bar
        finally:
            stop.set()
            if counting.ident:
                counting.join()


def _count(bar: Any, archives: Sequence[str], others: int, stop: Event) -> None:
    """Tell the bar how many articles there are in all, unless it is to stop."""
    total = others
    for name in archives:
        try:
            total += max(1, sum(1 for _ in part_names(Path(name), cancelled=stop.is_set)))
        except UnreadableFile:  # a line of the report says why; of the rest nothing is known
            total += 1
    if not stop.is_set():
        bar.total = total  # shown with the next article
