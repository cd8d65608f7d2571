"""Which part of a workbook leads to which, and what is left when some of these ties are cut."""

from collections.abc import Iterable, Iterator

from lxml import etree

from deact_gui.core.contacts.xlsx.package import Package
from deact_gui.core.contacts.xlsx.workbook import TYPES, Rel, Workbook, rels_name
from deact_gui.core.contacts.xlsx.xml import parse, serialise

_VML_ID = "{urn:schemas-microsoft-com:office:office}relid"


def relation_ids(root: etree._Element) -> set[str]:
    """Return the ids of all relationships that a part's XML uses."""
    return {
        str(value)
        for element in root.iter(etree.Element)
        for name, value in element.attrib.items()
        if "/relationships}" in str(name) or name == _VML_ID
    }


class Relations:
    """The relationships of all parts that can be reached from a workbook's root."""

    def __init__(self, package: Package, workbook: Workbook) -> None:
        self._package = package
        self._rels: dict[str, dict[str, Rel]] = {}
        self._cut: dict[str, set[str]] = {}
        waiting = [""]
        while waiting:
            part = waiting.pop()
            if part not in self._rels:
                self._rels[part] = workbook.rels_of(part)
                waiting += [rel.target for rel in self._inner(part)]

    def parts(self) -> Iterator[tuple[str, Rel]]:
        """Yield each relationship within the package, behind the part that it starts from."""
        for part in self._rels:
            for rel in self._inner(part):
                yield part, rel

    def of(self, part: str) -> dict[str, Rel]:
        """Return the relationships of a part by their ids."""
        return self._rels.get(part, {})

    def cut(self, part: str, ids: Iterable[str]) -> None:
        """Cut some relationships of a part."""
        known = self.of(part).keys() & set(ids)
        if known:
            self._cut.setdefault(part, set()).update(known)

    def drop(self, target: str) -> None:
        """Cut all relationships that lead to a part."""
        for part, rels in self._rels.items():
            self.cut(part, [rel.id for rel in rels.values() if rel.target == target])

    def orphans(self) -> set[str]:
        """Return the parts that no relationship leads to any more."""
        reached: set[str] = set()
        waiting = [""]
        while waiting:
            part = waiting.pop()
            if part not in reached:
                reached.add(part)
                cut = self._cut.get(part, set())
                waiting += [rel.target for rel in self._inner(part) if rel.id not in cut]
        return self._rels.keys() - reached

    def changes(self) -> Iterator[tuple[str, bytes | None]]:
        """Yield the parts that must change so that nothing refers to an orphan; None: it goes."""
        orphans = self.orphans()
        for orphan in sorted(orphans):
            for name in (orphan, rels_name(orphan)):
                if name in self._package:
                    yield name, None
        for part, ids in sorted(self._cut.items()):
            if part not in orphans:
                name = rels_name(part)
                left = self.of(part).keys() - ids
                yield name, self._without(name, "Id", ids) if left else None
        if orphans:
            names = {f"/{orphan}" for orphan in orphans}
            yield TYPES, self._without(TYPES, "PartName", names)

    def _inner(self, part: str) -> Iterator[Rel]:
        for rel in self._rels[part].values():
            if not rel.external and rel.target in self._package:
                yield rel

    def _without(self, name: str, attribute: str, values: set[str]) -> bytes:
        root = parse(self._package.read(name))
        folded = {value.casefold() for value in values}
        for element in list(root):
            if element.get(attribute, "").casefold() in folded:
                root.remove(element)
        return serialise(root)
