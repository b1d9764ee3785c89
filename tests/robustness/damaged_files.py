"""Open thousands of damaged files of the program's own.

    python -m tests.robustness.damaged_files NAME N [SEED]

NAME is review.sqlite, results.sqlite, settings.json or session.json. Each file is opened as the
window opens it, used, and opened again. Whatever was damaged, that must go well, what is lost must
be said, and what is sound should be kept. An exception, a loss that nobody is told of, and ten
seconds are faults; the damages of a run are the same each time.
"""

from __future__ import annotations

import json
import signal
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from reader import settings as settings_file
from reader.checking.check import check
from reader.checking.events import ParagraphsChecked
from reader.checking.result_cache import ResultCache
from reader.gui.library.reading_positions import Place
from reader.gui.library.session_file import SessionFile
from reader.model.article_id import ArticleId
from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Finding
from reader.review.review_entries import DictionaryWord, Entry, RuleOff, StoredDecision
from reader.review.review_store import ReviewStore
from reader.settings import Order, Settings, Strictness
from tests.doubles import Marks, article_of
from tests.robustness.mutations import mutated

LONGEST = 10  # seconds
NEW = StoredDecision(
    Decision("f" * 16, DecisionKind.CONFIRMED, "new", "marks.odd_word"), "/new.txt", 7
)
ARTICLE = article_of(*(f"This is the odd line {number}." for number in range(200)))
SETTINGS = Settings(
    language="en-GB",
    strictness=Strictness.SURE,
    grammar="embedded",
    order=Order.FAMILY,
    theme="sepia",
    zoom=150,
    reviewer="Zoë",
    reading_measure=70,
    restore_session=False,
    keys={"confirm": "Ctrl+J", "dismiss": "Ctrl+M"},
)
OPEN = [ArticleId(Path(f"/articles/{number}.txt")) for number in range(20)]
# What only a program or a person could have put there.
ODD_ROWS = (
    "UPDATE decisions SET choice = 'asked' WHERE rowid % 7 = 0",
    "UPDATE decisions SET note = CAST(x'ff80' AS TEXT) WHERE rowid % 9 = 0",
    "UPDATE decisions SET decided = 'long ago' WHERE rowid % 5 = 0",
    "UPDATE decisions SET decided = 1e300 WHERE rowid % 5 = 0",
    "UPDATE decisions SET key = NULL WHERE rowid % 11 = 0",
    "UPDATE words SET word = x'00' WHERE rowid = 3; UPDATE rules_off SET article = x'ff'",
    "DROP TABLE words",
    "DROP TABLE decisions",
    "ALTER TABLE decisions RENAME COLUMN note TO remark",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = 99",
    "PRAGMA user_version = -1",
    "PRAGMA journal_mode = DELETE",
    "CREATE TABLE more (a); INSERT INTO more VALUES (zeroblob(100000))",
)
ODD_RESULTS = (
    "UPDATE results SET findings = '{' WHERE rowid % 3 = 0",
    "UPDATE results SET findings = NULL",
    "UPDATE results SET findings = CAST(x'ff' AS TEXT)",
    "UPDATE results SET findings = x'7b7d'",
    "UPDATE results SET findings = replace(findings, '[', '[[')",
    "UPDATE results SET findings = replace(findings, '0.9', '1e999')",
    "UPDATE results SET findings = substr(findings, 1, rowid % 40)",
    "ALTER TABLE results RENAME TO old",
    "PRAGMA user_version = 9",
)


ODD_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1.5, float("inf"), float("nan"), "", "\0", "\ud800", "x" * 70_000,
    "false", [], [[]], {}, {"": None}, [None] * 999, {"a": {"b": [1, "2"]}},
)  # fmt: skip


class SaidNothing(Exception):
    """Something was lost, and nobody was told."""


@dataclass
class Outcome:
    """What became of the files; `kept` is the share of what was in them, on average."""

    files: int = 0
    told: Counter[str] = field(default_factory=Counter)
    shares: list[float] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)

    @property
    def kept(self) -> float:
        return sum(self.shares) / max(len(self.shares), 1)

    def __str__(self) -> str:
        told = ", ".join(f"{count} {what}" for what, count in self.told.most_common())
        worst = sum(share == 0 for share in self.shares)
        return (
            f"{self.files} files: {told}; {self.kept:.1%} kept on average, nothing in {worst}; "
            f"{len(self.faults)} faults"
        )


