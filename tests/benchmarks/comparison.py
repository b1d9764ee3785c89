"""What an article says otherwise than its source, by us and by word diffs: found, right, quiet.

`python -m tests.benchmarks.comparison [PAIRS.jsonl]` prints one table: on the pairs of the tests,
or on a file with a pair a line (`source`, `article`, `changes` and `traps` with places).
"""

from __future__ import annotations

import difflib
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.comparison.compare import compare
from reader.comparison.meaning_change import Gravity
from reader.importers import article_of
from reader.model.span import Span
from tests.comparison.whole_pairs import whole_pairs

_WORDS = re.compile(r"\s+|[^\s]+")
_PLUS_OR_MINUS = re.compile(r"\[-(?P<old>.*?)-\]|\{\+(?P<new>.*?)\+\}", re.DOTALL)


@dataclass(frozen=True)
class Passage:
    """Where something changed, or did not: places in both texts, where it has them."""

    article: Span | None
    source: Span | None = None


@dataclass(frozen=True)
class Pair:
    """An article and its source, with what changed and what is only put otherwise."""

    article: str
    source: str
    changes: tuple[Passage, ...]
    harmless: tuple[Passage, ...]


Peer = Callable[[str, str], list[Passage]]


def own_pairs() -> list[Pair]:
    """Return the pairs of the tests."""
    return [
        Pair(
            pair.article,
            pair.source,
            tuple(Passage(None, p.span) if p.of_source else Passage(p.span) for p in pair.changes),
            tuple(Passage(p.span) for p in pair.harmless),
        )
        for pair in whole_pairs()
    ]


def pairs_of(path: Path) -> list[Pair]:
    """Read a file with a pair a line."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Pair(
            row["article"],
            row["source"],
            tuple(Passage(_span(c, "article"), _span(c, "source")) for c in row["changes"]),
            tuple(Passage(_span(trap, "article")) for trap in row["traps"]),
        )
        for row in rows
    ]


def _span(passage: dict[str, int | None], side: str) -> Span | None:
    start, end = passage.get(f"{side}_start"), passage.get(f"{side}_end")
    return Span(start, end) if start is not None and end else None


def ours(article: str, source: str) -> list[Passage]:
    """Return the changes that we call more than low."""
    found = compare(article_of(article.encode()), article_of(source.encode())).changes
    return [Passage(c.article, c.source) for c in found if c.gravity is not Gravity.LOW]


def ours_grave(article: str, source: str) -> list[Passage]:
    """Return the changes that we call grave."""
    found = compare(article_of(article.encode()), article_of(source.encode())).changes
    return [Passage(c.article, c.source) for c in found if c.gravity is Gravity.HIGH]


def word_diff(article: str, source: str) -> list[Passage]:
    """Return the hunks of difflib, word by word."""
    one, two = list(_WORDS.finditer(source)), list(_WORDS.finditer(article))
    matcher = difflib.SequenceMatcher(None, [m[0] for m in one], [m[0] for m in two], False)
    return [
        Passage(_whole(two[j1:j2]), _whole(one[i1:i2]))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]


def _whole(matches: list[re.Match[str]]) -> Span | None:
    return Span(matches[0].start(), matches[-1].end()) if matches else None


def git_word_diff(article: str, source: str) -> list[Passage]:
    """Return what `git diff --word-diff` puts in brackets."""
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "source"), Path(folder, "article")
        old.write_text(source, encoding="utf-8")
        new.write_text(article, encoding="utf-8")
        command = ["git", "diff", "--no-index", "--word-diff=plain", "-U9999", str(old), str(new)]
        printed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return list(_bracketed(printed.partition("@@\n")[2]))


def _bracketed(printed: str) -> Iterator[Passage]:
    in_source = in_article = at = 0
    for match in _PLUS_OR_MINUS.finditer(printed):
        same = match.start() - at
        in_source, in_article, at = in_source + same, in_article + same, match.end()
        if old := match["old"]:
            yield Passage(None, Span(in_source, in_source + len(old)))
            in_source += len(old)
        elif new := match["new"]:
            yield Passage(Span(in_article, in_article + len(new)))
            in_article += len(new)


PEERS: dict[str, Peer] = {
    "Askance, high and medium": ours,
    "Askance, high alone": ours_grave,
    "difflib, word by word": word_diff,
    "git diff --word-diff": git_word_diff,
}


def _touch(one: Passage, other: Passage) -> bool:
    return any(
        first is not None and second is not None and first.overlaps(second)
        for first, second in ((one.article, other.article), (one.source, other.source))
    )


def figures(peer: Peer, pairs: list[Pair]) -> tuple[float, float, float, int, float]:
    """Return the shares found, right, and of harmless passages marked; the number; seconds."""
    found = right = marked = reported = 0
    begin = time.perf_counter()
    for pair in pairs:
        passages = peer(pair.article, pair.source)
        on = [p for p in passages if any(_touch(p, change) for change in pair.changes)]
        found += sum(any(_touch(p, change) for p in passages) for change in pair.changes)
        right += len(on)
        reported += len(passages)
        marked += sum(any(_touch(p, h) for p in passages if p not in on) for h in pair.harmless)
    spent = time.perf_counter() - begin
    changes, harmless = (sum(len(getattr(p, n)) for p in pairs) for n in ("changes", "harmless"))
    return (
        found / changes,
        right / max(1, reported),
        marked / harmless,
        reported,
        spent / len(pairs),
    )


def main(pairs: list[Pair]) -> None:
    """Print the table."""
    print("| by | found | right | harmless passages marked | reported | seconds a pair |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, peer in PEERS.items():
        found, right, marked, reported, spent = figures(peer, pairs)
        print(f"| {name} | {found:.2f} | {right:.2f} | {marked:.2f} | {reported} | {spent:.2f} |")


if __name__ == "__main__":
    main(pairs_of(Path(sys.argv[1])) if len(sys.argv) > 1 else own_pairs())
