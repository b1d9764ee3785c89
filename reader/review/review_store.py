"""Database of decisions, dictionary and switched-off rules (SQLite)."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.errors import AskanceError
from reader.model.decision import Decision
from reader.review.record_rows import COLUMNS, decision_of, row_of, writable, writable_text
from reader.review.review_entries import EVERYWHERE, DictionaryWord, Entry, RuleOff, StoredDecision
from reader.review.write_queue import Statement, WriteQueue
from reader.system.sqlite_file import (
    BUSY,
    PATIENCE,
    OpenDatabase,
    code_of,
    in_memory,
    open_database,
)
from reader.system.sqlite_layout import FAILURES

MIGRATIONS = (
    """
    CREATE TABLE decisions (
        key TEXT PRIMARY KEY, choice TEXT NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '', article TEXT NOT NULL DEFAULT '', decided INTEGER NOT NULL
    );
    CREATE TABLE words (word TEXT PRIMARY KEY);
    CREATE TABLE rules_off (rule TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (rule, article))
    """,
    "ALTER TABLE decisions ADD COLUMN reviewer TEXT NOT NULL DEFAULT ''",
    # of a mark of a person's own; without a family it is a decision about a finding
    """
    ALTER TABLE decisions ADD COLUMN family TEXT NOT NULL DEFAULT '';
    ALTER TABLE decisions ADD COLUMN suggestion TEXT NOT NULL DEFAULT '';
    ALTER TABLE decisions ADD COLUMN author TEXT NOT NULL DEFAULT '';
    ALTER TABLE decisions ADD COLUMN text_before TEXT NOT NULL DEFAULT '';
    ALTER TABLE decisions ADD COLUMN text_after TEXT NOT NULL DEFAULT ''
    """,
    "UPDATE decisions SET choice = 'confirmed' WHERE choice = 'kept'",
)
MARKS = ", ".join("?" * len(COLUMNS.split(",")))
log = logging.getLogger(__name__)


class NotStored(AskanceError):
    """A decision that is not on the disk; it holds until the program ends."""


class ReviewStore:
    """What people decided, kept by what they decided about. Every change is on the disk at once.

    A change writes its own rows, so that two windows on one file do not undo each other's work.
    What cannot be written waits, and is tried again by `flush`, by every change that follows, and
    by `close`. A change waits `patience` seconds for another program that is writing.

    `trouble` is a sentence about the file where something was wrong with it, else empty, and
    `is_damaged` says whether that was damage. Without a `path` nothing is kept. `reviewer` is the
    name of who decides.
    """

    def __init__(self, path: Path | None, *, patience: float = PATIENCE) -> None:
        self._path, self._patience = path, patience
        self.reviewer = ""
        self.revision = 0  # goes up whenever something else is kept than before
        self._read_at: int | None = None  # SQLite's count of what others have written
        self._queue = WriteQueue()
        self._left_out = 0  # rows that this version does not understand
        self._decisions: dict[str, StoredDecision] = {}
        self._words: set[str] = set()
        self._rules_off: set[tuple[str, str]] = set()
        self._own_marks: tuple[int, tuple[StoredDecision, ...]] = (-1, ())  # at which revision
        opened = open_database(path, MIGRATIONS, durable=True) if path else in_memory(MIGRATIONS)
        self.is_damaged = opened.is_damaged
        self._use(opened)
        try:
            self._read()
        except FAILURES as error:  # another program was quicker
            log.info("decisions could not be read: %s", error)
            self._is_busy = path is not None
        self.trouble = " ".join(filter(None, (opened.trouble, self._about_left_out())))

    def refresh(self) -> None:
        """Read what other windows have written meanwhile."""
        if self.is_waiting:  # the file knows less than we do
            return
        try:
            self._read()
        except FAILURES as error:  # what we know holds on
            log.info("decisions could not be read again: %s", error)

    @property
    def is_waiting(self) -> bool:
        """Say whether something is not on the disk yet that may come there."""
        return bool(self._queue) or self._is_busy

    def flush(self) -> None:
        """Write what waits; raises `NotStored` where it must wait on."""
        try:
            if self._is_busy:
                self._open_again()
            if self._queue:
                self._queue.write(self._database)
            if self._read_at is None:
                self._read()
        except FAILURES as error:
            if code_of(error) in BUSY:
                raise NotStored(
                    "Another program holds the file of your decisions: they hold here, and are "
                    "saved as soon as it lets go."
                ) from error
            raise NotStored(
                f"This decision could not be saved ({error}): it holds until you close the "
                "program, and is saved as soon as the disk allows it."
            ) from error
        except (ValueError, OverflowError, TypeError) as error:
            raise NotStored(
                f"This decision could not be saved ({error}): it holds until you close the program."
            ) from error

    def _open_again(self) -> None:
        """Open the file that another program held at first; raises `sqlite3.Error`."""
        assert self._path is not None
        opened = open_database(self._path, MIGRATIONS, durable=True, patience=self._patience)
        if opened.is_busy:
            opened.connection.close()
            error = sqlite3.OperationalError(opened.trouble)
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error
        self._database.close()
        self._use(opened)

    def _use(self, opened: OpenDatabase) -> None:
        self._database, self._is_busy = opened.connection, opened.is_busy
        self._database.execute(f"PRAGMA busy_timeout = {round(1000 * self._patience)}")
        self._read_at = None  # and what waits must be written before all is read anew

    def _read(self) -> None:
        read = self._database.execute
        (version,) = read("PRAGMA data_version").fetchone()
        if version == self._read_at:
            return
        rows = read(f"SELECT {COLUMNS} FROM decisions").fetchall()
        words = [word for (word,) in read("SELECT word FROM words")]
        rules = read("SELECT rule, article FROM rules_off").fetchall()
        decisions = [stored for stored in map(decision_of, rows) if stored is not None]
        self._decisions = {stored.decision.key: stored for stored in decisions}
        self._words = {word for word in words if isinstance(word, str)}
        self._rules_off = {
            (rule, of) for rule, of in rules if isinstance(rule, str) and isinstance(of, str)
        }
        understood = len(decisions) + len(self._words) + len(self._rules_off)
        self._left_out = len(rows) + len(words) + len(rules) - understood
        self._read_at = version
        self.revision += 1

    def _about_left_out(self) -> str:
        if not self._left_out or self._path is None:
            return ""
        number = "1 entry" if self._left_out == 1 else f"{self._left_out:,} entries"
        return (
            f"{number} in {self._path.name} cannot be understood by this version: left out here, "
            "and left in the file."
        )

    # What is kept, for those who manage it

    def words(self) -> Sequence[DictionaryWord]:
        """Return the dictionary, in alphabetical order."""
        return [DictionaryWord(word) for word in sorted(self._words)]

    def rules_off(self) -> Sequence[RuleOff]:
        """Return the rules that are switched off, those that are so everywhere first."""
        rules = (RuleOff(rule, article) for rule, article in self._rules_off)
        return sorted(rules, key=lambda off: (off.article, off.rule))

    def decisions(self) -> Sequence[StoredDecision]:
        """Return all decisions, the newest first."""
        newest = sorted(self._decisions.values(), key=lambda stored: stored.decision.key)
        return sorted(newest, key=lambda stored: stored.decided, reverse=True)

    def entries(self) -> Sequence[Entry]:
        """Return everything that is kept."""
        return [*self.words(), *self.rules_off(), *self.decisions()]

    def put(self, entries: Iterable[Entry]) -> None:
        """Keep these; an entry replaces an older one of its name."""
        self.swap((), entries)

    def remove(self, entries: Iterable[Entry]) -> None:
        """Forget these; `put` with the same entries takes it back."""
        self.swap(entries, ())

    def swap(self, old: Iterable[Entry], new: Iterable[Entry]) -> None:
        """Forget the `old` and keep the `new` in one step: on the disk all of it or none."""
        self.revision += 1
        statements = [self._remove(writable(entry)) for entry in old]
        statements += [self._put(writable(entry)) for entry in new]
        self._queue.add(statements)
        self.flush()

    # What a review asks

    def decision(self, key: str) -> Decision | None:
        """Return what was decided about the finding with this key."""
        stored = self._decisions.get(key)
        return stored.decision if stored else None

    def stored_decision(self, key: str) -> StoredDecision | None:
        """Return the same with where and when it was decided."""
        return self._decisions.get(key)

    def own_marks(self) -> tuple[StoredDecision, ...]:
        """Return what people marked themselves, in all articles."""
        if self._own_marks[0] != self.revision:
            marks = (
                stored for stored in self._decisions.values() if stored.decision.mark is not None
            )
            self._own_marks = self.revision, tuple(marks)
        return self._own_marks[1]

    def knows_word(self, word: str) -> bool:
        """Say whether the person's dictionary has this word, in any capitalisation."""
        return word.casefold() in self._words

    def is_off(self, rule: str, article: str) -> bool:
        """Say whether a rule is switched off for this article or everywhere.

        A rule is called `detector.rule`; the name of a detector alone switches all of its rules.
        """
        names, article = (rule, rule.partition(".")[0]), writable_text(article)
        return any((name, of) in self._rules_off for name in names for of in (article, EVERYWHERE))

    def close(self) -> str:
        """Let go of the file; say what could not be written up to now and is lost, if anything."""
        lost = ""
        try:
            if self._queue:  # nobody is kept from anything any more by waiting
                self._patience = PATIENCE
                self._database.execute(f"PRAGMA busy_timeout = {round(1000 * PATIENCE)}")
                self.flush()
        except (NotStored, *FAILURES) as error:
            lost = f"What you decided last could not be saved, and is lost ({_cause(error)})."
        self._database.close()
        return lost

    def _put(self, entry: Entry) -> Statement:
        match entry:
            case DictionaryWord(word):
                self._words.add(word)
                return Statement("INSERT OR IGNORE INTO words VALUES (?)", (word,), ("words", word))
            case RuleOff(rule, article):
                self._rules_off.add((rule, article))
                statement = "INSERT OR IGNORE INTO rules_off VALUES (?, ?)"
                return Statement(statement, (rule, article), ("rules_off", (rule, article)))
            case StoredDecision(decision):
                self._decisions[decision.key] = entry
                statement = f"INSERT OR REPLACE INTO decisions ({COLUMNS}) VALUES ({MARKS})"
                return Statement(statement, row_of(entry), ("decisions", decision.key))

    def _remove(self, entry: Entry) -> Statement:
        match entry:
            case DictionaryWord(word):
                self._words.discard(word)
                return Statement("DELETE FROM words WHERE word = ?", (word,), ("words", word))
            case RuleOff(rule, article):
                self._rules_off.discard((rule, article))
                statement = "DELETE FROM rules_off WHERE rule = ? AND article = ?"
                return Statement(statement, (rule, article), ("rules_off", (rule, article)))
            case StoredDecision(decision):
                self._decisions.pop(decision.key, None)
                statement = "DELETE FROM decisions WHERE key = ?"
                return Statement(statement, (decision.key,), ("decisions", decision.key))


def _cause(error: Exception) -> str:
    return str(error.__cause__ or error)