def fuzz(name: str, count: int, *, seed: int = 0) -> Outcome:
    """Damage, open and use so many files."""
    outcome = Outcome()
    damage, use = KINDS[name]
    for number in range(count):
        with tempfile.TemporaryDirectory(prefix="askance-") as folder:
            path = Path(folder) / name
            damage(path, Random(f"{name} {seed} {number}"))
            outcome.files += 1
            try:
                with _no_longer_than(LONGEST):
                    share, told = use(path)
            except Exception as error:  # noqa: BLE001 that is what is looked for
                outcome.faults.append((number, f"{type(error).__name__}: {error}"[:300]))
            else:
                outcome.shares.append(share)
                outcome.told[told] += 1
    return outcome


@contextmanager
def _no_longer_than(seconds: int) -> Iterator[None]:
    def too_long(*_: object) -> None:
        raise TimeoutError(f"more than {seconds} s")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


# Decisions


@cache
def _entries() -> tuple[Entry, ...]:
    random = Random(7)
    decisions = (
        StoredDecision(
            Decision(
                f"{random.getrandbits(64):016x}",
                random.choice(list(DecisionKind)),
                f"odd ferry {number}",
                "marks.odd_word",
                "Ask the harbour office. " * random.choice([0, 0, 1, 9]),
                random.choice(["", "Ada", "Bo 😀"]),
            ),
            f"/articles/{number % 9}.txt",
            1_700_000_000 + number,
        )
        for number in range(400)
    )
    return (
        *decisions,
        *(DictionaryWord(f"skerrow{n}") for n in range(40)),
        RuleOff("marks.odd_word", "/a"),
    )


@cache
def _review(with_log: bool) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="askance-") as folder:
        path = Path(folder) / "review.sqlite"
        with closing(ReviewStore(path)) as store:
            store.put(_entries()[:300] if with_log else _entries())
        if with_log:
            with closing(ReviewStore(path)) as store:
                for entry in _entries()[300:]:
                    store.put([entry])
                return {p.name: p.read_bytes() for p in path.parent.iterdir() if p.suffix != "-shm"}
        return {path.name: path.read_bytes()}


def _damaged_review(path: Path, random: Random) -> None:
    with_log = random.random() < 0.25
    for name, content in _review(with_log).items():
        path.with_name(name).write_bytes(content)
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    if not with_log and random.random() < 0.2:
        _changed(path, random.choice(ODD_ROWS))
        return
    victim = random.choice(sorted(path.parent.iterdir()))
    victim.write_bytes(_hurt(victim.read_bytes(), random))


def _hurt(content: bytes, random: Random) -> bytes:
    if random.random() < 0.5:
        return mutated(content, random)
    at, length = random.randrange(len(content)), random.choice([1, 8, 64, 512, 4096])
    return content[:at] + random.randbytes(length) + content[at + length :]


