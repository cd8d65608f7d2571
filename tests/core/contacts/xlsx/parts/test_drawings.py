"""Objects stand on the same rows, and go with them."""

import pytest

from deact_gui.core.contacts.xlsx.parts.drawings import shift_drawing, shift_objects
from tests.core.contacts.xlsx.parts.fragments import FORMULAS, inner, tree


def corner(name: str, row: int, offset: int) -> str:
    return (
        f"<xdr:{name}><xdr:col>1</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>{row}</xdr:row>"
        f"<xdr:rowOff>{offset}</xdr:rowOff></xdr:{name}>"
    )


def two_cells(
    start: tuple[int, int], end: tuple[int, int], how: str = "", inside: str = "<xdr:pic/>"
) -> str:
    edit = f' editAs="{how}"' if how else ""
    corners = corner("from", *start) + corner("to", *end)
    return f"<xdr:twoCellAnchor{edit}>{corners}{inside}</xdr:twoCellAnchor>"


def one_cell(row: int, height: int, inside: str) -> str:
    extent = f'<xdr:ext cx="9" cy="{height}"/>'
    return f"<xdr:oneCellAnchor>{corner('from', row, 7)}{extent}{inside}</xdr:oneCellAnchor>"


CASES = {
    "what sizes with cells shrinks": (two_cells((1, 7), (8, 7)), two_cells((1, 7), (5, 7))),
    "an edge that is gone is now the edge of the row in its place": (
        two_cells((2, 7), (5, 7)),
        two_cells((2, 0), (3, 0)),
    ),
    "what only moves keeps its height": (
        two_cells((3, 7), (8, 7), "oneCell"),
        two_cells((2, 7), (7, 7), "oneCell"),
    ),
    "what does neither stays": (
        two_cells((4, 7), (5, 7), "absolute"),
        two_cells((4, 7), (5, 7), "absolute"),
    ),
    "what stands on rows that are gone goes": (two_cells((4, 7), (5, 7)), ""),
    "it may touch the next row": (two_cells((4, 7), (6, 0)), ""),
    "it may hang over into the next row": (two_cells((2, 7), (3, 90), "oneCell"), ""),
    "a picture in one row goes with it": (one_cell(2, 900_000, "<xdr:pic/>"), ""),
    "a chart goes with all the rows it covers": (
        one_cell(2, 2_700_000, "<xdr:graphicFrame/>"),
        one_cell(2, 2_700_000, "<xdr:graphicFrame/>").replace(">7<", ">0<"),
    ),
    "what stands below moves up": (
        one_cell(6, 900_000, "<xdr:pic/>"),
        one_cell(3, 900_000, "<xdr:pic/>"),
    ),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=list(CASES))
def test_objects(before: str, after: str) -> None:
    root = tree("<xdr:wsDr>", before, "<xdr:absoluteAnchor/></xdr:wsDr>")
    shift_drawing(root, FORMULAS, at_home=True)
    assert inner(root) == f"<xdr:wsDr>{after}<xdr:absoluteAnchor/></xdr:wsDr>"


def test_objects_on_another_sheet_stay() -> None:
    before = two_cells((4, 7), (5, 7))
    root = tree(before)
    shift_drawing(root, FORMULAS, at_home=False)
    assert inner(root) == before


def test_a_shape_shows_the_same_cell_and_forgets_one_that_is_gone() -> None:
    shape = (
        '<xdr:sp textlink="People!$A${row}"><xdr:txBody><a:p><a:fld><a:t>{text}</a:t></a:fld></a:p>'
        "</xdr:txBody></xdr:sp>"
    )
    root = tree(shape.format(row=4, text="Ann"), shape.format(row=5, text="Bob"))
    shift_drawing(root, FORMULAS, at_home=False)
    kept, gone = root
    assert (kept.get("textlink"), kept.findtext(".//{*}t")) == ("People!$A$3", "Ann")
    assert (gone.get("textlink"), gone.findtext(".//{*}t")) == ("#REF!", "")


def control(row: int, link: str) -> str:
    anchor = f'<anchor sizeWithCells="1">{corner("from", row, 0)}{corner("to", row, 9)}</anchor>'
    return (
        '<mc:AlternateContent><mc:Choice Requires="x14"><control r:id="rId1">'
        f'<controlPr linkedCell="{link}">{anchor}</controlPr></control></mc:Choice>'
        "</mc:AlternateContent>"
    )


def test_controls_go_with_their_rows_and_follow_their_cell() -> None:
    root = tree("<controls>", control(4, "$A$5"), control(6, "$A$4"), "</controls>")
    shift_objects(root, FORMULAS, at_home=True)
    assert inner(root) == f"<controls>{control(3, '$A$3')}</controls>"
