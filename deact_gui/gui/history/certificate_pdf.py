"""Print the certificate of a scrub as PDF: the page of the core, laid out by Qt."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from deact_gui import __version__
from deact_gui.core.certificate_page import Line, Page, Section, page
from deact_gui.core.resources import resource

if TYPE_CHECKING:
    from deact_gui.core.certificate import Facts

MARGIN = 16
"""Millimetres of white around the page."""
DOTS = 300
"""Of the printer, to the inch."""
POINTS = 72
LOGO = 34.0
HEAD = 46.0
"""Points that the logo takes, and the head with the line below it."""


def to_pdf(made: Facts) -> bytes:
    """Return the certificate as a PDF of one page."""
    shown = page(made)
    body = QByteArray()
    buffer = QBuffer(body)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"{shown.title}: {made['list']['name']}")
    writer.setCreator(f"Deact {__version__}")
    writer.setResolution(DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    unit = QPageLayout.Unit.Millimeter
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), unit)
    painter = QPainter(writer)
    painter.scale(DOTS / POINTS, DOTS / POINTS)
    width, height = (side * POINTS / DOTS for side in (writer.width(), writer.height()))
    _paint_head(painter, shown, width)
    painter.translate(0, HEAD + 10)
    _paint_body(painter, shown, QSizeF(width, height - HEAD - 10))
    painter.end()
    buffer.close()
    return bytes(body.data())


def _paint_head(painter: QPainter, shown: Page, width: float) -> None:
    logo = QSvgRenderer(str(resource("icons") / "deact.svg"))
    logo.render(painter, QRectF(0, 0, LOGO, LOGO))
    head = _document(
        f'<div style="font-size: 17pt; font-weight: 600">{escape(shown.title)}</div>'
        f'<div style="color: #58626e">{escape(shown.about)}</div>',
        width - LOGO - 12,
    )
    painter.save()
    painter.translate(LOGO + 12, (LOGO - head.size().height()) / 2)
    head.drawContents(painter)
    painter.restore()
    painter.fillRect(QRectF(0, HEAD - 5, width, 1.5), QColor("#1d5bbf"))


def _paint_body(painter: QPainter, shown: Page, room: QSizeF) -> None:
    """Paint the rest, made smaller where a page has no room for it."""
    sections = "".join(map(_section, shown.sections))
    text = (
        '<table width="100%" cellpadding="7" cellspacing="0"><tr><td bgcolor="#e8f0fc" '
        f'style="font-size: 11pt; font-weight: 600">{escape(shown.result)}</td></tr></table>'
        f'{sections}<p style="color: #58626e; font-size: 8pt">{escape(shown.foot)}</p>'
    )
    shrink = 1.0
    document = _document(text, room.width())
    while document.size().height() * shrink > room.height():
        shrink -= 0.02
        document.setTextWidth(room.width() / shrink)
    painter.scale(shrink, shrink)
    document.drawContents(painter)


def _section(section: Section) -> str:
    rows = "".join(map(_row, section.lines))
    return (
        '<p style="color: #1d5bbf; font-size: 8.5pt; font-weight: 600; margin-top: 9px; '
        f'margin-bottom: 1px">{escape(section.title.upper())}</p>'
        f'<table width="100%" cellpadding="1" cellspacing="0">{rows}</table>'
    )


def _row(line: Line) -> str:
    value = escape(line.value)
    if not line.name:
        return f"<tr><td>{value}</td></tr>"
    if line.is_code:
        family = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        value = f"<span style=\"font-family: '{family}'; font-size: 7.5pt\">{value}</span>"
    return (
        f'<tr><td width="120" style="color: #58626e">{escape(line.name)}</td><td>{value}</td></tr>'
    )


def _document(html: str, width: float) -> QTextDocument:
    """Return a text set in points: without a device Qt takes them for pixels of a screen."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    font.setPointSizeF(9)
    document.setDefaultFont(font)
    document.setHtml(html.replace("pt;", "px;").replace('pt"', 'px"'))
    font.setPixelSize(9)
    document.setDefaultFont(font)
    document.setTextWidth(width)
    return document
