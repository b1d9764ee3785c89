"""A whole review through AT-SPI: a real window, and a client that meets it as screen readers do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.engines.lingotweaker.lingotweaker_engine import why_unavailable
from reader.review.review_store import ReviewStore
from reader.system.paths import config_folder, data_folder, resource

PYTHON = "/usr/bin/python3"  # the one that Debian's bindings are for
ROOT = Path(__file__).parents[2]
CLIENT = Path(__file__).with_name("atspi_review.py")
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def what_is_missing() -> str:
    """Name what the review needs and this machine lacks (Debian: xvfb, dbus, at-spi2-core …)."""
    for program in ("Xvfb", "dbus-run-session", PYTHON):
        if shutil.which(program) is None:
            return f"there is no {program}"
    if not any(Path(launcher).exists() for launcher in LAUNCHERS):
        return "at-spi2-core is not installed"
    if subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode:
        return "gir1.2-atspi-2.0 and python3-gi are not installed"
    return why_unavailable()


@pytest.fixture
def display() -> Iterator[str]:
    if why := what_is_missing():
        pytest.skip(why)
    command = ["Xvfb", "-screen", "0", "1600x1000x24", "-displayfd", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().decode().strip()}"
        finally:
            server.terminate()


def test_the_sample_is_reviewed_to_its_end_through_at_spi(display: str, tmp_path: Path) -> None:
    (config_folder() / "settings.json").write_text(
        json.dumps({"reading": "quick", "grammar": "embedded", "interface": "en"}), "utf-8"
    )
    sample = resource("samples/harbour_ferry.txt")
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    program = [sys.executable, str(ROOT / "main.py"), str(sample)]
    done = subprocess.run(
        ["dbus-run-session", "--", PYTHON, str(CLIENT), *program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    met = json.loads(done.stdout.splitlines()[-1])  # the bus has its say before
    number = len(met["answers"])
    assert met["checked"] == f"Checked: {number} findings"
    assert number > 20
    # each card said its kind, how sure it is, and why
    assert all(card.count(". ") >= 1 and ", " in card for card in met["cards"])
    assert any(card.startswith("Altered quotation, ") for card in met["cards"])
    assert len(set(met["cards"])) > 20
    # each finding was announced as it was reached
    for place in range(1, number + 1):
        assert any(said.startswith(f"{place} of {number}") for said in met["heard"]), place
    counts = {answer: met["answers"].count(answer) for answer in set(met["answers"])}
    end = "All {} decided: {Confirm} errors, {Dismiss} fine, {Ask} to ask the author."
    assert end.format(number, **counts) in met["end"]
    with closing(ReviewStore(data_folder() / "review.sqlite")) as store:
        decided = [str(decision.decision.kind) for decision in store.decisions()]
    for kind, answer in (("confirmed", "Confirm"), ("dismissed", "Dismiss"), ("ask_author", "Ask")):
        assert decided.count(kind) >= counts[answer]
