from __future__ import annotations

import ast
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

import reader.cli
from reader.cli.console import ctrl_c, say, tell, uninterrupted


class Swallows:
    """Python prints and drops what a destructor raises."""

    def __del__(self) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        sum(range(1000))  # a signal is dealt with between two steps of the interpreter


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_ctrl_c_in_a_destructor_is_not_forgotten() -> None:
    before = signal.getsignal(signal.SIGINT)
    with ctrl_c() as stop_if_asked:
        stop_if_asked()
        thing = Swallows()
        del thing
        with pytest.raises(KeyboardInterrupt):
            stop_if_asked()
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_ctrl_c_waits_until_a_line_is_written() -> None:
    written = []
    with pytest.raises(KeyboardInterrupt), ctrl_c(), uninterrupted():  # noqa: PT012
        os.kill(os.getpid(), signal.SIGINT)
        written.append("the whole line")
    assert written


@pytest.mark.parametrize("speak", [say, tell])
def test_what_a_terminal_obeys_is_named(
    speak: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    speak("no\x1b[31m\u202e\x07such.txt does not exist; check its name.")
    said = "".join(capsys.readouterr())
    assert "no⟨U+001B⟩[31m⟨U+202E⟩⟨U+0007⟩such.txt does not exist; check its name.\n" in said


def test_commands_speak_by_that_way_alone() -> None:
    for path in Path(reader.cli.__path__[0]).glob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        prints = [n for n in nodes if isinstance(n, ast.Name) and n.id == "print"]
        assert not prints or path.name == "console.py", path
