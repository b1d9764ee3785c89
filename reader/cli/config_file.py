"""Reads options of `askance check` from `askance.toml` or `pyproject.toml`.

What the command line says goes before what the file says.
"""

from __future__ import annotations

import argparse
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.cli import argument_types
from reader.cli.argument_types import did_you_mean
from reader.cli.rule_ids import selectors
from reader.errors import AskanceError

NAME, PROJECT = "askance.toml", "pyproject.toml"
TABLE = ("tool", "askance")  # of a pyproject.toml


class BadConfig(AskanceError):
    """A file of options that cannot be obeyed."""


@dataclass(frozen=True, slots=True)
class Config:
    """The options of a file by their names in the program; no path where there is no file."""

    path: Path | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


def _text(read: Callable[[str], Any]) -> Callable[[Any], Any]:
    def one(value: Any) -> Any:
        if isinstance(value, bool | list | dict):
            raise argparse.ArgumentTypeError("it must be one value")
        return read(str(value))

    return one


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise argparse.ArgumentTypeError("it must be true or false")
    return value


def _selectors(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise argparse.ArgumentTypeError('it must be a list: ["residue", "grammar.HE_VERB_AGR"]')
    return tuple(selector for one in value for selector in selectors(one))


KEYS: dict[str, Callable[[Any], Any]] = {
    "decisions": _switch,
    "fail-on": _text(argument_types.fail_on),
    "fields": _text(argument_types.fields),
    "format": _text(argument_types.report_format),
    "grammar": _text(argument_types.grammar),
    "ignore": _selectors,
    "jobs": _text(argument_types.number),
    "language": _text(argument_types.language),
    "min-confidence": _text(argument_types.share),
    "reading": _text(argument_types.reading),
    "recursive": _switch,
    "select": _selectors,
    "strictness": _text(argument_types.strictness),
    "text": _switch,
    "triage": _text(argument_types.triage),
}


def found_config() -> Config:
    """Return the options of the nearest file in the current folder or above it.

    No such file may send a text to a server: it can have come along with the texts.
    """
    try:
        here = Path.cwd()
    except OSError:  # it was removed under our feet
        return Config()
    for above in (here, *here.parents):
        for path in (above / NAME, above / PROJECT):
            table = _table(path) if os.path.isfile(path) else None  # noqa: PTH113 (never raises)
            if table is None:
                continue
            config = _read(path, table)
            if argument_types.is_address(config.options.get("grammar", "")):
                raise BadConfig(
                    f"{path}: grammar names a server, to which your texts would be sent; say so "
                    f"yourself with --grammar URL or --config {path}."
                )
            return config
    return Config()


def config_of(path: Path) -> Config:
    """Return the options of a file that was named."""
    table = _table(path)
    if table is None:
        raise BadConfig(f"{path} has no table [{'.'.join(TABLE)}].")
    return _read(path, table)


def _table(path: Path) -> dict[str, Any] | None:
    """Return what a file says of Askance; None where it is about other programs."""
    try:
        found: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadConfig(f"{path} cannot be read ({error.strerror}).") from None
    except ValueError as error:
        raise BadConfig(f"{path} is not valid TOML: {error}.") from None
    if path.name == PROJECT:
        for name in TABLE:
            found = found.get(name) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else None


def _read(path: Path, table: Mapping[str, Any]) -> Config:
    options = {}
    for key, value in table.items():
        if key not in KEYS:
            raise BadConfig(
                f"{path}: there is no option “{key}”{did_you_mean(key, list(KEYS))} "
                f"the options are {', '.join(KEYS)}."
            )
        try:
            options[key.replace("-", "_")] = KEYS[key](value)
        except argparse.ArgumentTypeError as error:
            raise BadConfig(f"{path}: {key}: {error}.") from None
    return Config(path, options)
