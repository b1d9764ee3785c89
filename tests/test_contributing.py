"""Who follows CONTRIBUTING.md to the letter has a detector, a format and a report everywhere."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```\w+\n# (?P<path>\S+)\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL)
LEFT_OUT = shutil.ignore_patterns("__pycache__", "training", "models", "data", "documents")
HAS_QT = importlib.util.find_spec("PySide6") is not None
PLACES = ["tests/contributing_places.py", *["tests/gui/contributing_places.py"] * HAS_QT]
EXAMPLES = ["tests/detectors/test_examples.py", "-k", "missing_figure or places"]


def test_what_the_examples_add_is_found_everywhere(tmp_path: Path) -> None:
    for folder in ("reader", "resources", "tests", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=LEFT_OUT)
    (tmp_path / "resources/models").symlink_to(ROOT / "resources/models")
    for file in ("pyproject.toml", "main.py"):
        shutil.copy(ROOT / file, tmp_path)
    examples = {match["path"]: match["content"] for match in BLOCK.finditer(TEXT)}
    assert len(examples) == 4
    for path, content in examples.items():
        assert (tmp_path / path).parent.is_dir()
        (tmp_path / path).write_text(content, encoding="utf-8")
    put_before(
        tmp_path / "reader/detectors/registry.py",
        ("from reader.detectors.consistency.name_in_two_cases ", imported("missing_figure")),
        ("    name_in_two_cases,\n", "    missing_figure,\n"),
    )
    put_before(
        tmp_path / "reader/importers/__init__.py",
        ("from reader.importers.text import ", "from reader.importers.text import subtitles\n"),
        ('    Format((".rtf",)', f"    {line('Format')}\n"),
    )
    put_before(
        tmp_path / "reader/reports/__init__.py",
        ('        ReportFormat(\n            "json",', f"        {line('ReportFormat')}\n"),
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *PLACES, *EXAMPLES],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=250,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def imported(name: str) -> str:
    (path,) = (m["path"] for m in BLOCK.finditer(TEXT) if m["path"].endswith(f"/{name}.py"))
    module = path.removesuffix(".py").replace("/", ".")
    return f"from {module} import {name}\n"


def line(table: str) -> str:
    """Return the line that the text says belongs into a table."""
    (found,) = re.findall(rf"whose line is `({table}\(.*\),)`", TEXT)
    assert isinstance(found, str)
    return found


def put_before(file: Path, *insertions: tuple[str, str]) -> None:
    source = file.read_text(encoding="utf-8")
    for place, addition in insertions:
        assert source.count(place) == 1, place
        source = source.replace(place, addition + place)
    file.write_text(source, encoding="utf-8")
