"""Report formats: one module for each, registered in the table below."""

from __future__ import annotations

from reader.model.translatable import marked
from reader.reports.report import ReportFormat

FORMATS = {
    form.name: form
    for form in (
        ReportFormat(
            "text",
            marked("reports", "Text"),
            (".txt",),
            "reader.reports.text_report:TextReport",
            keeps_paths=True,  # editors go to `file:line:column`
        ),
        ReportFormat(
            "json",
            marked("reports", "JSON"),
            (".json",),
            "reader.reports.json_report:JsonReport",
            keeps_paths=True,
        ),
        ReportFormat(
            "jsonl",
            marked("reports", "JSON, a line an article"),
            (".jsonl",),
            "reader.reports.jsonl_report:JsonlReport",
            keeps_paths=True,
        ),
        ReportFormat(
            "csv",
            marked("reports", "Table"),
            (".csv",),
            "reader.reports.csv_report:CsvReport",
            encoding="utf-8-sig",  # without the mark a spreadsheet reads it in an old encoding
        ),
        ReportFormat(
            "sqlite",
            marked("reports", "Database"),
            (".sqlite",),
            "reader.reports.sqlite_report:SqliteReport",
            encoding="",
            keeps_paths=True,
        ),
        ReportFormat(
            "markdown",
            marked("reports", "Markdown"),
            (".md",),
            "reader.reports.markdown_report:MarkdownReport",
        ),
        ReportFormat(
            "html",
            marked("reports", "Web page"),
            (".html", ".htm"),
            "reader.reports.html_report:HtmlReport",
        ),
        ReportFormat(
            "pdf",
            marked("reports", "PDF"),
            (".pdf",),
            "reader.gui.export.pdf_report:PdfReport",  # by name: Qt sets it
            encoding="",
        ),
        ReportFormat(
            "docx",
            marked("reports", "Word document"),
            (".docx",),
            "reader.reports.docx_report:DocxReport",
            encoding="",
        ),
        ReportFormat(
            "sarif",
            marked("reports", "SARIF, for checking programs"),
            (".sarif",),
            "reader.reports.sarif_report:SarifReport",
            keeps_paths=True,
        ),
    )
}
