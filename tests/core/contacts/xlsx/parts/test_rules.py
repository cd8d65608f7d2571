"""Conditional formats and validations judge the same cells by the same rule."""

import pytest

from deact_gui.core.contacts.xlsx.parts.rules import shift_rules
from tests.core.contacts.xlsx.parts.fragments import FORMULAS, inner, tree

CASES = {
    "a rule follows its first cell": (
        '<conditionalFormatting sqref="A3:D9"><cfRule><formula>$B3&gt;$B$4</formula></cfRule>'
        "</conditionalFormatting>",
        '<conditionalFormatting sqref="A3:D6"><cfRule><formula>$B3&gt;$B$3</formula></cfRule>'
        "</conditionalFormatting>",
    ),
    "a rule whose first cell moves is told for the new one": (
        '<conditionalFormatting sqref="A7:D9 F8"><cfRule><formula>$B7=$B6</formula></cfRule>'
        "</conditionalFormatting>",
        '<conditionalFormatting sqref="A4:D6 F5"><cfRule><formula>$B4=$B3</formula></cfRule>'
        "</conditionalFormatting>",
    ),
    "a rule keeps its distance to neighbours": (
        '<conditionalFormatting sqref="A2:D9"><cfRule><formula>$B2=$B1</formula></cfRule>'
        "</conditionalFormatting>",
        '<conditionalFormatting sqref="A2:D6"><cfRule><formula>$B2=$B1</formula></cfRule>'
        "</conditionalFormatting>",
    ),
    "it reads the same rows elsewhere while all of them are left": (
        '<conditionalFormatting sqref="A7:D8"><cfRule><formula>$B1=$B10</formula></cfRule>'
        "</conditionalFormatting>",
        '<conditionalFormatting sqref="A4:D5"><cfRule><formula>$B1=$B7</formula></cfRule>'
        "</conditionalFormatting>",
    ),
    "it says so when all of them are gone": (
        '<conditionalFormatting sqref="A8:D9"><cfRule><formula>$B5=1</formula></cfRule>'
        "</conditionalFormatting>",
        '<conditionalFormatting sqref="A5:D6"><cfRule><formula>#REF!=1</formula></cfRule>'
        "</conditionalFormatting>",
    ),
    "a rule whose first cells are gone is told for the first that is left": (
        '<conditionalFormatting sqref="A5 A8:A9"><cfRule><formula>$B5=$B10+$B4</formula></cfRule>'
        "</conditionalFormatting>",
        '<conditionalFormatting sqref="A5:A6"><cfRule><formula>$B5=$B10+$B4</formula></cfRule>'
        "</conditionalFormatting>",
    ),
    "a rule may look beyond the first row": (
        '<conditionalFormatting sqref="A1:A2"><cfRule><formula>A1048576=1</formula></cfRule>'
        "</conditionalFormatting>",
        '<conditionalFormatting sqref="A1:A2"><cfRule><formula>A1048576=1</formula></cfRule>'
        "</conditionalFormatting>",
    ),
    "a rule without cells goes": (
        '<conditionalFormatting sqref="A5:D6 F3"><cfRule/></conditionalFormatting>',
        "",
    ),
    "a rule of one row reads the same cells as before": (
        '<conditionalFormatting sqref="A7:D7"><cfRule><formula>A7=A4+A3</formula></cfRule>'
        "</conditionalFormatting>",
        '<conditionalFormatting sqref="A4:D4"><cfRule><formula>A4=A3+#REF!</formula></cfRule>'
        "</conditionalFormatting>",
    ),
    "the limits of a scale are formulas": (
        '<conditionalFormatting sqref="A2:A9"><cfRule><colorScale><cfvo val="$C$9"/>'
        '<cfvo val="50"/></colorScale></cfRule></conditionalFormatting>',
        '<conditionalFormatting sqref="A2:A6"><cfRule><colorScale><cfvo val="$C$6"/>'
        '<cfvo val="50"/></colorScale></cfRule></conditionalFormatting>',
    ),
    "validations count themselves": (
        '<dataValidations count="2"><dataValidation sqref="B5"/><dataValidation sqref="B2:B9">'
        "<formula1>$F$2:$F$9</formula1><formula2>A2</formula2></dataValidation></dataValidations>",
        '<dataValidations count="1"><dataValidation sqref="B2:B6">'
        "<formula1>$F$2:$F$6</formula1><formula2>A2</formula2></dataValidation></dataValidations>",
    ),
    "the rules of extensions hold their cells in an element": (
        "<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule>"
        "<xm:f>People!$B7&gt;1</xm:f><x14:dataBar><x14:cfvo><xm:f>$C$9</xm:f></x14:cfvo>"
        "</x14:dataBar></x14:cfRule><xm:sqref>A7:A9</xm:sqref></x14:conditionalFormatting>"
        "</x14:conditionalFormattings>",
        "<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule>"
        "<xm:f>People!$B4&gt;1</xm:f><x14:dataBar><x14:cfvo><xm:f>$C$6</xm:f></x14:cfvo>"
        "</x14:dataBar></x14:cfRule><xm:sqref>A4:A6</xm:sqref></x14:conditionalFormatting>"
        "</x14:conditionalFormattings>",
    ),
    "so do validations": (
        '<x14:dataValidations count="1"><x14:dataValidation><x14:formula1>'
        "<xm:f>Other!$A$7</xm:f></x14:formula1><xm:sqref>A5:A6</xm:sqref></x14:dataValidation>"
        "</x14:dataValidations>",
        "",
    ),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=list(CASES))
def test_rules_of_the_sheet(before: str, after: str) -> None:
    root = tree(before)
    shift_rules(root, FORMULAS, at_home=True)
    assert inner(root) == after


def test_a_rule_of_another_sheet_keeps_its_cells_and_follows_the_rows_it_reads() -> None:
    root = tree(
        '<dataValidation sqref="A5:A9"><formula1>People!$F$2:$F$9</formula1></dataValidation>'
        '<conditionalFormatting sqref="A5"><cfRule><formula>A5=$A$9</formula></cfRule>'
        "</conditionalFormatting>"
    )
    shift_rules(root, FORMULAS, at_home=False)
    assert inner(root) == (
        '<dataValidation sqref="A5:A9"><formula1>People!$F$2:$F$6</formula1></dataValidation>'
        '<conditionalFormatting sqref="A5"><cfRule><formula>A5=$A$9</formula></cfRule>'
        "</conditionalFormatting>"
    )
