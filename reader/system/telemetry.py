"""Libraries that would tell their makers of their use: told not to, before they are loaded.

ONNX Runtime does so from 1.29 on, from the moment it is imported: it makes a device id below the
user's cache folder, queues events beside it and sends them. Its function for turning that off can
be called only after the import, which is too late; this variable is read before.
"""

from __future__ import annotations

import os

VARIABLE = "ORT_DISABLE_TELEMETRY"
NOT_OFF = (
    f"ONNX Runtime would report its use to its maker ({VARIABLE} is not 1), so it is not loaded "
    "and wording is not checked. Start Askance again."
)


def turn_off() -> None:
    """Turn it off for this process and for all that it starts, whatever was set before."""
    os.environ[VARIABLE] = "1"


def is_off() -> bool:
    """Say whether the library may be loaded."""
    return os.environ.get(VARIABLE) == "1"
