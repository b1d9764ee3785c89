"""Decisions, dictionary and switched-off rules in a SQLite file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Sequence
from dataclasses import astuple, replace
from pathlib import Path

from reader.database import open_database
from reader.errors import AskanceError
from reader.model.decision import Choice, Decision
from reader.review.entries import EVERYWHERE, Entry, KeptDecision, RuleOff, Word

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
)
COLUMNS = "key, choice, quote, rule, note, reviewer, article, decided"
MARKS = ", ".join("?" * len(COLUMNS.split(",")))


Statement = tuple[str, tuple[object, ...]]


class NotKept(AskanceError):
    """A decision that could not be written to the disk; it holds until the program ends."""


class ReviewStore:
    """What people decided, kept by what they decided about. Every change is on the disk at once.

    A change writes its own rows, so that two windows on one file do not undo each other's work.
    What cannot be written is tried again with every change that follows. `trouble` is a sentence
    about the file where something was wrong with it, else empty.
    `reviewer` is the name of who decides.
    """

    def __init__(self, path: Path) -> None:
        self._database, self.trouble = open_database(path, MIGRATIONS, durable=True)
        self.reviewer = ""
        self.revision = 0  # goes up whenever something else is kept than before
        self._read_at: int | None = None  # SQLite's count of what others have written
        self._unwritten: list[Statement] = []
        self._decisions: dict[str, KeptDecision] = {}
        self._words: set[str] = set()
        self._rules_off: set[tuple[str, str]] = set()
        self.refresh()

    def refresh(self) -> None:
        """Read what other windows have written meanwhile."""
        if self._unwritten:  # the file knows less than we do
            return
        read = self._database.execute
        (version,) = read("PRAGMA data_version").fetchone()
        if version == self._read_at:
            return
        self._read_at = version
        self.revision += 1
        self._decisions = {
            key: KeptDecision(Decision(key, Choice(choice), *rest), article, decided)
            for key, choice, *rest, article, decided in read(f"SELECT {COLUMNS} FROM decisions")
        }
        self._words = {word for (word,) in read("SELECT word FROM words")}
        self._rules_off = set(read("SELECT rule, article FROM rules_off"))

    # What is kept, for those who manage it

    def words(self) -> Sequence[Word]:
        """Return the dictionary, in alphabetical order."""
        return [Word(word) for word in sorted(self._words)]

    def rules_off(self) -> Sequence[RuleOff]:
        """Return the rules that are switched off, those that are so everywhere first."""
        rules = (RuleOff(rule, article) for rule, article in self._rules_off)
        return sorted(rules, key=lambda off: (off.article, off.rule))

    def decisions(self) -> Sequence[KeptDecision]:
        """Return all decisions, the newest first."""
        newest = sorted(self._decisions.values(), key=lambda kept: kept.decision.key)
        return sorted(newest, key=lambda kept: kept.decided, reverse=True)

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
        statements = [self._remove(_kept(entry)) for entry in old]
        statements += [self._put(_kept(entry)) for entry in new]
        self._write(statements)

    # What a review asks

    def decision(self, key: str) -> Decision | None:
        """Return what was decided about the finding with this key."""
        kept = self._decisions.get(key)
        return kept.decision if kept else None

    def kept_decision(self, key: str) -> KeptDecision | None:
        """Return the same with where and when it was decided."""
        return self._decisions.get(key)

    def knows_word(self, word: str) -> bool:
        """Say whether the person's dictionary has this word, in any capitalisation."""
        return word.casefold() in self._words

    def is_off(self, rule: str, article: str) -> bool:
        """Say whether a rule is switched off for this article or everywhere.

        A rule is called `detector.rule`; the name of a detector alone switches all of its rules.
        """
        names = (rule, rule.partition(".")[0])
        return any((name, of) in self._rules_off for name in names for of in (article, EVERYWHERE))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _put(self, entry: Entry) -> Statement:
        match entry:
            case Word(word):
                self._words.add(word)
                return "INSERT OR IGNORE INTO words VALUES (?)", (word,)
            case RuleOff(rule, article):
                self._rules_off.add((rule, article))
                return "INSERT OR IGNORE INTO rules_off VALUES (?, ?)", (rule, article)
            case KeptDecision(decision, article, decided):
                self._decisions[decision.key] = entry
                statement = f"INSERT OR REPLACE INTO decisions ({COLUMNS}) VALUES ({MARKS})"
                return statement, (*astuple(decision), article, decided)

    def _remove(self, entry: Entry) -> Statement:
        match entry:
            case Word(word):
                self._words.discard(word)
                return "DELETE FROM words WHERE word = ?", (word,)
            case RuleOff(rule, article):
                self._rules_off.discard((rule, article))
                return "DELETE FROM rules_off WHERE rule = ? AND article = ?", (rule, article)
            case KeptDecision(decision):
                self._decisions.pop(decision.key, None)
                return "DELETE FROM decisions WHERE key = ?", (decision.key,)

    def _write(self, statements: Iterable[Statement]) -> None:
        self._unwritten += statements
        try:
            with self._database:
                for statement, row in self._unwritten:
                    self._database.execute(statement, row)
        except sqlite3.Error as error:
            raise NotKept(
                f"This decision could not be saved ({error}): it holds until you close the "
                "program, and is saved with your next decision if the disk allows it by then."
            ) from error
        self._unwritten.clear()


def _kept(entry: Entry) -> Entry:
    """Return an entry as it is kept: words in small letters, decisions with their time."""
    match entry:
        case Word(word):
            return Word(word.casefold())
        case KeptDecision(decided=0):
            return replace(entry, decided=int(time.time()))
    return entry
