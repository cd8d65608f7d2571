"""OpenDocument spreadsheets made in one line."""

from pathlib import Path

from tests.core.contacts.xlsx.zips import write_zip

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = "".join(f' xmlns:{p}="{_NAMESPACE}{p}:1.0"' for p in ("office", "table", "text"))
_MANIFEST = f'<manifest:manifest xmlns:manifest="{_NAMESPACE}manifest:1.0"/>'.encode()


def table(rows: str, name: str = "People") -> str:
    """Return a sheet of these rows."""
    return f'<table:table table:name="{name}">{rows}</table:table>'


def row(*cells: str, repeated: int = 1) -> str:
    """Return a row of these cells."""
    often = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    return f"<table:table-row{often}>{''.join(cells)}</table:table-row>"


def cell(text: str, repeated: int = 1) -> str:
    """Return a cell with a text, which is XML already."""
    often = f' table:number-columns-repeated="{repeated}"' if repeated > 1 else ""
    inner = f"<text:p>{text}</text:p>" if text else ""
    return f'<table:table-cell office:value-type="string"{often}>{inner}</table:table-cell>'


def typed(kind: str, attribute: str, value: str) -> str:
    """Return a cell whose value is in an attribute."""
    return (
        f'<table:table-cell office:value-type="{kind}" office:{attribute}="{value}">'
        "<text:p>as it looks</text:p></table:table-cell>"
    )


def content(tables: str, before: str = "") -> bytes:
    """Return the part that holds the sheets."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content{_PREFIXES}>'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    ).encode()


def write_ods(path: Path, xml: bytes, manifest: bytes = _MANIFEST) -> Path:
    """Write a document with this content."""
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    parts = {"mimetype": kind, "content.xml": xml, "META-INF/manifest.xml": manifest}
    return write_zip(path, parts)
