"""Read the program's marks one by one, and keep what a person says about them.

    python -m tests.tools.read_marks read SOURCE… --register news        # a key a mark
    python -m tests.tools.read_marks show SOURCE… --register news        # print them
    python -m tests.tools.read_marks answer FILE --register news         # take the answers
    python -m tests.tools.read_marks table                          # rule, register, read, right

SOURCE is a file that the program opens, a folder of them, `.txt.gz` with a paragraph a line, or
`.jsonl.gz` with rows of `name` and `html` or `text`. `show` writes the marks beside the table, for
`answer`, whose FILE has lines of a number and `r`, `w` or `l`: right, wrong, or the loader's fault.

An answer is kept with the text's hash, the place and the rule, so that a mark is never read twice
and the table can be made again without the texts. Only a few words of them are kept.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from random import Random

from reader.checking.check_result import collect
from reader.checking.detector_set import DetectorSet, build_detectors
from reader.checking.result_cache import ResultCache
from reader.errors import AskanceError
from reader.importers import SUFFIXES, article_of, load
from reader.importers.language_tagging import in_its_language
from reader.importers.text.plain_text import article_from_text
from reader.model.article import Article
from reader.settings import Settings, Strictness
from reader.system.paths import cache_folder

TABLE = Path(__file__).with_name("marks_read.csv")
SHOWN = Path(__file__).with_name("shown.json")  # what the last `show` printed; git ignores it
AROUND = 110  # code points on each side
KEPT = 40  # code points of a mark that the table keeps
KEYS = {"r": "right", "w": "wrong", "l": "loader"}


@dataclass(frozen=True)
class Reading:
    """A mark and what a person says about it; nothing yet where `verdict` is empty."""

    text: str  # the first letters of the hash of the article's text
    start: int
    end: int
    rule: str
    register: str
    confidence: float
    words: str
    verdict: str = ""

    @property
    def key(self) -> tuple[str, int, int, str]:
        """What makes two marks the same."""
        return self.text, self.start, self.end, self.rule


@dataclass(frozen=True)
class Shown:
    """A mark as a person sees it."""

    reading: Reading
    source: str
    passage: str  # with the mark in double brackets
    message: str

    def __str__(self) -> str:
        r = self.reading
        return f"{r.rule} {r.confidence:.2f} · {self.source}\n  {self.passage}\n  {self.message}"


def articles(sources: Iterable[Path]) -> Iterator[tuple[str, Article]]:
    """Yield what is in `sources`, each with a name; what cannot be read is told and left out."""
    for source in sources:
        if source.is_dir():
            files = sorted(p for p in source.rglob("*") if p.suffix in SUFFIXES)
            yield from articles(files)
        elif source.name.endswith(".txt.gz"):
            with gzip.open(source, "rt", encoding="utf-8") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        yield f"{source.name}:{number}", article_from_text(line.strip())
        elif source.name.endswith(".jsonl.gz"):
            with gzip.open(source, "rt", encoding="utf-8") as lines:
                yield from _rows(map(json.loads, lines))
        else:
            try:
                yield source.name, load(source)
            except AskanceError as error:
                _say(str(error))


def _rows(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Article]]:
    for row in rows:
        if "html" not in row:
            yield row["name"], article_from_text(row["text"])
            continue
        try:
            yield row["name"], article_of(row["html"].encode(), Path(f"{row['name']}.html"))
        except AskanceError as error:
            _say(str(error))


def marks(
    named: Iterable[tuple[str, Article]],
    register: str,
    strictness: Strictness,
    without: frozenset[str] = frozenset(),
) -> Iterator[Shown]:
    """Yield every mark of the articles, as the program raises it at `strictness`."""
    cache = ResultCache(cache_folder() / "marks_read.sqlite")
    words = 0
    with build_detectors(Settings()) as equipment:
        wanted = DetectorSet(tuple(d for d in equipment.detectors if d.name not in without))
        for name, read in named:
            article = in_its_language(read)
            text = article.text
            words += len(text.split())
            result = collect(article, wanted.check(article, cache=cache), strictness)
            for part in result.unchecked:
                _say(f"{name}: not checked by {part.detector}: {part.why}")
            for found in result.findings:
                yield Shown(
                    Reading(
                        hashlib.sha256(text.encode()).hexdigest()[:16],
                        found.span.start,
                        found.span.end,
                        found.rule,
                        register,
                        round(found.confidence, 2),
                        " ".join(found.span.of(text)[:KEPT].split()),
                    ),
                    name,
                    _passage(text, found.span.start, found.span.end),
                    found.message + (f" → {found.suggestions[0]}" if found.suggestions else ""),
                )
    _say(f"{words:,} words")


def _passage(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"{before}⟦{text[start:end]}⟧{after}".replace("\n", "⏎")


def sampled(
    shown: Iterable[Shown], a_rule: int, known: set[tuple[str, int, int, str]]
) -> list[Shown]:
    """Choose `a_rule` marks of each rule that nobody has read yet: the same ones at each run."""
    by_rule: dict[str, list[Shown]] = defaultdict(list)
    for mark in shown:
        by_rule[mark.reading.rule].append(mark)
    chosen: list[Shown] = []
    for rule in sorted(by_rule, key=lambda r: (-len(by_rule[r]), r)):
        found = by_rule[rule]
        read = sum(mark.reading.key in known for mark in found)
        new = [mark for mark in found if mark.reading.key not in known]
        wanted = max(0, min(len(new), a_rule - read))
        _say(f"{rule}: {len(found)} marks, {read} read before, {wanted} chosen")
        chosen += Random(rule).sample(new, wanted)
    return chosen


def kept(table: Path = TABLE) -> list[Reading]:
    """Return the answers that were given so far."""
    if not table.exists():
        return []
    with table.open(encoding="utf-8", newline="") as stream:
        return [
            Reading(
                row["text"], int(row["start"]), int(row["end"]), row["rule"], row["register"],
                float(row["confidence"]), row["words"], row["verdict"],
            )
            for row in csv.DictReader(stream)
        ]  # fmt: skip


def keep(new: Iterable[Reading], table: Path = TABLE) -> None:
    """Add answers; a later answer to the same mark takes the place of the earlier."""
    rows = {reading.key: reading for reading in (*kept(table), *new)}
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, [f.name for f in fields(Reading)], lineterminator="\n")
        writer.writeheader()
        for reading in sorted(rows.values(), key=lambda r: (r.rule, r.register, r.key)):
            writer.writerow(asdict(reading))


def answered(lines: Iterable[str], shown: list[Shown]) -> Iterator[Reading]:
    """Yield the marks that `lines` say something about: "12 w", or "12-15 w"."""
    for line in lines:
        numbers, _, key = line.partition("#")[0].strip().rpartition(" ")
        if not numbers:
            continue
        for part in numbers.split():
            first, _, last = part.partition("-")
            for number in range(int(first), int(last or first) + 1):
                reading = shown[number - 1].reading
                yield Reading(**{**asdict(reading), "verdict": KEYS[key]})


def summary(readings: Iterable[Reading]) -> str:
    """Return the table of rule, register, read and right, most read first, in Markdown."""
    read: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    loader: Counter[tuple[str, str]] = Counter()
    for r in readings:
        for register in (r.register, "all"):
            read[r.rule, register] += 1
            right[r.rule, register] += r.verdict == "right"
            loader[r.rule, register] += r.verdict == "loader"
    lines = ["| rule | register | read | right | loader's fault | share |", "| --- " * 6 + "|"]
    rules = sorted({rule for rule, _ in read}, key=lambda rule: (-read[rule, "all"], rule))
    for rule in rules:
        registers = sorted(register for known, register in read if known == rule)
        for register in registers if len(registers) > 2 else registers[1:]:
            at = rule, register
            share = right[at] / max(1, read[at] - loader[at])
            lines.append(
                f"| {rule} | {register} | {read[at]} | {right[at]} | {loader[at]} | {share:.2f} |"
            )
    return "\n".join(lines)


def _read(chosen: list[Shown]) -> Iterator[Reading]:
    for number, mark in enumerate(chosen, 1):
        _say(f"\n{number} of {len(chosen)}: {mark}")
        while (key := input("[r]ight [w]rong [l]oader [s]kip [q]uit: ").strip()[:1]) not in "rwlsq":
            pass
        if key == "q":
            return
        if key in KEYS:
            yield Reading(**{**asdict(mark.reading), "verdict": KEYS[key]})


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


def _marks_of(args: argparse.Namespace) -> list[Shown]:
    without = frozenset(args.without.split(","))
    found = marks(articles(args.sources), args.register, Strictness(args.strictness), without)
    wanted = set(args.rules.split(",")) if args.rules else None
    chosen = (mark for mark in found if wanted is None or mark.reading.rule in wanted)
    return sampled(chosen, args.a_rule, {r.key for r in kept()})


def main(argv: list[str] | None = None) -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("read", "show", "answer", "table"))
    parser.add_argument("sources", nargs="*", type=Path)
    parser.add_argument("--register", default="news", help="what kind of text the sources are")
    parser.add_argument("--a-rule", type=int, default=15, help="marks that are read of each rule")
    parser.add_argument("--rules", default="", help="only these, with commas between them")
    parser.add_argument("--without", default="", help="detectors that need not look")
    parser.add_argument("--strictness", default="everything", choices=[*Strictness])
    args = parser.parse_args(argv)
    match args.what:
        case "read":
            for reading in _read(_marks_of(args)):
                keep([reading])  # one by one: whoever stops keeps what was read
        case "show":
            chosen = _marks_of(args)
            SHOWN.write_text(json.dumps([asdict(mark) for mark in chosen]), encoding="utf-8")
            for number, mark in enumerate(chosen, 1):
                sys.stdout.write(f"{number}: {mark}\n")
        case "answer":
            rows = json.loads(SHOWN.read_text(encoding="utf-8"))
            shown = [Shown(**{**row, "reading": Reading(**row["reading"])}) for row in rows]
            for source in args.sources:
                keep(answered(source.read_text(encoding="utf-8").splitlines(), shown))
        case _:
            sys.stdout.write(summary(kept()) + "\n")


if __name__ == "__main__":
    main()
