"""The outcome of checking one file: a result, or the reason why there is none."""

from __future__ import annotations

import sys
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.checking.check_result import CheckResult
from reader.checking.check_result import run as check
from reader.checking.detector_set import equip
from reader.checking.result_cache import ResultCache
from reader.errors import UnreadableFile
from reader.importers import article_of, limited, load
from reader.importers.language_tagging import in_its_language
from reader.model.article import Article
from reader.settings import Settings
from reader.system.atomic_file import why_unwritable
from reader.system.paths import cache_folder

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be read, and why."""

    path: str
    why: str


Outcome = CheckResult | Failed


class Checker:
    """Checks files by their names, with engines that stay warm in between.

    `troubles` are sentences about what it has to do without. Nothing is started before the first
    file; `cores` is how many it may keep busy. `standard_input` is what that is called.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        keep: bool = True,
        cores: int = 2,
        standard_input: Path | None = None,
    ) -> None:
        self._settings = settings
        self._standard_input = standard_input
        self._things = ExitStack()
        self._equipment = self._things.enter_context(equip(settings, cores=cores))
        self.troubles = list(self._equipment.missing.values())
        self._cache = self._kept() if keep else None

    def outcome(self, name: str) -> Outcome:
        """Check a file, or standard input."""
        try:
            article = in_its_language(self._article(name), self._settings.language)
        except UnreadableFile as error:
            if name == STANDARD_INPUT and self._standard_input:
                name = str(self._standard_input)
            return Failed(name, str(error))
        strictness = self._settings.strictness
        return check(article, self._equipment, strictness=strictness, cache=self._cache)

    def close(self) -> None:
        """End the engines and let go of the kept results."""
        self._things.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _kept(self) -> ResultCache | None:
        folder = cache_folder()
        if reason := why_unwritable(folder):
            self.troubles.append(f"Results are not kept ({folder}: {reason}).")
            return None
        cache = self._things.enter_context(closing(ResultCache(folder / "results.sqlite")))
        if cache.trouble:
            self.troubles.append(cache.trouble)
        return cache

    def _article(self, name: str) -> Article:
        if name == STANDARD_INPUT:
            return article_of(limited(sys.stdin.buffer, "Standard input"), self._standard_input)
        return load(Path(name))
