"""A workbook comes back as it was, without the rows removed and without what they held."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from lxml import etree
from msoffcrypto.format.ooxml import OOXMLFile

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.contacts.xlsx.references import area
from deact_gui.core.contacts.xlsx.xlsx_file import XlsxFile
from deact_gui.core.errors import SaveError
from tests.core.contacts.xlsx import careful, rich
from tests.core.contacts.xlsx.saving import save, split
from tests.core.contacts.xlsx.workbooks import sheet_xml, write_workbook
from tests.core.contacts.xlsx.zips import packed, read_zip, write_zip

GONE = [(4, 5, 9, 17, 31), (2,), (31,), tuple(range(2, 32)), (2, 3, 5, 8, 20, 30)]
"""Rows of the rich workbook's sheet to remove."""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rich.build(tmp_path_factory.mktemp("rich") / "rich.xlsx")


def save_without(source: Path, gone: Sequence[int], folder: Path) -> Path:
    """Save the rich workbook without some rows of its sheet."""
    file = XlsxFile(source, sheet="People")
    kept, _ = save(file, [row - file.header_row - 1 for row in gone], folder)
    return kept


def canonical(part: bytes) -> bytes:
    """Return XML in the one spelling that all that mean the same share."""
    root = etree.fromstring(part)
    careful.expand(root)
    arrays = root.iterfind(".//{*}f[@t='array']")
    spilled = [area(array.get("ref", "")) for array in arrays if array.getnext() is None]
    for cell in root.iter("{*}c"):
        place = area(cell.get("r", ""))
        if cell.find("{*}f") is None and place and any(place in each for each in spilled if each):
            cell[:] = []  # the careful way leaves what an array formula showed beside it
    return etree.tostring(root, method="c14n")


@pytest.mark.parametrize("gone", GONE)
def test_each_part_is_what_parsing_every_cell_makes_of_it(
    source: Path, gone: Sequence[int], tmp_path: Path
) -> None:
    found = read_zip(save_without(source, gone, tmp_path / "out"))
    expected = read_zip(careful.scrub(source, tmp_path / "careful.xlsx", "People", gone))
    assert found.keys() == expected.keys()
    for name in found.keys() - {"xl/sharedStrings.xml"}:
        if name.endswith((".xml", ".rels")) and found[name] != expected[name]:
            assert canonical(found[name]) == canonical(expected[name]), name


def test_parts_that_need_no_change_are_not_packed_anew(source: Path, tmp_path: Path) -> None:
    kept = save_without(source, GONE[0], tmp_path / "out")
    before, after = read_zip(source), read_zip(kept)
    same = [name for name in after if after[name] == before.get(name)]
    assert len(same) > 10
    for name in same:
        assert packed(kept, name) == packed(source, name)
    assert next(iter(after)) == "[Content_Types].xml"


@pytest.mark.parametrize("gone", GONE)
def test_no_part_knows_a_removed_person(source: Path, gone: Sequence[int], tmp_path: Path) -> None:
    parts = read_zip(save_without(source, gone, tmp_path / "out"))
    for row in set(range(2, 32)) - {12}:  # the 12th is named in a formula
        words = [rich.name(row).replace("<", "&lt;").replace(">", "&gt;"), rich.phone(row)]
        holders = [n for n, data in parts.items() if any(word.encode() in data for word in words)]
        assert bool(holders) == (row not in gone), (row, holders)


def test_a_filter_forgets_what_only_removed_rows_hold(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{text}</t></is></c></row>'
        for row, text in enumerate(["State", "WA", "NY", "WA", "CA"], 1)
    )
    chosen = "".join(f'<filter val="{text}"/>' for text in ("WA", "NY"))
    tail = f'<autoFilter ref="A1:A5"><filterColumn colId="0"><filters>{chosen}</filters>'
    xml = sheet_xml(rows, tail=f"{tail}</filterColumn></autoFilter>")
    path = write_workbook(tmp_path / "customers.xlsx", {"List": xml})
    kept, _ = save(XlsxFile(path, header_row=1), [1, 2], tmp_path / "out")
    sheet = read_zip(kept)["xl/worksheets/sheet1.xml"]
    assert b'val="WA"' in sheet
    assert b"NY" not in sheet


def test_without_a_row_to_remove_the_file_is_copied(source: Path, tmp_path: Path) -> None:
    assert save_without(source, (), tmp_path / "out").read_bytes() == source.read_bytes()


def test_saving_counts_up_to_the_whole_and_can_be_cancelled(source: Path, tmp_path: Path) -> None:
    file = XlsxFile(source, sheet="People")
    rows = sum(len(cells) for (cells,) in file.scan([0]))
    seen: list[tuple[int, int]] = []
    parts = split(rows, range(0, rows, 2))
    file.write(parts, tmp_path / "a.xlsx", tmp_path / "b.xlsx", lambda *now: seen.append(now))
    shares = [done / total for done, total in seen]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    turns = iter(range(len(seen)))

    def cancel_at(turn: int, *_: int) -> None:
        if next(turns) == turn:
            raise Cancelled

    for turn in range(0, len(seen), 7):
        turns = iter(range(len(seen)))
        with pytest.raises(Cancelled):
            file.write(
                *(parts, tmp_path / f"{turn}.xlsx", tmp_path / f"{turn}b.xlsx"),
                partial(cancel_at, turn),
            )


def test_a_signed_workbook_is_not_changed(source: Path, tmp_path: Path) -> None:
    rels = read_zip(source)["_rels/.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="s" Type="digital-signature/origin" Target="s"/></Relationships>',
    )
    path = write_zip(tmp_path / "signed.xlsx", read_zip(source) | {"_rels/.rels": rels})
    with pytest.raises(SaveError, match="is signed"):
        save_without(path, (2,), tmp_path / "out")


def test_a_workbook_with_a_password_is_not_saved_without(source: Path, tmp_path: Path) -> None:
    path = tmp_path / "locked.xlsx"
    with source.open("rb") as plain, path.open("wb") as locked:
        OOXMLFile(plain).encrypt("open sesame", locked)
    with pytest.raises(SaveError, match="protected by a password"):
        save(XlsxFile(path, sheet="People", password="open sesame"), [1], tmp_path / "out")


def test_what_is_kept_is_what_other_readers_find(source: Path, tmp_path: Path) -> None:
    kept = XlsxFile(save_without(source, GONE[0], tmp_path / "out"), sheet="People")
    names = [cells[i] for (cells,) in kept.scan([0]) for i in range(len(cells))]
    assert names == [rich.name(row) for row in range(2, 32) if row not in GONE[0]]
    assert not re.search(b"<v>[^<]*#REF", read_zip(kept.path)["xl/workbook.xml"])
