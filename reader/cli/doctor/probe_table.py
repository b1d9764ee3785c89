"""The table of what `askance doctor` looks at: a module and a line each.

A probe's module has a function `examine` that yields a `Health` for each part that it looked at. It
runs in a process of its own, since what is broken may crash or hang.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Probe:
    """A name for the command line, and the module that looks."""

    name: str
    module: str


PROBES = (
    Probe("program", "reader.cli.doctor.program_probe"),
    Probe("formats", "reader.cli.doctor.formats_probe"),
    Probe("grammar", "reader.cli.doctor.grammar_probe"),
    Probe("languagetool", "reader.cli.doctor.languagetool_probe"),
    Probe("wording", "reader.cli.doctor.wording_probe"),
    Probe("arithmetic", "reader.cli.doctor.quantization_probe"),
    Probe("qt", "reader.cli.doctor.qt_probe"),
    Probe("display", "reader.cli.doctor.display_probe"),
    Probe("folders", "reader.cli.doctor.folders_probe"),
    Probe("databases", "reader.cli.doctor.databases_probe"),
    Probe("settings", "reader.cli.doctor.settings_probe"),
)
