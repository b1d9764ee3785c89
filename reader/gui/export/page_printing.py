"""Prints a document to PDF or paper, with page footers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

MARGIN = 18  # millimetres
RESOLUTION = 300  # dots an inch: what is drawn is lines and letters, which have no pixels
FOOT = 8.0  # points
OVERHANG = 0.004  # of a page's height: far less than a line
GREY = QColor("#56534e")


class Pages(NamedTuple):
    """A document that begins on a page of its own, and what stands at the foot of its pages."""

    document: QTextDocument
    foot: str


def pdf_of(parts: Sequence[Pages], *, title: str, program: str) -> bytes:
    """Return documents as the content of one PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(program)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(page_layout())
    draw_pages(parts, writer)
    return bytes(buffer.data().data())


def page_layout() -> QPageLayout:
    """Return the paper of the person's country, with margins."""
    is_us = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId.Letter if is_us else QPageSize.PageSizeId.A4
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), upright, margins, QPageLayout.Unit.Millimeter)


def draw_pages(parts: Sequence[Pages], device: QPagedPaintDevice) -> None:
    """Draw documents page by page; at each one's foot stand its words and the page's number."""
    painter = QPainter(device)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(FOOT)
    metrics = QFontMetricsF(font, device)
    whole = QRectF(0, 0, device.width(), device.height())
    page = whole.adjusted(0, 0, 0, -2.5 * metrics.height())
    for part in parts:
        part.document.documentLayout().setPaintDevice(device)
        part.document.setPageSize(QSizeF(page.size()))
    count = sum(part.document.pageCount() for part in parts)
    drawn = 0
    for part in parts:
        for number in range(part.document.pageCount()):
            if drawn:
                device.newPage()
            drawn += 1
            painter.save()
            painter.translate(0, -number * page.height())
            _draw(part.document, painter, page.translated(0, number * page.height()))
            painter.restore()
            _draw_foot(painter, whole, font, foot=part.foot, number=f"{drawn} / {count}")
    painter.end()


def _draw(document: QTextDocument, painter: QPainter, part: QRectF) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    # leading lets a page's first line reach a little into the page before: it belongs to one
    context.clip = part.adjusted(0, 0, 0, -OVERHANG * part.height())
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    painter.setClipRect(part)
    document.documentLayout().draw(painter, context)


def _draw_foot(painter: QPainter, whole: QRectF, font: QFont, *, foot: str, number: str) -> None:
    painter.setFont(font)
    painter.setPen(GREY)
    metrics = QFontMetricsF(font, painter.device())
    room = whole.width() - 2 * metrics.horizontalAdvance(number)
    left = metrics.elidedText(foot, Qt.TextElideMode.ElideRight, room)
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(whole, bottom | Qt.AlignmentFlag.AlignLeft, left)
    painter.drawText(whole, bottom | Qt.AlignmentFlag.AlignRight, number)
