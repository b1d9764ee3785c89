"""What was open when the window was closed, and where the person was in each article."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from typing import Any

from reader.gui.articles.kept_places import Place
from reader.whole_file import write_whole

MOST = 500  # articles whose places are remembered, those read last


class KeptSession:
    """Keeps the open articles and places in a JSON file, written whole or not at all.

    A file that is missing or damaged is an empty session; without a path nothing is kept.
    """

    def __init__(self, kept: Path | None) -> None:
        self._kept = kept
        stored = _read(kept)
        self.open = [Path(name) for name in _list(stored.get("open")) if isinstance(name, str)]
        front = stored.get("front")
        self.front = Path(front) if isinstance(front, str) else None
        self._places: dict[str, Place] = {}
        for path, values in _dict(stored.get("places")).items():
            with suppress(TypeError, ValueError):
                number, digest, offset = values
                self._places[path] = Place(int(number), str(digest), int(offset))

    def place(self, path: Path) -> Place | None:
        """Return where the person was in a file."""
        return self._places.get(str(path))

    def keep(
        self, articles: Sequence[Path], front: Path | None, *, places: Mapping[Path, Place | None]
    ) -> None:
        """Remember what is open and where the person is in it."""
        self.open, self.front = list(articles), front
        for path, place in places.items():
            self.note(path, place)
        self._places = dict(list(self._places.items())[-MOST:])
        if self._kept is not None:
            with suppress(OSError):  # where one was is not worth a word to the person
                write_whole(self._kept, self._as_json(), private=True)

    def note(self, path: Path, place: Place | None) -> None:
        """Remember, for the next time all is kept, where the person was in a file."""
        self._places.pop(str(path), None)  # the one read last goes to the end
        if place is not None:
            self._places[str(path)] = place

    def _as_json(self) -> str:
        return json.dumps(
            {
                "open": [str(path) for path in self.open],
                "front": str(self.front) if self.front else None,
                "places": {path: astuple(place) for path, place in self._places.items()},
            },
            indent=1,
        )


def _read(kept: Path | None) -> dict[str, Any]:
    if kept is None:
        return {}
    try:
        return _dict(json.loads(kept.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
