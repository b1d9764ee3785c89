"""Report formats: one module for each, registered in the table below."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from reader.reports.csv_report import CsvReport
from reader.reports.html_report import HtmlReport
from reader.reports.json_report import JsonReport
from reader.reports.jsonl_report import JsonlReport
from reader.reports.markdown_report import MarkdownReport
from reader.reports.provenance import Origin
from reader.reports.report import Report
from reader.reports.sarif_report import SarifReport
from reader.reports.text_report import TextReport

FORMATS: dict[str, Callable[[TextIO, Origin], Report]] = {
    "text": TextReport,
    "json": JsonReport,
    "jsonl": JsonlReport,
    "csv": CsvReport,
    "markdown": MarkdownReport,
    "html": HtmlReport,
    "sarif": SarifReport,
}
