"""What the rich workbook holds and xlsxwriter can not write: pivot tables, threads and more."""

import re

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PERSON = "{00000000-0000-0000-0000-000000000001}"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def patched(part: str, xml: bytes) -> bytes:
    """Return a part that xlsxwriter wrote, with its ties to the others."""
    for pattern, replacement in _PATCHES.get(part, ()):
        xml, count = re.subn(pattern.encode(), replacement.encode(), xml)
        assert count, (part, pattern)
    return xml


def _rel(number: int, kind: str, target: str, family: str = _REL) -> str:
    return f'<Relationship Id="more{number}" Type="{family}/{kind}" Target="{target}"/>'


def _rels(*rels: str) -> str:
    joined = "".join(rels)
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{joined}</Relationships>'


def _types() -> str:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    kinds = {
        "xl/calcChain.xml": f"{sheet}.calcChain+xml",
        "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
        "xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
        "xl/pivotCache/pivotCacheDefinition1.xml": f"{sheet}.pivotCacheDefinition+xml",
        "xl/pivotCache/pivotCacheRecords1.xml": f"{sheet}.pivotCacheRecords+xml",
        "xl/pivotTables/pivotTable1.xml": f"{sheet}.pivotTable+xml",
    }
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in kinds.items()
    )
    return f'<Default Extension="jpg" ContentType="image/jpeg"/>{overrides}</Types>'


_OFFICE_2017 = "http://schemas.microsoft.com/office/2017/10/relationships"

_PATCHES = {
    "[Content_Types].xml": [("</Types>", _types())],
    "_rels/.rels": [
        (
            "</Relationships>",
            _rel(1, "metadata/thumbnail", "docProps/thumbnail.jpg", f"{_PACKAGE}/relationships")
            + "</Relationships>",
        )
    ],
    "xl/_rels/workbook.xml.rels": [
        (
            "</Relationships>",
            _rel(1, "calcChain", "calcChain.xml")
            + _rel(2, "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml")
            + _rel(3, "person", "persons/person.xml", _OFFICE_2017)
            + "</Relationships>",
        )
    ],
    "xl/workbook.xml": [
        (
            "</workbook>",
            '<pivotCaches><pivotCache cacheId="1" r:id="more2"/></pivotCaches></workbook>',
        )
    ],
    "xl/worksheets/_rels/sheet1.xml.rels": [
        (
            "</Relationships>",
            _rel(1, "threadedComment", "../threadedComments/threadedComment1.xml", _OFFICE_2017)
            + "</Relationships>",
        )
    ],
    "xl/worksheets/sheet1.xml": [
        (r'(<c r="N2"[^>]*>)<f>', r'\1<f t="shared" ref="N2:N31" si="0">'),
        (
            r'(<c r="N(?:[3-9]|[12]\d|3[01])"[^>]*>)<f>[^<]*</f>',
            r'\1<f t="shared" si="0"/>',
        ),
        (
            "<autoFilter",
            '<scenarios current="0"><scenario name="best" count="2"><inputCells r="C5" val="1"/>'
            '<inputCells r="C12" val="2"/></scenario></scenarios><autoFilter',
        ),
    ],
}
"""(pattern, replacement) by part."""

_FIELDS = (
    '<cacheField name="Name"><sharedItems count="30">'
    + "".join(f'<s v="Contact&lt;{row}&gt; of row"/>' for row in range(2, 32))
    + "</sharedItems></cacheField>"
    '<cacheField name="Phone"><sharedItems/></cacheField>'
    '<cacheField name="Age"><sharedItems containsSemiMixedTypes="0" containsString="0" '
    'containsNumber="1" containsInteger="1" minValue="20" maxValue="69"/></cacheField>'
    '<cacheField name="Score"><sharedItems containsSemiMixedTypes="0" containsString="0" '
    'containsNumber="1" minValue="2.5" maxValue="38.75"/></cacheField>'
    '<cacheField name="Product"><sharedItems containsSemiMixedTypes="0" containsString="0" '
    'containsNumber="1" minValue="1" maxValue="2000"/></cacheField>'
)

