"""Askance. Whatever part of it is used first, from whichever door, this runs before."""

from reader.system import telemetry

telemetry.turn_off()
