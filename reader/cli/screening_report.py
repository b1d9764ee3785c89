"""The report on many files: a line for each in their order, then a count by verdict."""

from __future__ import annotations

from typing import TextIO

from reader.checking.check_result import CheckResult
from reader.checking.verdict import IN_WORDS, Level
from reader.english.word_tokens import count_words
from reader.reports.provenance import Origin
from reader.reports.report import path_of
from reader.reports.summary import counted, is_partly_checked, summary
from reader.settings import Reading
from reader.system.visible_text import visible

Row = tuple[int, float, str]  # what sorts a file among its like, and its line


class ScreeningReport:
    """Writes a line for each file as it gets done.

    With `in_full` the files are listed once more at the end, the most suspect first. After a triage
    it `tells_reading`: which articles were read thoroughly.
    """

    def __init__(
        self,
        stream: TextIO,
        origin: Origin,
        *,
        in_full: bool = False,
        tells_reading: bool = False,
    ) -> None:
        self._stream = stream
        self._asked_for = origin.selection.words
        self._in_full = in_full
        self._tells_reading = tells_reading
        self._read_thoroughly = 0
        self._rows: dict[Level, list[Row]] = {level: [] for level in Level}
        self._failed: list[str] = []

    def add(self, result: CheckResult) -> None:
        """Write an article's line."""
        verdict = result.verdict
        words = counted(count_words(result.article.text), "word")
        # where nothing was found the summary says itself what it rests on
        is_partly = bool(result.findings) and is_partly_checked(result)
        partly = ", not checked in all its parts" if is_partly else ""
        is_thorough = self._tells_reading and result.reading is Reading.THOROUGH
        self._read_thoroughly += is_thorough
        thoroughly = ", read thoroughly" if is_thorough else ""
        found = f"{summary(result)} in {words}{partly}{thoroughly}"
        row = (-len(result.findings), -(verdict.paraphrased or 0.0), f"{path_of(result)}: {found}")
        self._rows[verdict.level].append(row)
        self._write(f"{path_of(result)}: {verdict.answer}; {found}")

    def fail(self, path: str, error: str) -> None:
        """Write that a file could not be read."""
        line = f"{path}: not checked: {error}"
        self._failed.append(line)
        self._write(line)

    def finish(self) -> None:
        """Write how many files there are of each verdict, the most suspect first."""
        if self._asked_for:
            self._write("", f"Asked for: {self._asked_for}")
        groups = [
            (IN_WORDS[level], [line for _, _, line in sorted(rows)])
            for level, rows in self._rows.items()
        ]
        groups.append(("Not checked", sorted(self._failed)))
        if not self._in_full:
            self._write("")
        for name, lines in groups:
            if not lines:
                continue
            if self._in_full:
                self._write("")
            self._write(f"{name}: {counted(len(lines), 'article')}")
            if self._in_full:
                self._write(*(f"    {line}" for line in lines))
        if self._read_thoroughly:
            self._write(f"Read thoroughly: {counted(self._read_thoroughly, 'article')}")

    def _write(self, *lines: str) -> None:
        self._stream.write("".join(f"{visible(line)}\n" for line in lines))
        self._stream.flush()
