"""Says how this processor adds up the wording model's 8-bit numbers.

Without instructions for it (VNNI) ONNX Runtime clips sums of x86 processors: readings come out a
little differently than on other computers. That is seen by reading a sentence both ways.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from importlib import import_module

from reader.cli.doctor.health import Health, pip_install, restore_program
from reader.cli.doctor.wording_probe import QUICK, SOUND, WRONG
from reader.system.paths import resource

SAME = 0.01  # logits: what rounding alone makes of it


def examine() -> Iterator[Health]:
    """Read a sentence as the program does, and with sums that are exact everywhere."""
    try:
        files = import_module("reader.engines.wording_model.model_files")
        numpy = import_module("numpy")
        usual = files.ModelFiles(resource(QUICK))
        exact = files.ModelFiles(resource(QUICK), is_exact=True)
        numbers = usual.pieces(SOUND.format(WRONG)).numbers
        readings = [model.read(numbers)[0] for model in (usual, exact)]
    except Exception as error:  # noqa: BLE001 what is wrong there, the wording probe says
        yield Health("arithmetic", f"cannot be tried ({error})", restore_program())
        return
    if not all(numpy.isfinite(reading).all() for reading in readings):
        again = pip_install("onnxruntime", "numpy", again=True)
        yield Health("arithmetic", "ONNX Runtime's results are no numbers here", again)
        return
    most = float(abs(readings[0] - readings[1]).max())
    if most <= SAME:
        yield Health("arithmetic", "8-bit sums are exact")
        return
    yield Health(
        "arithmetic",
        "8-bit sums are clipped, as on all processors without VNNI: doubts differ a little from "
        f"other computers' (here what is 50% likely there may be {50 + _points(most)}%)",
    )


def _points(logits: float) -> int:
    """Return by how many percentage points a probability of one half moves."""
    return round(100 / (1 + math.exp(-logits)) - 50)
