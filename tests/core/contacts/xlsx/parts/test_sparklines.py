"""Sparklines stay beside the numbers they draw."""

from deact_gui.core.contacts.xlsx.parts.sparklines import shift_sparklines
from tests.core.contacts.xlsx.parts.fragments import FORMULAS, inner, tree


def line(data: str, cell: str) -> str:
    return f"<x14:sparkline><xm:f>{data}</xm:f><xm:sqref>{cell}</xm:sqref></x14:sparkline>"


def group(*lines: str) -> str:
    listed = f"<x14:sparklines>{''.join(lines)}</x14:sparklines>"
    return f"<x14:sparklineGroup><x14:colorSeries/>{listed}</x14:sparklineGroup>"


def test_sparklines_move_and_go_with_their_rows() -> None:
    root = tree(
        group(line("People!B4:D4", "E4"), line("People!B5:D5", "E5"), line("Other!A5", "E3")),
        group(line("People!B3:D3", "E3")),
    )
    shift_sparklines(root, FORMULAS, at_home=True)
    assert inner(root) == group(line("People!B3:D3", "E3"))


def test_sparklines_elsewhere_stay_while_they_have_something_to_draw() -> None:
    root = tree(group(line("People!B2:B9", "E5"), line("People!B5:D5", "E6")))
    shift_sparklines(root, FORMULAS, at_home=False)
    assert inner(root) == group(line("People!B2:B6", "E5"))
