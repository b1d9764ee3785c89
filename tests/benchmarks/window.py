"""How soon the window is there, how soon text is seen, and how long the event loop ever stalls."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.corpus import text
from tests.benchmarks.table import Row

SIZES = {"10 kB": 10_000, "1 MB": 1_000_000, "5 MB": 5_000_000}
ROOT = Path(__file__).resolve().parents[2]


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        ours = _median(lambda: _probe("ours", Path(folder), 10_000)["shown"])
        bare = _median(lambda: _probe("bare", Path(folder), 10_000)["shown"])
        yield Row(
            "process start to window with text (10 kB)",
            f"{ours:.2f} s",
            f"{bare:.2f} s",
            "bare QTextEdit",
        )
        for name, size in SIZES.items():
            mine = _median(partial(_text_after, "ours", Path(folder), size))
            other = _median(partial(_text_after, "bare", Path(folder), size))
            yield Row(
                f"text visible, {name}",
                f"{mine * 1000:.0f} ms",
                f"{other * 1000:.0f} ms",
                "bare QTextEdit",
            )
        stalls = [_probe("check", Path(folder), 1_000_000) for _ in range(5)]
        median = statistics.median(s["stall"] for s in stalls)
        worst = max(s["stall"] for s in stalls)
        alone = _median(lambda: _probe("bare", Path(folder), 1_000_000)["stall"])
        yield Row(
            "longest stall in the first 15 s of opening and checking 1 MB, median of 5",
            f"{median * 1000:.0f} ms (worst {worst * 1000:.0f})",
            f"{alone * 1000:.0f} ms",
            "bare QTextEdit, opening only",
        )
        memory = statistics.median(s["memory"] for s in stalls)
        yield Row("peak memory in that time, wording model included", f"{memory:.0f} MB")
        yield from _actions(Path(folder))


def _actions(folder: Path) -> Iterator[Row]:
    """Yield what a person does with thousands of findings in a long article."""
    measured = _run("actions", folder)
    count = f"{measured.pop('findings'):,} findings"
    for action, (median, worst) in measured.items():
        yield Row(f"{action}, {count} in 150,000 words", f"{median:.0f} ms (worst {worst:.0f})")


def _median(work: Callable[[], float]) -> float:
    return statistics.median(work() for _ in range(3))


def _text_after(kind: str, folder: Path, size: int) -> float:
    return _probe(kind, folder, size)["text"]


def _probe(kind: str, folder: Path, size: int) -> dict[str, float]:
    article = folder / f"{size}.txt"
    if not article.exists():
        article.write_text(text(size), encoding="utf-8")
    return _run("probe", folder, kind, str(article))


def _run(program: str, folder: Path, *words: str) -> dict[str, Any]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        **{
            f"ASKANCE_{n}": str(folder / f"{n}-{os.urandom(4).hex()}")
            for n in ("CACHE", "DATA", "CONFIG", "LOG")
        },
    }
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{program}", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured
