"""The layers hold, and each contract can be broken: a rule that cannot fail protects nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
    ]
    return subprocess.run(
        [*command, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    shutil.copytree(ROOT / "reader", tmp_path / "reader", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_imports_point_down() -> None:
    run = lint_imports(ROOT)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("reader/model/span.py", "from reader.english import word_tokens", "Imports point down"),
        (
            "reader/review/review_store.py",
            "from reader.checking import check",
            "Imports point down",
        ),
        ("reader/cli/__init__.py", "from reader.gui import application", "Imports point down"),
        (
            "reader/gui/page/outline.py",
            "from reader.gui.library import sidebar",
            "The window's rooms stand on each other",
        ),
        (
            "reader/gui/commands/actions.py",
            "from reader.gui.findings import findings_list",
            "The window's rooms stand on each other",
        ),
        ("reader/checking/check.py", "import PySide6.QtCore", "Only the window knows Qt"),
        ("reader/system/paths.py", "import PySide6", "Only the window knows Qt"),
        (
            "reader/engines/languagetool/java.py",
            "from reader.training import build",
            "Nothing needs the training",
        ),
        ("reader/model/article.py", "import ftfy", "The values stand on the standard library"),
    ],
)
def test_a_broken_contract_is_seen(copy: Path, module: str, line: str, contract: str) -> None:
    path = copy / module
    marker = "from __future__ import annotations\n"
    text = path.read_text() or marker
    path.write_text(text.replace(marker, f"{marker}{line}\n", 1))
    run = lint_imports(copy)
    assert run.returncode != 0
    # a note on ignored imports may follow the word
    broken = [line for line in run.stdout.splitlines() if " BROKEN" in line]
    assert any(line.startswith(contract) for line in broken), run.stdout


def test_the_headless_check_never_loads_qt() -> None:
    modules = "reader.checking.checker, reader.reports, reader.cli, reader.review.review_session"
    program = f"import sys, {modules}; print('PySide6' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"
