"""What other programs may import, and that it costs nothing before it is used."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import reader

ROOT = Path(__file__).parent.parent
STORY = "The ferry left on Monday 3 May 2023 with 40 people. Nobody saw it go.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ferry.txt").write_text(STORY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("story")
def test_the_examples_of_the_module_hold() -> None:
    results = doctest.testmod(reader)
    assert results.attempted >= 4
    assert results.failed == 0


@pytest.mark.usefixtures("story")
def test_the_examples_of_the_readme_hold() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = text.split("```pycon\n", 1)[1].split("```", 1)[0]
    test = doctest.DocTestParser().get_doctest(block, {}, "README", "README.md", 0)
    results = doctest.DocTestRunner().run(test)
    assert results.attempted >= 4
    assert results.failed == 0


def test_every_name_is_there() -> None:
    for name in reader.__all__:
        assert getattr(reader, name).__name__ == name
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        reader.Nothing  # noqa: B018


def test_importing_it_loads_no_part_of_it_and_the_checker_no_engine_and_no_window() -> None:
    program = """
import sys, reader
print(sorted(name for name in sys.modules if name.startswith("reader.")))
from reader import Checker
Checker().prepare()
print([name for name in ("PySide6", "onnxruntime", "numpy", "jpype") if name in sys.modules])
"""
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines() == ["['reader.system', 'reader.system.telemetry']", "[]"]
