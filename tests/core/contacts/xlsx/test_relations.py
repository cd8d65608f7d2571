"""Parts that nothing leads to any more are found, and nothing leads to them."""

from pathlib import Path

from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.relations import Relations, relation_ids
from deact_gui.core.contacts.xlsx.workbook import TYPES, Workbook, rels_name
from deact_gui.core.contacts.xlsx.xml import parse, serialise
from tests.core.contacts.xlsx.parts.fragments import tree
from tests.core.contacts.xlsx.zips import write_zip

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def rels(*targets: str) -> bytes:
    listed = ""
    for i, target in enumerate(targets):
        mode = ' TargetMode="External"' if ":" in target else ""
        kind = Path(target).stem
        listed += f'<Relationship Id="r{i}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{listed}</Relationships>'.encode()


def overrides(*parts: str) -> bytes:
    listed = "".join(f'<Override PartName="/{part}" ContentType="x"/>' for part in parts)
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{space}">{listed}</Types>'.encode()


def relations(folder: Path) -> Relations:
    """Return those of a sheet with two drawings, which share a picture."""
    ties = {
        "": ["xl/officeDocument"],
        "xl/officeDocument": ["sheet"],
        "xl/sheet": ["one", "two", "mailto:a@example.com", "missing"],
        "xl/one": ["shared", "own"],
        "xl/two": ["shared", "/xl/sheet"],
        "xl/shared": [],
        "xl/own": [],
    }
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts = {part: b"<part/>" for part in ties if part}
    parts["xl/officeDocument"] = f'<workbook xmlns="{main}"/>'.encode()
    parts |= {rels_name(part): rels(*targets) for part, targets in ties.items() if targets}
    parts[TYPES] = overrides("xl/sheet", "xl/ONE", "xl/two", "xl/own")
    package = Package.open(write_zip(folder / "ties.zip", parts))
    return Relations(package, Workbook(package))


def test_nothing_changes_while_nothing_is_cut(tmp_path: Path) -> None:
    assert dict(relations(tmp_path).changes()) == {}


def test_each_relationship_is_known_behind_its_part(tmp_path: Path) -> None:
    known = {(part, rel.target) for part, rel in relations(tmp_path).parts()}
    assert ("xl/one", "xl/own") in known
    assert not any("missing" in target or "mailto" in target for _, target in known)


def test_what_is_cut_off_goes_with_all_that_only_it_led_to(tmp_path: Path) -> None:
    ties = relations(tmp_path)
    ties.cut("xl/sheet", ["r0", "no such id"])
    assert dict(ties.changes()) == {
        "xl/one": None,
        "xl/_rels/one.rels": None,
        "xl/own": None,
        "xl/_rels/sheet.rels": _written(rels("one", "two", "mailto:a@example.com", "missing"), 0),
        TYPES: _written(overrides("xl/sheet", "xl/ONE", "xl/two", "xl/own"), 1, 3),
    }


def test_a_link_that_is_cut_takes_no_part_with_it(tmp_path: Path) -> None:
    ties = relations(tmp_path)
    ties.cut("xl/sheet", ["r2"])
    changes = dict(ties.changes())
    assert changes.keys() == {"xl/_rels/sheet.rels"}
    assert b"mailto" not in (changes["xl/_rels/sheet.rels"] or b"mailto")


def test_a_part_that_is_dropped_is_cut_off_everywhere(tmp_path: Path) -> None:
    ties = relations(tmp_path)
    ties.drop("xl/shared")
    changes = dict(ties.changes())
    assert changes.keys() == {"xl/shared", "xl/_rels/one.rels", "xl/_rels/two.rels", TYPES}
    assert changes["xl/shared"] is None


def test_a_part_without_relationships_has_no_list_of_them(tmp_path: Path) -> None:
    ties = relations(tmp_path)
    ties.cut("xl/one", ["r0", "r1"])
    assert dict(ties.changes())["xl/_rels/one.rels"] is None


def test_ids_are_found_wherever_they_stand() -> None:
    root = tree('<hyperlink r:id="rId1" id="no"/><a:blip r:embed="rId2"/>')
    assert relation_ids(root) == {"rId1", "rId2"}


def _written(data: bytes, *without: int) -> bytes:
    root = parse(data)
    for element in [root[i] for i in without]:
        root.remove(element)
    return serialise(root)
