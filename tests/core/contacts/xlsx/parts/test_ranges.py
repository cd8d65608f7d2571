"""What is said of cells is said of the same cells."""

import pytest

from deact_gui.core.contacts.xlsx.parts.ranges import (
    forget_filters,
    shift_consolidation,
    shift_locations,
    shift_mapped_cells,
    shift_ranges,
)
from tests.core.contacts.xlsx.parts.fragments import FORMULAS, ROWS, inner, tree

CASES = {
    "merges move, shrink and go": (
        '<mergeCells count="4"><mergeCell ref="A1:C1"/><mergeCell ref="A5:C6"/>'
        '<mergeCell ref="B2:B3"/><mergeCell ref="B3:C7"/></mergeCells>',
        '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:C4"/></mergeCells>',
    ),
    "a list that is empty goes": (
        '<mergeCells count="1"><mergeCell ref="A5:C5"/></mergeCells><pageMargins/>',
        "<pageMargins/>",
    ),
    "a filter and its sorting shrink": (
        '<autoFilter ref="A1:D9"><filterColumn colId="1"/><sortState ref="A2:D9">'
        '<sortCondition ref="B2:B9"/></sortState></autoFilter>',
        '<autoFilter ref="A1:D6"><filterColumn colId="1"/><sortState ref="A2:D6">'
        '<sortCondition ref="B2:B6"/></sortState></autoFilter>',
    ),
    "links go with their rows": (
        '<hyperlinks><hyperlink ref="A3" r:id="rId1"/><hyperlink ref="A4" r:id="rId2"/>'
        "</hyperlinks>",
        '<hyperlinks><hyperlink ref="A3" r:id="rId2"/></hyperlinks>',
    ),
    "protected ranges and ignored errors keep what is left": (
        '<protectedRanges><protectedRange sqref="A3 B2:B9" name="x"/></protectedRanges>'
        '<ignoredErrors><ignoredError sqref="C5:C6"/><ignoredError sqref="D4"/></ignoredErrors>',
        '<protectedRanges><protectedRange sqref="B2:B6" name="x"/></protectedRanges>'
        '<ignoredErrors><ignoredError sqref="D3"/></ignoredErrors>',
    ),
    "those of extensions too, down to the list of extensions": (
        '<extLst><ext uri="x"><x14:ignoredErrors><x14:ignoredError><xm:sqref>A5</xm:sqref>'
        "</x14:ignoredError></x14:ignoredErrors></ext></extLst>",
        "",
    ),
    "watched cells and scenarios": (
        '<scenarios sqref="A4"><scenario name="s" count="2"><inputCells r="B3" val="1"/>'
        '<inputCells r="B4" val="2"/></scenario></scenarios>'
        '<cellWatches><cellWatch r="A5"/><cellWatch r="A7"/></cellWatches>',
        '<scenarios sqref="A3"><scenario name="s" count="1"><inputCells r="B3" val="2"/>'
        '</scenario></scenarios><cellWatches><cellWatch r="A4"/></cellWatches>',
    ),
    "page breaks stay above the same rows, and one is enough": (
        '<rowBreaks count="4" manualBreakCount="3"><brk id="1" man="1"/><brk id="4" man="1"/>'
        '<brk id="6" man="1"/><brk id="7"/></rowBreaks>',
        '<rowBreaks count="3" manualBreakCount="2"><brk id="1" man="1"/><brk id="3" man="1"/>'
        '<brk id="4"/></rowBreaks>',
    ),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=list(CASES))
def test_ranges(before: str, after: str) -> None:
    root = tree(before)
    shift_ranges(root, ROWS)
    assert inner(root) == after


def test_links_lead_to_the_same_cells_from_every_sheet() -> None:
    root = tree(
        '<hyperlink ref="A1" location="People!A4"/><hyperlink ref="A1" location="A4"/>'
        '<hyperlink ref="A1" location="a_name"/><hyperlink ref="A1" location="People!A3"/>'
    )
    shift_locations(root, FORMULAS, at_home=False)
    assert [link.get("location") for link in root] == [
        "People!A3",
        "A4",
        "a_name",
        "#REF!",
    ]


def test_cells_mapped_to_xml_go_with_their_rows() -> None:
    root = tree('<singleXmlCell r="A5"/><singleXmlCell r="A4"/>')
    assert shift_mapped_cells(root, FORMULAS, at_home=True)
    assert inner(root) == '<singleXmlCell r="A3"/>'
    assert not shift_mapped_cells(tree('<singleXmlCell r="A5"/>'), FORMULAS, at_home=True)
    assert shift_mapped_cells(tree('<singleXmlCell r="A5"/>'), FORMULAS, at_home=False)


def test_a_filter_forgets_the_values_of_removed_rows() -> None:
    root = tree('<filters><filter val="Ann"/><filter val="Bob"/></filters>')
    forget_filters(root, {"Ann"}.__contains__, {"Bob"}.intersection)
    assert inner(root) == '<filters><filter val="Bob"/></filters>'


def test_a_filter_without_values_left_stays_one() -> None:
    day = '<dateGroupItem year="1951" month="3" day="4" dateTimeGrouping="day"/>'
    month = '<dateGroupItem year="1951" month="3" dateTimeGrouping="month"/>'
    typed = '<customFilter val="*Ann*"/><customFilter val="Ann"/>'
    root = tree(
        f'<filters><filter val="Ann"/>{day}</filters><filters blank="1">{day}</filters>'
        f"<filters>{month}{day}</filters><customFilters>{typed}</customFilters>"
    )
    forget_filters(root, {"Ann"}.__contains__, {"1951-03"}.intersection)
    assert inner(root) == (
        f'<filters><filter val="(removed)"/></filters><filters blank="1"/>'
        f'<filters>{month}</filters><customFilters><customFilter val="(removed)"/></customFilters>'
    )


def test_a_consolidation_of_the_sheet_shrinks() -> None:
    root = tree(
        '<dataConsolidate><dataRefs count="3"><dataRef ref="A1:B9" sheet="people"/>'
        '<dataRef ref="A1:B9" sheet="Other"/><dataRef ref="A3:B3" sheet="People"/></dataRefs>'
        "</dataConsolidate>"
    )
    shift_consolidation(root, FORMULAS)
    assert inner(root) == (
        '<dataConsolidate><dataRefs count="2"><dataRef ref="A1:B6" sheet="people"/>'
        '<dataRef ref="A1:B9" sheet="Other"/></dataRefs></dataConsolidate>'
    )


def test_a_link_that_leads_nowhere_forgets_its_words() -> None:
    words = 'tooltip="Ann" display="to Ann"'
    root = tree(
        f'<hyperlink ref="A1" location="People!A3" {words}/>'
        f'<hyperlink ref="A2" location="People!A4" {words}/>'
    )
    shift_locations(root, FORMULAS, at_home=False)
    gone, kept = root
    assert set(gone.attrib) == {"ref", "location"}
    assert [str(name) for name in kept.attrib] == ["ref", "location", "tooltip", "display"]
    assert kept.get("location") == "People!A3"
