"""Nothing that a hostile file could do reaches out of the process that reads it."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from reader.importers.sandbox.client import confinement, load_in_sandbox
from tests.importers.hostile_probe import ATTEMPTS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can refuse all of it")
PROBE = "tests.importers.hostile_probe"
# what anybody may do who is not locked in: if these failed too, the others would say nothing
USUAL = (
    "read_a_file", "list_a_folder", "read_the_accounts", "write_into_a_file", "create_a_file",
    "create_a_symlink", "create_a_folder", "change_who_may_read", "make_a_process",
    "start_a_shell", "open_a_udp_socket", "open_a_unix_socket", "signal_the_parent",
    "have_the_parent_signalled", "leave_for_another_folder",
)  # fmt: skip
UNCONFINED = f"""
import sys
from pathlib import Path
from {PROBE} import ATTEMPTS, load
for name in set(ATTEMPTS) - set({USUAL}):  # the others could stop this test
    del ATTEMPTS[name]
print(load(Path(sys.argv[1]).read_bytes(), None).text)
"""
WITHOUT = """
import errno, json, sys
from dataclasses import asdict
from reader.importers.sandbox import seccomp
from reader.importers.sandbox.confinement import confine
architecture, number, column = seccomp._MACHINES[sys.argv[1]]
refused = [(0x20, 0, 0, 0), (0x15, 0, 1, 444), (6, 0, 0, 0x00050000 | errno.ENOSYS)]
refused += [(0x15, 0, 1, number), (6, 0, 0, 0x00050000 | errno.EINVAL), (6, 0, 0, 0x7FFF0000)]
assert not seccomp.install(refused, number)
print(json.dumps([asdict(layer) for layer in confine()]))
"""


def places(folder: Path, parent: int) -> bytes:
    (folder / "secret").write_text("what nobody may read")
    said = {"file": str(folder / "secret"), "folder": str(folder), "parent": str(parent)}
    return json.dumps(said).encode()


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("outside")
    found = json.loads(load_in_sandbox(PROBE, places(folder, os.getpid()), None).text)
    assert sorted(path.name for path in folder.iterdir()) == ["secret"]
    return dict(found)


@cache
def missing() -> dict[str, str]:
    return {layer.name: layer.missing for layer in confinement()}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_a_library_that_was_taken_over_is_refused(name: str, outcomes: dict[str, str]) -> None:
    layer = ATTEMPTS[name][0]
    if why := missing()[layer]:
        pytest.skip(f"no {layer} here: {why}")
    assert outcomes[name] == "refused"


def test_the_same_attempts_succeed_where_nothing_keeps_a_process_in(tmp_path: Path) -> None:
    said = tmp_path / "places"
    said.write_bytes(places(tmp_path, os.getpid()))
    ended = subprocess.run(
        [sys.executable, "-c", UNCONFINED, str(said)], capture_output=True, timeout=60, check=True
    )
    found = json.loads(ended.stdout.splitlines()[-1])
    assert [name for name in USUAL if found[name] != "done"] == []


def test_each_layer_is_named_with_what_it_keeps_a_file_from() -> None:
    layers = confinement()
    assert [layer.name for layer in layers] == [
        "descriptors", "limits", "no new privileges", "Landlock", "seccomp", "audit hook"
    ]  # fmt: skip
    assert all(layer.keeps_from and layer.holds == (not layer.missing) for layer in layers)


@pytest.mark.skipif(
    platform.machine() not in ("x86_64", "aarch64"), reason="its calls have other numbers"
)
def test_a_kernel_that_lacks_a_layer_is_no_obstacle_and_is_named() -> None:
    if missing()["seccomp"]:
        pytest.skip("the kernel of this test cannot play an older one")
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT, platform.machine()],
        stdout=subprocess.PIPE,
        timeout=60,
        check=True,
    )
    found = {layer["name"]: layer["missing"] for layer in json.loads(ended.stdout)}
    assert found["Landlock"] == "the kernel has none, or it is switched off"
    assert found["seccomp"] == "Invalid argument"
    assert not found["limits"]
    assert not found["audit hook"]
