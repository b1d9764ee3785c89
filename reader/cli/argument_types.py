"""Converts command line arguments to values; an unknown one is answered with the choices."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from reader.english.varieties import VARIETIES
from reader.importers.archives.text_fields import TextFields
from reader.importers.language_tagging import AUTO
from reader.model.finding import Severity
from reader.reports import FORMATS
from reader.settings import Reading, Strictness

CONCISE, TEXT = "concise", "text"
STANDARD_OUTPUT = "-"
ENGINES = ("auto", "embedded", "languagetool", "off")
TRIAGE = TRIAGED, READ_FULLY = "auto", "off"
ANY, NEVER = "any", "never"
FAIL_ON = (ANY, *Severity, NEVER)
REPORTS = (CONCISE, *FORMATS)


class OneOf:
    """An argument's type: one of some names, all of which are told where it is none."""

    def __init__(
        self, what: str, names: Iterable[str], *, made: Callable[[str], Any] = str
    ) -> None:
        self.known = [str(name) for name in names]
        self._what = what
        self._made = made

    def __call__(self, name: str) -> Any:
        """Return what is `made` of a name, if it is one."""
        if name in self.known:
            return self._made(name)
        raise argparse.ArgumentTypeError(
            f"there is no {self._what} “{name}”{did_you_mean(name, self.known)} "
            f"choose {either(self.known)}"
        )


report_format = OneOf("format", REPORTS)
language = OneOf("variety of English", (AUTO, *VARIETIES))
fail_on = OneOf("seriousness", FAIL_ON)
strictness = OneOf("strictness", Strictness, made=Strictness)
triage = OneOf("triage", TRIAGE)
reading = OneOf("way of reading", Reading, made=Reading)


def grammar(name: str) -> str:
    """Read which grammar engine is wanted."""
    if name in ENGINES or is_address(name):
        return name
    raise argparse.ArgumentTypeError(
        f"there is no engine “{name}”; choose {either(ENGINES)}, or the URL of a server (http://…)"
    )


def is_address(engine: str) -> bool:
    """Say whether a grammar engine is a server, to which the text would go."""
    return engine.startswith(("http://", "https://"))


def share(text: str) -> float:
    """Read a confidence."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"“{text}” is no confidence from 0 to 1")
    return value


def number(text: str) -> int:
    """Read how many articles are checked at a time."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no number of articles to check at a time")
    return int(text)


def fields(words: str) -> TextFields:
    """Read where tables have their texts."""
    try:
        return TextFields.parse(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def output(name: str) -> Path | None:
    """Read where a report goes; None is standard output."""
    return None if name == STANDARD_OUTPUT else Path(name)


def either(names: Iterable[str]) -> str:
    """List names in a sentence."""
    *others, last = names
    return f"{', '.join(others)} or {last}"


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """Return the end of a clause, with the name that was probably meant where one is near."""
    near = difflib.get_close_matches(word, known, n=1)
    return f"; did you mean {near[0]}?" if near else ";"