_RECORDS = "".join(
    f'<r><x v="{row - 2}"/><s v="20655501{row:02}"/><n v="{20 + 7 * row % 50}"/>'
    f'<n v="{row * 1.25}"/><n v="{(20 + 7 * row % 50) * row * 1.25}"/></r>'
    for row in range(2, 32)
)

_THREADS = "".join(
    f'<threadedComment ref="A{row}" dT="2026-01-01T00:00:00.00" personId="{_PERSON}" '
    f'id="{{00000000-0000-0000-0000-0000000000{row:02}}}"><text>about Contact&lt;{row}&gt; of row'
    "</text></threadedComment>"
    for row in (5, 12)
)

_ITEMS = "".join(f'<item x="{item}"/>' for item in range(30))

PARTS = {
    "xl/calcChain.xml": f'{_DECLARATION}<calcChain {_MAIN}><c r="J2" i="1"/></calcChain>',
    "docProps/thumbnail.jpg": "a picture of the first rows",
    "xl/persons/person.xml": (
        f"{_DECLARATION}<personList "
        'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        f'<person displayName="Eve" id="{_PERSON}" userId="Eve" providerId="None"/></personList>'
    ),
    "xl/threadedComments/threadedComment1.xml": (
        f"{_DECLARATION}<ThreadedComments "
        'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        f"{_THREADS}</ThreadedComments>"
    ),
    "xl/pivotCache/pivotCacheDefinition1.xml": (
        f'{_DECLARATION}<pivotCacheDefinition {_MAIN} xmlns:r="{_REL}" r:id="more1" '
        'refreshedBy="Eve" refreshedDate="45000" createdVersion="6" refreshedVersion="6" '
        'minRefreshableVersion="3" recordCount="30"><cacheSource type="worksheet">'
        '<worksheetSource ref="A1:E31" sheet="People"/></cacheSource>'
        f'<cacheFields count="5">{_FIELDS}</cacheFields></pivotCacheDefinition>'
    ),
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": _rels(
        _rel(1, "pivotCacheRecords", "pivotCacheRecords1.xml")
    ),
    "xl/pivotCache/pivotCacheRecords1.xml": (
        f'{_DECLARATION}<pivotCacheRecords {_MAIN} count="30">{_RECORDS}</pivotCacheRecords>'
    ),
    "xl/pivotTables/pivotTable1.xml": (
        f'{_DECLARATION}<pivotTableDefinition {_MAIN} name="PivotTable1" cacheId="1" '
        'applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" '
        'applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" '
        'dataCaption="Values" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" '
        'indent="0" outline="1" outlineData="1" multipleFieldFilters="0">'
        '<location ref="A3:B34" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
        '<pivotFields count="5">'
        f'<pivotField axis="axisRow" showAll="0"><items count="31">{_ITEMS}<item t="default"/>'
        '</items></pivotField><pivotField showAll="0"/><pivotField showAll="0"/>'
        '<pivotField dataField="1" showAll="0"/><pivotField showAll="0"/></pivotFields>'
        '<rowFields count="1"><field x="0"/></rowFields><rowItems count="1"><i t="grand"><x/></i>'
        '</rowItems><colItems count="1"><i/></colItems><dataFields count="1">'
        '<dataField name="Sum of Score" fld="3" baseField="0" baseItem="0"/></dataFields>'
        "</pivotTableDefinition>"
    ),
    "xl/pivotTables/_rels/pivotTable1.xml.rels": _rels(
        _rel(1, "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml")
    ),
    "xl/worksheets/_rels/sheet3.xml.rels": _rels(
        _rel(1, "pivotTable", "../pivotTables/pivotTable1.xml")
    ),
}
"""Parts to add, by name."""
