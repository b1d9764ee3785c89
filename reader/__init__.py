"""Askance: marks unreliable passages in articles. Importing it switches telemetry off first."""

from reader.system import telemetry

telemetry.turn_off()