def _changed(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.executescript(script)
        database.commit()


def _use_review(path: Path) -> tuple[float, str]:
    has_log = path.with_name(f"{path.name}-wal").exists()
    store = ReviewStore(path)
    there = {entry for entry in store.entries() if entry in set(_entries())}
    share = len(there) / len(_entries())
    # SQLite itself drops the end of a log that is damaged, and nobody can know
    least = 300 if has_log else len(_entries())
    if len(store.entries()) < least and not store.trouble and path.stat().st_size and share:
        raise SaidNothing(f"{len(store.entries())} of {len(_entries())} entries")
    told = _kind(store.trouble)
    store.put([NEW])
    store.refresh()
    if lost := store.close():
        raise SaidNothing(lost)
    with closing(ReviewStore(path)) as again:
        if "cannot be written" not in store.trouble and NEW not in again.entries():
            raise SaidNothing("what was decided then is gone")
        if "was damaged" in again.trouble:
            raise SaidNothing(f"again: {again.trouble}")
    return share, told


def _kind(trouble: str) -> str:
    kinds = ("set aside", "cannot be understood", "cannot be written", "Another program")
    return next((kind for kind in kinds if kind in trouble), (trouble and "said") or "sound")


# Kept results


def _found(path: Path) -> tuple[list[Finding], int, str]:
    cache, detector = ResultCache(path), Marks()
    findings = [
        finding
        for event in check(ARTICLE, [detector], cache=cache)
        if isinstance(event, ParagraphsChecked)
        for finding in event.findings
    ]
    cache.close()
    return sorted(findings, key=lambda f: f.sort_key), len(detector.asked), cache.trouble


@cache
def _results() -> bytes:
    with tempfile.TemporaryDirectory(prefix="askance-") as folder:
        path = Path(folder) / "results.sqlite"
        _found(path)
        return path.read_bytes()


def _damaged_results(path: Path, random: Random) -> None:
    path.write_bytes(_results())
    if random.random() < 0.2:
        _changed(path, random.choice(ODD_RESULTS))
    else:
        path.write_bytes(_hurt(_results(), random))


def _use_results(path: Path) -> tuple[float, str]:
    found, asked, trouble = _found(path)
    # a finding whose words were hurt and still make sense cannot be told from another
    if [f.span for f in found] != [f.span for f in _right()]:
        raise SaidNothing("other findings than there are")
    again, asked_again, trouble_again = _found(path)
    if again != found or (trouble_again and "cannot be written" not in trouble):
        raise SaidNothing(f"the second time {asked_again} were asked; {trouble_again}")
    return 1 - asked / len(ARTICLE.paragraphs), _kind(trouble)


@cache
def _right() -> list[Finding]:
    with tempfile.TemporaryDirectory(prefix="askance-") as folder:
        return _found(Path(folder) / "results.sqlite")[0]


# Settings and session


def _damaged_settings(path: Path, random: Random) -> None:
    settings_file.save(SETTINGS, path)
    _hurt_json(path, random)


def _hurt_json(path: Path, random: Random) -> None:
    """Damage a file as bytes, or put odd values in the place of some in it."""
    if random.random() < 0.4:
        path.write_bytes(mutated(path.read_bytes(), random))
        return
    values = json.loads(path.read_bytes())
    for _ in range(random.choice([1, 2, 5])):
        at = values
        while True:
            name = random.choice(list(at) if isinstance(at, dict) else range(len(at)))
            if not isinstance(at[name], dict | list) or not at[name] or random.random() < 0.2:
                break
            at = at[name]
        at[name] = deepcopy(random.choice(ODD_VALUES))
    path.write_text(json.dumps(values), encoding="utf-8")


def _use_settings(path: Path) -> tuple[float, str]:
    stored = path.read_bytes()
    settings, trouble = settings_file.read(path)
    values = [getattr(settings, name) == getattr(SETTINGS, name) for name in Settings.__slots__]
    if settings == Settings() and not trouble and not _is_bare(stored):
        raise SaidNothing("all are defaults")
    settings_file.save(settings.changed(zoom=200), path)
    if settings_file.read(path) != (settings.changed(zoom=200), ""):
        raise SaidNothing("they do not come back")
    return sum(values) / len(values), _kind(trouble)


def _is_bare(stored: bytes) -> bool:
    """Say whether nothing is in a file that would be a setting of ours."""
    return not set(json.loads(stored)) & set(Settings.__slots__)


def _damaged_session(path: Path, random: Random) -> None:
    places = {open: Place(number, f"{number:016x}", 7) for number, open in enumerate(OPEN)}
    SessionFile(path).keep(OPEN, OPEN[3], places=places)
    _hurt_json(path, random)


def _use_session(path: Path) -> tuple[float, str]:
    stored = path.read_bytes()
    session = SessionFile(path)
    if not session.open and not session.trouble and json.loads(stored).get("open"):
        raise SaidNothing("nothing is open")
    share = len(set(session.open) & set(OPEN)) / len(OPEN)
    for file in session.open:
        session.place(file)
    session.keep(OPEN[:2], OPEN[0], places={OPEN[0]: Place(1, "x", 2)})
    again = SessionFile(path)
    if again.trouble or again.open != OPEN[:2] or again.place(OPEN[0]) != Place(1, "x", 2):
        raise SaidNothing("it does not come back")
    return share, _kind(session.trouble)


KINDS: dict[str, tuple[Callable[[Path, Random], None], Callable[[Path], tuple[float, str]]]] = {
    "review.sqlite": (_damaged_review, _use_review),
    "results.sqlite": (_damaged_results, _use_results),
    "settings.json": (_damaged_settings, _use_settings),
    "session.json": (_damaged_session, _use_session),
}


def main(arguments: list[str]) -> None:
    """Print what became of the files, and each fault."""
    name, count, *seed = arguments
    outcome = fuzz(name, int(count), seed=int(*seed) if seed else 0)
    sys.stdout.write(f"{name}: {outcome}\n")
    for number, what in outcome.faults:
        sys.stdout.write(f"  {number}: {what}\n")
    sys.exit(bool(outcome.faults))


if __name__ == "__main__":
    main(sys.argv[1:])
