"""The settings, as an immutable value."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from reader.system.atomic_file import MISSING, read_json, set_aside, write_whole

READING_SIZES = range(12, 33)  # pixels
MEASURES = range(50, 91)  # characters a line
LEADINGS = range(120, 221)  # per cent of the size
ZOOMS = range(50, 401)  # per cent
VARIETIES = ("auto", "en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA")
LINE = r"[^\x00-\x1f\x7f\ud800-\udfff]"  # a character that a name or a key can have
LONGEST = 1_000  # characters
LARGEST = 1_000_000  # bytes
RENAMED = {  # commands, by the names that settings of old versions have for them
    "keep": "confirm",
    "keep_sure": "confirm_sure",
    "keep_as_sure": "confirm_as_sure",
}
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


class Reading(StrEnum):
    """Who reads the wording."""

    AUTO = "auto"  # thoroughly, but for a folder's files: those after a triage
    QUICK = "quick"
    THOROUGH = "thorough"  # five times as slow


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
    "embedded", "languagetool", "off" or the URL of a LanguageTool server. `reading` is how the
    wording is read.

    How the page is set: `reading_font` is a family, "" the face that ships with the program;
    `reading_size` is in pixels at a zoom of 100; `reading_measure` is the length of a line in
    characters, `reading_leading` the distance of two lines in per cent of the size. With
    `dim_residue` leftovers of a web page step back behind the article.
    """

    language: str = "auto"
    strictness: Strictness = Strictness.BALANCED
    grammar: str = "auto"
    reading: Reading = Reading.AUTO
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
    reduce_motion: bool = False  # nothing fades or moves by itself
    restore_session: bool = True  # open at the start what was open at the end
    keys: dict[str, str] = field(default_factory=dict)  # a command's name → keys of one's own

    def changed(self, **values: Any) -> Settings:
        """Return these settings with some values replaced."""
        return replace(self, **values)


class ReadSettings(NamedTuple):
    """Settings as a file has them, and a sentence about what in it made no sense, or nothing."""

    settings: Settings
    trouble: str = ""


def load(path: Path) -> Settings:
    """Read settings; what is missing, unknown or makes no sense becomes the default."""
    return read(path).settings


def read(path: Path) -> ReadSettings:
    """Read settings, value by value; a file that is damaged as a whole is set aside."""
    try:
        stored = read_json(path, largest=LARGEST)
        if not isinstance(stored, dict):
            raise ValueError("it holds no settings")
    except MISSING:
        return ReadSettings(Settings())
    except OSError as error:
        return ReadSettings(
            Settings(), f"{path} cannot be read ({error.strerror}): the usual settings hold."
        )
    except ValueError as error:
        return ReadSettings(Settings(), _damaged(path, error))
    values: dict[str, Any] = {}
    senseless: list[str] = []
    for name, default in asdict(Settings()).items():
        if name not in stored:
            continue
        value = _KINDS[name](stored[name])
        values[name] = default if value is None else value
        if value is None or (isinstance(value, dict) and len(value) < len(stored[name])):
            senseless.append(name)
    trouble = (
        f"In {path.name} these make no sense, and are as usual now: {', '.join(senseless)}."
        if senseless
        else ""
    )
    return ReadSettings(Settings(**values), trouble)


def _damaged(path: Path, error: ValueError) -> str:
    sentence = f"{path.name} is damaged ({error}): the usual settings hold"
    try:
        return f"{sentence}, and it was set aside as {set_aside(path)}."
    except OSError:
        return f"{sentence}."


Kind = Callable[[Any], Any]  # returns a stored value as it is used, or None where it is senseless


def _text(pattern: str) -> Kind:
    fits = re.compile(pattern).fullmatch
    return lambda value: value if isinstance(value, str) and fits(value) else None


def _one_of(values: Collection[Any]) -> Kind:
    return lambda value: value if type(value) in (str, int) and value in values else None


def _choice(of: type[StrEnum]) -> Kind:
    return lambda value: of(value) if isinstance(value, str) and value in set(of) else None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _keys(value: Any) -> dict[str, str] | None:
    if not isinstance(value, dict):
        return None
    fits = _text(f"{LINE}{{0,{LONGEST}}}")
    sound = {name: keys for name, keys in value.items() if fits(name) and fits(keys) is not None}
    return {RENAMED.get(name, name): keys for name, keys in sound.items()}


_KINDS: dict[str, Kind] = {
    "language": _one_of(VARIETIES),
    "strictness": _choice(Strictness),
    "grammar": _text(f"auto|embedded|languagetool|off|https?://{LINE}{{1,{LONGEST}}}"),
    "reading": _choice(Reading),
    "order": _choice(Order),
    "by_rule": _flag,
    "fold_decided": _flag,
    "theme": _one_of(THEMES),
    "interface": _text(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*"),
    "zoom": _one_of(ZOOMS),
    "reviewer": _text(f"{LINE}{{0,{LONGEST}}}"),
    "reading_font": _text(f"{LINE}{{0,{LONGEST}}}"),
    "reading_size": _one_of(READING_SIZES),
    "reading_measure": _one_of(MEASURES),
    "reading_leading": _one_of(LEADINGS),
    "dim_residue": _flag,
    "reduce_motion": _flag,
    "restore_session": _flag,
    "keys": _keys,
}


def save(settings: Settings, path: Path) -> None:
    """Write settings whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(asdict(settings), indent=2), private=True)
