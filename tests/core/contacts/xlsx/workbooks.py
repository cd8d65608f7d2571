"""Workbooks made in one line."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from deact_gui.core.contacts.xlsx.workbook import TYPES
from tests.core.contacts.xlsx.zips import write_zip

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PART = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def sheet_xml(rows: str, head: str = "", tail: str = "") -> bytes:
    """Return a worksheet with these rows."""
    return (
        f'{_DECLARED}<worksheet xmlns="{MAIN}" xmlns:r="{_OFFICE}">{head}'
        f"<sheetData>{rows}</sheetData>{tail}</worksheet>"
    ).encode()


def strings_xml(texts: Sequence[str]) -> bytes:
    """Return shared strings; the texts are XML already."""
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return f'{_DECLARED}<sst xmlns="{MAIN}">{items}</sst>'.encode()


def write_workbook(
    path: Path,
    sheets: Mapping[str, bytes],
    strings: Sequence[str] = (),
    formats: Sequence[int] = (0, 14),
    others: Mapping[str, bytes] | None = None,
    properties: str = "",
) -> Path:
    """Write a workbook of these sheets; style i has the number format ``formats[i]``."""
    targets = [("worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(sheets) + 1)]
    targets += [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"/>' for i, name in enumerate(sheets, 1)
    )
    styles = "".join(f'<xf numFmtId="{number}"/>' for number in formats)
    parts = {
        TYPES: _types(targets),
        "_rels/.rels": _rels([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": (
            f'{_DECLARED}<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><workbookPr {properties}/>'
            f"<sheets>{listed}</sheets></workbook>"
        ).encode(),
        "xl/_rels/workbook.xml.rels": _rels(targets),
        "xl/styles.xml": (
            f'<styleSheet xmlns="{MAIN}"><fonts><font/></fonts>'
            "<fills><fill><patternFill/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
            f'<cellXfs>{styles}</cellXfs><cellStyles><cellStyle name="Normal" xfId="0" '
            'builtinId="0"/></cellStyles></styleSheet>'
        ).encode(),
        "xl/sharedStrings.xml": strings_xml(strings),
        **{f"xl/worksheets/sheet{i}.xml": xml for i, xml in enumerate(sheets.values(), 1)},
    }
    return write_zip(path, parts | dict(others or {}))


def _types(targets: Sequence[tuple[str, str]]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/xl/{target}" ContentType="{_PART}.{kind}+xml"/>'
        for kind, target in [("sheet.main", "workbook.xml"), *targets]
    )
    return (
        f'{_DECLARED}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    ).encode()


def _rels(targets: Sequence[tuple[str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="r{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets, 1)
    )
    xmlns = f'xmlns="{_PACKAGE}/relationships"'
    return f"{_DECLARED}<Relationships {xmlns}>{inner}</Relationships>".encode()
