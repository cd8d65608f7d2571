"""Charts draw the same cells, and keep no copy of those that are gone."""

from deact_gui.core.contacts.xlsx.parts.charts import shift_chart
from tests.core.contacts.xlsx.parts.fragments import FORMULAS, inner, tree


def numbers(reference: str, cache: bool = True) -> str:
    copy = "<c:numCache><c:pt/></c:numCache>" if cache else ""
    return f"<c:numRef><c:f>{reference}</c:f>{copy}</c:numRef>"


def shifted(*pieces: str) -> str:
    root = tree(*pieces)
    shift_chart(root, FORMULAS, at_home=False)
    return inner(root)


def test_a_series_that_lost_rows_forgets_its_values() -> None:
    assert shifted(numbers("People!$B$2:$B$9")) == numbers("People!$B$2:$B$6", cache=False)


def test_a_series_that_only_moved_keeps_them() -> None:
    assert shifted(numbers("People!$B$7:$B$9")) == numbers("People!$B$4:$B$6")
    assert shifted(numbers("Other!$B$2:$B$9")) == numbers("Other!$B$2:$B$9")


def test_a_series_that_is_gone_says_so() -> None:
    assert shifted(numbers("People!$B$5:$B$6")) == numbers("#REF!", cache=False)


def test_a_title_made_of_a_cell_that_is_gone_is_forgotten() -> None:
    title = "<c:strRef><c:f>People!$A$3</c:f><c:strCache><c:pt/></c:strCache></c:strRef>"
    assert shifted(title) == "<c:strRef><c:f>#REF!</c:f></c:strRef>"


def test_the_newer_charts_keep_their_copies_beside_the_reference() -> None:
    data = "<cx:strDim><cx:f>People!$A$2:$A$9</cx:f><cx:lvl><cx:pt>Bob</cx:pt></cx:lvl></cx:strDim>"
    assert shifted(data) == "<cx:strDim><cx:f>People!$A$2:$A$6</cx:f></cx:strDim>"


def test_the_colour_and_the_label_of_a_point_stay_with_its_row() -> None:
    def series(points: tuple[int, ...], labels: tuple[int, ...], last: int, cache: bool) -> str:
        coloured = "".join(f'<c:dPt><c:idx val="{i}"/></c:dPt>' for i in points)
        labelled = "".join(f'<c:dLbl><c:idx val="{i}"/></c:dLbl>' for i in labels)
        values = numbers(f"People!$B$2:$B${last}", cache)
        return (
            f"<c:ser>{coloured}<c:dLbls>{labelled}<c:showVal/></c:dLbls>"
            f"<c:val>{values}</c:val></c:ser>"
        )

    before = series((0, 1, 2, 7), (3, 5), 9, cache=True)
    assert shifted(before) == series((0, 1, 4), (2,), 6, cache=False)
