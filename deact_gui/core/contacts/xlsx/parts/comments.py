"""Notes and threaded comments, and the old drawings that show the notes."""

from collections.abc import Collection

from lxml import etree

from deact_gui.core.contacts.xlsx.formulas import Formulas
from deact_gui.core.contacts.xlsx.parts.tree import name_of, remove
from deact_gui.core.contacts.xlsx.references import shift_range
from deact_gui.core.contacts.xlsx.row_map import RowMap

_FORMULAS = frozenset(["FmlaLink", "FmlaRange", "FmlaTxbx", "FmlaPict", "FmlaGroup"])

_TOP, _BOTTOM = 2, 6
"""Where the rows stand among the eight numbers of an old drawing's anchor."""


def shift_comments(root: etree._Element, formulas: Formulas, at_home: bool) -> bool:
    """Shift notes or threaded comments; those of rows that are gone go. Return if any is left."""
    if not at_home:
        return True
    left, before = False, _authors_of(root)
    for comment in list(root.iter("{*}comment", "{*}threadedComment")):
        reference = shift_range(comment.get("ref", ""), formulas.rows)
        if reference is None:
            remove(comment)
        else:
            comment.set("ref", reference)
            left = True
    _blank_authors(root, before)
    return left


def persons_of(root: etree._Element) -> set[str]:
    """Return the ids of those who wrote threaded comments or are mentioned in them."""
    found = {comment.get("personId", "") for comment in root.iter("{*}threadedComment")}
    return found | {mention.get("mentionpersonId", "") for mention in root.iter("{*}mention")}


def forget_persons(root: etree._Element, gone: Collection[str]) -> None:
    """Take out those of whom no threaded comment is left."""
    for person in list(root.iter("{*}person")):
        if person.get("id") in gone:
            remove(person)


def _blank_authors(root: etree._Element, before: Collection[str]) -> None:
    """Empty the names of those whose notes are all gone; the others keep their indices."""
    gone = set(before) - _authors_of(root)
    for index, author in enumerate(root.iterfind("{*}authors/{*}author")):
        if str(index) in gone:
            author.text = ""


def _authors_of(root: etree._Element) -> set[str]:
    return {comment.get("authorId", "") for comment in root.iter("{*}comment")}


def shift_vml(root: etree._Element, formulas: Formulas, at_home: bool) -> None:
    """Shift the boxes of notes, and old controls, in a drawing in VML."""
    for data in list(root.iter("{*}ClientData")):
        if at_home and not _shift_shape(data, formulas.rows):
            remove(data.getparent())
        for element in data:
            if name_of(element) in _FORMULAS and element.text:
                element.text = formulas.moved(element.text, at_home=at_home)


def _shift_shape(data: etree._Element, rows: RowMap) -> bool:
    """Move a shape with its note's cell, or with the row it starts in; False if that is gone."""
    anchor, cell = data.find("{*}Anchor"), data.find("{*}Row")
    numbers = (
        [part.strip() for part in (anchor.text or "").split(",")] if anchor is not None else []
    )
    is_note = cell is not None and data.get("ObjectType") == "Note"
    if cell is not None and is_note:
        row = int(cell.text or "0") + 1
        new = rows.new(row)
        if new is None:
            return False
        cell.text = str(new - 1)
        by = new - row
    elif len(numbers) > _BOTTOM:
        first, last = int(numbers[_TOP]) + 1, int(numbers[_BOTTOM]) + 1
        if rows.span(first, max(last - 1, first)) is None:
            return False
        by = rows.place(first) - first
    if anchor is not None and len(numbers) > _BOTTOM:
        for index in (_TOP, _BOTTOM):
            numbers[index] = str(max(int(numbers[index]) + by, 0))
        anchor.text = ", ".join(numbers)
    return True
