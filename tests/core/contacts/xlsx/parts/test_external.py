"""Copies of other workbooks' values keep no removed person's."""

from deact_gui.core.contacts.xlsx.parts.external import forget_values
from tests.core.contacts.xlsx.parts.fragments import inner, tree


def cells(*values: str) -> str:
    listed = "".join(f'<cell r="A1" t="str"><v>{value}</v></cell>' for value in values)
    rows = f'<sheetData sheetId="0"><row r="1">{listed}</row></sheetData>'
    return f"<externalBook><sheetDataSet>{rows}</sheetDataSet></externalBook>"


def test_only_the_values_of_removed_rows_go() -> None:
    root = tree(cells("Ann", "2065550123", "Bob"))
    forget_values(root, {"Ann", "2065550123"}.__contains__)
    assert inner(root) == cells("Bob")
