"""A new family is a row of one table and a colour in each theme; everything else follows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROW = """    RUMOUR = (
        "rumour",
        marked("words", "Rumour"),
        marked("words", "Statements that nobody stands for"),
        LineStyle.DASH_DOT,
    )


class Severity("""


def test_a_family_that_is_added_to_the_table_is_met_everywhere(tmp_path: Path) -> None:
    for folder in ("reader", "resources", "tests"):
        left_out = shutil.ignore_patterns("__pycache__", "training", "models", "data")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=left_out)
    (tmp_path / "resources/models").symlink_to(ROOT / "resources/models")
    for file in ("pyproject.toml", "main.py"):
        shutil.copy(ROOT / file, tmp_path)
    table = tmp_path / "reader/model/finding.py"
    source = table.read_text(encoding="utf-8").replace("\n\nclass Severity(", ROW, 1)
    table.write_text(source, encoding="utf-8")
    for theme in (tmp_path / "resources/themes").glob("*.toml"):
        with theme.open("a", encoding="utf-8") as colours:
            colours.write('rumour = "#123456"\n')
    places = "tests/gui/new_family_places.py"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", places],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
