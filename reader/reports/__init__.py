"""What a check found, for people and for programs: one module a format, one line each here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from reader.reports.json_report import JsonReport
from reader.reports.jsonl_report import JsonlReport
from reader.reports.report import Report
from reader.reports.text_report import TextReport

FORMATS: dict[str, Callable[[TextIO], Report]] = {
    "text": TextReport,
    "json": JsonReport,
    "jsonl": JsonlReport,
}
