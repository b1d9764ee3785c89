"""Decisions, dictionary and switched-off rules in a SQLite file."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from reader.database import open_database
from reader.errors import AskanceError
from reader.model.decision import Choice, Decision

EVERYWHERE = ""  # the article of a rule that is switched off for good
MIGRATIONS = (
    """
    CREATE TABLE decisions (
        key TEXT PRIMARY KEY, choice TEXT NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '', article TEXT NOT NULL DEFAULT '', decided INTEGER NOT NULL
    );
    CREATE TABLE words (word TEXT PRIMARY KEY);
    CREATE TABLE rules_off (rule TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (rule, article))
    """,
)


class NotKept(AskanceError):
    """A decision that could not be written to the disk; it holds until the program ends."""


class ReviewStore:
    """What people decided, kept by what they decided about. Every change is on the disk at once.

    Each change writes one row, so that two windows on one file do not undo each other's work.
    `trouble` is a sentence about the file where something was wrong with it, else empty.
    """

    def __init__(self, path: Path) -> None:
        self._database, self.trouble = open_database(path, MIGRATIONS, durable=True)
        self._decisions: dict[str, Decision] = {}
        self._words: set[str] = set()
        self._rules_off: set[tuple[str, str]] = set()
        self.refresh()

    def refresh(self) -> None:
        """Read what other windows have written meanwhile."""
        read = self._database.execute
        self._decisions = {
            key: Decision(key, Choice(choice), quote, rule, note)
            for key, choice, quote, rule, note in read(
                "SELECT key, choice, quote, rule, note FROM decisions"
            )
        }
        self._words = {word for (word,) in read("SELECT word FROM words")}
        self._rules_off = set(read("SELECT rule, article FROM rules_off"))

    def decision(self, key: str) -> Decision | None:
        """Return what was decided about the finding with this key."""
        return self._decisions.get(key)

    def decide(self, decision: Decision, *, article: str = "") -> None:
        """Keep a decision; `article` says where it was made, for people who manage the list."""
        self._decisions[decision.key] = decision
        row = (*_row(decision), article, int(time.time()))
        self._write("INSERT OR REPLACE INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def withdraw(self, key: str) -> None:
        """Forget a decision."""
        self._decisions.pop(key, None)
        self._write("DELETE FROM decisions WHERE key = ?", (key,))

    def knows_word(self, word: str) -> bool:
        """Say whether the person's dictionary has this word, in any capitalisation."""
        return word.casefold() in self._words

    def add_word(self, word: str) -> None:
        """Put a word into the dictionary."""
        self._words.add(word.casefold())
        self._write("INSERT OR IGNORE INTO words VALUES (?)", (word.casefold(),))

    def remove_word(self, word: str) -> None:
        """Take a word out of the dictionary."""
        self._words.discard(word.casefold())
        self._write("DELETE FROM words WHERE word = ?", (word.casefold(),))

    def is_off(self, rule: str, article: str) -> bool:
        """Say whether a rule is switched off for this article or everywhere."""
        return (rule, article) in self._rules_off or (rule, EVERYWHERE) in self._rules_off

    def switch_off(self, rule: str, article: str = EVERYWHERE) -> None:
        """Switch a rule off, for one article or everywhere."""
        self._rules_off.add((rule, article))
        self._write("INSERT OR IGNORE INTO rules_off VALUES (?, ?)", (rule, article))

    def switch_on(self, rule: str, article: str = EVERYWHERE) -> None:
        """Take `switch_off` with the same words back."""
        self._rules_off.discard((rule, article))
        self._write("DELETE FROM rules_off WHERE rule = ? AND article = ?", (rule, article))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _write(self, statement: str, row: tuple[object, ...]) -> None:
        try:
            with self._database:
                self._database.execute(statement, row)
        except sqlite3.Error as error:
            raise NotKept(
                f"This decision could not be saved ({error}): it holds until you close the program."
            ) from error


def _row(decision: Decision) -> tuple[str, str, str, str, str]:
    return (decision.key, decision.choice, decision.quote, decision.rule, decision.note)
