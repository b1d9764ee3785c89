"""What a person can set, as a value that is passed in."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.whole_file import write_whole

READING_SIZES = range(12, 33)  # pixels
MEASURES = range(50, 91)  # characters a line
LEADINGS = range(120, 221)  # per cent of the size
THEMES = ("system", "light", "dark", "sepia", "contrast")


class Strictness(StrEnum):
    """How sure a finding must be to be shown."""

    SURE = "sure"
    BALANCED = "balanced"
    EVERYTHING = "everything"

    @property
    def threshold(self) -> float:
        """The least confidence that is shown."""
        return {"sure": 0.9, "balanced": 0.6, "everything": 0.0}[self.value]


class Order(StrEnum):
    """What stands first in the list of findings."""

    PLACE = "place"
    SERIOUSNESS = "seriousness"  # altered quotations before all others
    CONFIDENCE = "confidence"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default. Window geometry is state, not a setting, and lives elsewhere.

    `language` is "auto" or a variety of English, in which all is then checked. `grammar` is "auto",
    "embedded", "languagetool", "off" or the URL of a LanguageTool server.

    How the page is set: `reading_font` is a family, "" the face that ships with the program;
    `reading_size` is in pixels at a zoom of 100; `reading_measure` is the length of a line in
    characters, `reading_leading` the distance of two lines in per cent of the size. With
    `dim_residue` leftovers of a web page step back behind the article.
    """

    language: str = "auto"
    strictness: Strictness = Strictness.BALANCED
    grammar: str = "auto"
    order: Order = Order.PLACE  # of the list of findings
    by_rule: bool = False  # what one rule found stands together
    fold_decided: bool = False  # what is decided is put out of sight
    theme: str = "system"  # or another of `THEMES`
    interface: str = "system"  # the language of the window, or a code such as "de"
    zoom: int = 100  # per cent
    reviewer: str = ""  # who decides; nobody is named where it is empty
    reading_font: str = ""
    reading_size: int = 18  # one of `READING_SIZES`
    reading_measure: int = 66  # one of `MEASURES`
    reading_leading: int = 155  # one of `LEADINGS`
    dim_residue: bool = True
    restore_session: bool = True  # open at the start what was open at the end
    keys: dict[str, str] = field(default_factory=dict)  # a command's name → keys of one's own

    def changed(self, **values: Any) -> Settings:
        """Return these settings with some values replaced."""
        return replace(self, **values)


def load(path: Path) -> Settings:
    """Read settings; what is missing, unknown or out of range becomes the default."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    settings = Settings()
    for name, value in stored.items() if isinstance(stored, dict) else ():
        if name not in {field.name for field in fields(settings)}:
            continue
        try:
            settings = replace(settings, **{name: _read(value, getattr(settings, name))})
        except (TypeError, ValueError):
            continue
    return settings


def _read(value: Any, default: Any) -> Any:
    """Return a stored value as what its default is; raise ValueError where it cannot be."""
    if isinstance(default, dict):
        return {name: text for name, text in dict(value).items() if isinstance(text, str)}
    return type(default)(value)


def save(settings: Settings, path: Path) -> None:
    """Write settings whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(asdict(settings), indent=2), private=True)
