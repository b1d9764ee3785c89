from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import psutil
import pytest

from reader.system.child_process import end_child, start_child

SLEEPER = [sys.executable, "-c", "print('up', flush=True); import time; time.sleep(600)"]


def gone(pid: int, *, within: float = 2.0) -> bool:
    """Say whether a process ends in time."""
    try:
        psutil.Process(pid).wait(within)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return False
    return True


def program(body: str) -> subprocess.Popen[bytes]:
    """Start a program that uses `start_child` and prints the child's id."""
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(body)],
        stdout=subprocess.PIPE,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


WAITING_PROGRAM = f"""
    import sys, threading
    from reader.system.child_process import start_child
    child = start_child({SLEEPER!r}, pipes=True)
    child.stdout.readline()
    print(child.pid, flush=True)
    threading.Event().wait()
"""


def test_a_child_runs_the_command_under_the_process_id_that_we_know() -> None:
    child = start_child([sys.executable, "-c", "import os; print(os.getpid())"], pipes=True)
    assert child.stdout is not None
    assert int(child.stdout.read()) == child.pid
    end_child(child)


def test_a_child_works_where_nobody_has_put_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "harbour.py").write_text("NAME = 'ferry'\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", f"modules{os.pathsep}{os.pathsep}elsewhere")
    tell = "import os, harbour; print(harbour.NAME, os.getcwd())"
    child = start_child([sys.executable, "-c", tell], pipes=True)
    assert child.stdout is not None
    name, folder = child.stdout.read().decode().split()
    end_child(child)
    assert name == "ferry", "what the person's environment names is found all the same"
    assert folder != str(tmp_path)
    assert not list(Path(folder).glob("*.py")), "what lies there could be imported"
    assert not Path(folder, "data").exists(), "LingoTweaker would take it for its rules"


def test_a_child_outlives_the_thread_that_asked_for_it() -> None:
    children: list[subprocess.Popen[bytes]] = []

    def ask() -> None:
        child = start_child(SLEEPER, pipes=True)
        assert child.stdout is not None
        child.stdout.readline()  # by now the kernel knows whose death it waits for
        children.append(child)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    (child,) = children
    with pytest.raises(subprocess.TimeoutExpired):
        child.wait(0.3)
    end_child(child)
    assert child.returncode == -signal.SIGKILL


def test_no_child_is_left_when_the_program_is_killed() -> None:
    with program(WAITING_PROGRAM) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert psutil.pid_exists(pid)
        parent.kill()
        parent.wait()
        assert gone(pid)


def test_no_child_is_left_when_the_program_is_killed_where_the_kernel_does_not_help() -> None:
    elsewhere = "import sys; sys.platform = 'darwin'\n" + textwrap.dedent(WAITING_PROGRAM)
    with program(elsewhere) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        watchers = [p.pid for p in psutil.Process(parent.pid).children() if p.pid != pid]
        assert len(watchers) == 1
        parent.kill()
        parent.wait()
        assert gone(pid)
        assert gone(watchers[0])


def test_no_child_is_left_when_the_program_ends_without_closing() -> None:
    ending = textwrap.dedent(WAITING_PROGRAM).replace("threading.Event().wait()", "")
    with program(ending) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert parent.wait(10) == 0
        assert gone(pid)


def test_the_log_keeps_this_run_and_the_one_before(tmp_path: Path) -> None:
    log = tmp_path / "engine.log"
    for word in ("first", "second", "third"):
        script = f"import sys; print('{word}'); print('!', file=sys.stderr)"
        child = start_child([sys.executable, "-u", "-c", script], log=log)
        assert child.wait(10) == 0
    assert log.read_text().split() == ["third", "!"]
    assert (tmp_path / "engine.previous.log").read_text().split() == ["second", "!"]
    assert len(list(tmp_path.iterdir())) == 2


def test_errors_go_to_the_log_where_the_output_is_a_pipe(tmp_path: Path) -> None:
    script = "import sys; sys.stdout.write(sys.stdin.read()); sys.stderr.write('grumble')"
    child = start_child([sys.executable, "-c", script], log=tmp_path / "log", pipes=True)
    out, _ = child.communicate(b"echo", timeout=10)
    assert out == b"echo"
    assert (tmp_path / "log").read_text() == "grumble"


def test_a_command_that_does_not_exist_says_so_in_the_log(tmp_path: Path) -> None:
    child = start_child([str(tmp_path / "nothing-here")], log=tmp_path / "log")
    assert child.wait(10) != 0
    assert "No such file" in (tmp_path / "log").read_text()


def test_a_child_that_ends_by_itself_leaves_no_watcher(monkeypatch: pytest.MonkeyPatch) -> None:
    before = len(psutil.Process().children())
    monkeypatch.setattr(sys, "platform", "darwin")
    child = start_child([sys.executable, "-c", "input()"], pipes=True)
    assert len(psutil.Process().children()) == before + 2
    child.communicate(b"\n", timeout=10)
    # `nothing_left_behind` fails this test where the watcher stays
