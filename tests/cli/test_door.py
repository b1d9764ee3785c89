"""What happens between the program's name and its window, where there is none to open."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.commands import COMMANDS
from tests.cli.program import ROOT, run

needs_qt = pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="no PySide6")
DAMAGED = "“We saw the pier,” said the captain. “We did not see the bell. ”\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def completion() -> str:
    """What bash is given."""
    pytest.importorskip("shtab")
    return run("--print-completion", "bash").stdout


def test_help_names_every_command() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(f"askance {command.word}" in done.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=[c.word for c in COMMANDS])
def test_every_command_explains_itself(command: object) -> None:
    word = getattr(command, "word", "")
    done = run(word, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"usage: askance {word}")


def test_help_does_not_wait_for_what_a_check_needs() -> None:
    program = (
        "import sys; from reader.__main__ import main; main(['--version']); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    heavy = {"trafilatura", "lxml", "PySide6", "markdown_it", "ftfy", "reader.detectors"}
    assert not heavy & set(done.stdout.split())


def test_a_check_of_plain_text_does_not_load_what_pages_need(article: Path) -> None:
    program = (
        "import sys; from reader.__main__ import main\n"
        f"main(['check', '--grammar', 'off', {str(article)!r}]); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    heavy = {"trafilatura", "charset_normalizer", "markdown_it", "language_tool_python", "PySide6"}
    assert not heavy & set(done.stdout.splitlines()[-1].split())


def test_the_version_is_printed() -> None:
    assert run("--version").stdout.startswith("askance ")


def test_the_version_warns_of_the_other_package_called_reader(tmp_path: Path) -> None:
    other = tmp_path / "reader-3.27.dist-info"
    other.mkdir()
    (other / "METADATA").write_text("Metadata-Version: 2.1\nName: reader\nVersion: 3.27\n")
    done = run("--version", PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout.startswith("askance ")) == (0, True)
    assert done.stderr.startswith("askance: The package reader 3.27 is installed in the same ")
    assert run("--version").stderr == ""


def test_without_a_display_the_report_is_printed_and_the_reason_said(article: Path) -> None:
    done = run(article)
    assert done.returncode == 1
    assert done.stderr == "askance: No display found; printing a text report instead.\n"
    assert f"{article}:1:62: quotation: " in done.stdout


def test_without_a_display_and_an_article_there_is_nothing_to_do() -> None:
    done = run()
    assert (done.returncode, done.stdout) == (3, "")
    assert "askance check FILE" in done.stderr


@pytest.mark.parametrize("display", [False, True])
def test_a_missing_file_is_one_sentence_with_and_without_a_display(
    tmp_path: Path, display: bool
) -> None:
    missing = tmp_path / "missing.txt"
    done = run(missing, display=display, QT_QPA_PLATFORM="offscreen" if display else "")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"askance: File not found: {missing}\n"


def test_a_missing_file_does_not_keep_the_others_from_being_read(
    tmp_path: Path, article: Path
) -> None:
    missing = tmp_path / "missing.txt"
    done = run(missing, article)
    assert done.returncode == 3
    assert f"askance: File not found: {missing}\n" in done.stderr
    assert str(article) in done.stdout


@needs_qt
def test_a_screenshot_needs_no_display(tmp_path: Path, article: Path) -> None:
    picture = tmp_path / "window.png"
    done = run("--screenshot", picture, article)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_file_may_be_called_like_a_command(tmp_path: Path) -> None:
    done = run("./check")
    assert done.stderr == "askance: File not found: check\n"


def test_a_python_without_the_libraries_is_told_how_to_get_them() -> None:
    done = subprocess.run(
        [sys.executable, "-S", ROOT / "main.py", "check", "a.txt"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 70
    assert done.stderr.startswith("askance: ")
    assert "python3 -m venv .venv" in done.stderr
    assert done.stderr.count("\n") == 1


def test_detectors_are_listed_and_explained() -> None:
    listed = run("detectors").stdout
    assert "space_inside_quotation_marks" in listed
    assert "altered_quotation" in listed  # a rule of every wording detector, with its own page
    page = run("detectors", "space_inside_quotation_marks").stdout
    assert "What it leaves alone" in page
    unknown = run("detectors", "no_such_detector")
    assert unknown.returncode == 2
    assert unknown.stderr.count("\n") == 1


@pytest.mark.parametrize("word", ["space_inside_quotation_marks.space_before_closing_mark",
                                  "space_before_closing_mark", "altered_quotation",
                                  "replaced_words.altered_quotation"])  # fmt: skip
def test_every_id_of_a_report_is_explained_without_markdown(word: str) -> None:
    done = run("detectors", word)
    assert done.returncode == 0, done.stderr
    assert "\nWhat it leaves alone\n" in done.stdout
    assert "**" not in done.stdout
    assert "`" not in done.stdout


def test_an_engines_rule_is_explained_in_the_engines_words() -> None:
    pytest.importorskip("lingotweaker_data_en")
    done = run("detectors", "HE_VERB_AGR")
    assert "Agreement error: Non-third person/past tense verb" in done.stdout
    assert "The engine's example\n" in done.stdout
    assert "Possible spelling mistake" in run("detectors", "grammar.MORFOLOGIK_RULE_EN_US").stdout
    unknown = run("detectors", "NO_SUCH_RULE")
    assert (unknown.returncode, unknown.stdout) == (2, "")


def test_a_detector_that_is_nearly_meant_is_named() -> None:
    done = run("detectors", "mojibak")
    assert done.stderr.startswith("askance: There is no detector or rule “mojibak”; did you mean")


def test_all_detectors_speak_with_one_voice() -> None:
    summaries = [line.split(maxsplit=2)[2] for line in run("detectors").stdout.splitlines()]
    assert [summary for summary in summaries if not summary.startswith("Marks ")] == []
    only = run("detectors", "characters").stdout.splitlines()
    assert only
    assert all(line.startswith("characters") for line in only)


def test_a_word_that_is_nearly_a_command_is_not_taken_for_a_file(tmp_path: Path) -> None:
    done = run("chek", "a.txt", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "askance: There is no file or command “chek”; did you mean `askance check`?\n"
    )
    (tmp_path / "chek").write_text(DAMAGED, encoding="utf-8")
    assert run("chek", folder=tmp_path).returncode == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "json", "a.txt"], "unrecognized arguments: --format; `askance check` takes"),
        (["check", "--fromat", "json", "a.txt"], "did you mean --format?"),
        (["check", "--strictness", "foo", "a.txt"], "choose sure, balanced or everything"),
        (["check", "--fail-on", "error", "a.txt"], "choose any, note, warning, serious or never"),
        (["check", "--language", "de", "a.txt"], "choose auto, en-US, en-GB"),
        (["check", "--min-confidence", "2", "a.txt"], "“2” is no confidence from 0 to 1"),
        (["review", "merge", "--prefer", "x", "a", "--output", "b"], "mine, theirs or newer"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_wrong_usage_is_one_line_with_a_way_out(words: list[str], said: str) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_usage_line_shows_that_there_are_commands() -> None:
    assert run("--help").stdout.startswith(
        "usage: askance [OPTION …] [ARTICLE …]\n       askance COMMAND …\n"
    )


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(shell: str) -> None:
    pytest.importorskip("shtab")
    script = run("--print-completion", shell).stdout
    for word in ("check", "new-window", "strictness", "uninstall"):
        assert word in script


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "completed"),
    [
        (["che"], "check"),
        (["--new"], "--new-window"),
        (["check", "--strict"], "--strictness"),
        (["check", "--format", "jsonl"], "jsonl"),
        (["check", "fer"], "ferry.txt"),
        (["review", "merge", "fer"], "ferry.txt"),
        (["review", "e"], "export"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bash_completes_commands_options_choices_and_files(
    completion: str, article: Path, words: list[str], completed: str
) -> None:
    asked = " ".join(["askance", *words])
    program = (
        f"{completion}\nCOMP_WORDS=({asked}); COMP_CWORD={len(words)}\n"
        f'_shtab_askance askance {words[-1]} ""; echo "${{COMPREPLY[*]}}"'
    )
    done = subprocess.run(
        ["bash", "-c", program], cwd=article.parent, capture_output=True, text=True, check=True
    )
    assert completed in done.stdout.split()
