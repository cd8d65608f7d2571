"""Claims about the names of files that are saved together: none is in the way of another."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deact_gui.core.targets import Target, default_target, existing, target_beside, targets_apart

A, B = Path("/lists/a"), Path("/lists/b")


def names(targets: list[Target]) -> list[str]:
    return [target.scrubbed.name for target in targets]


def planned(sources: list[Path], folder: Path | None = None, *, keep: bool = False) -> list[Target]:
    return targets_apart([default_target(each) for each in sources], sources, folder, keep=keep)


def test_beside_their_lists_they_keep_their_names() -> None:
    sources = [A / "customers.csv", B / "customers.csv"]
    assert planned(sources) == [default_target(each) for each in sources]


def test_in_one_folder_lists_of_one_name_are_numbered() -> None:
    sources = [A / "customers.csv", B / "customers.csv", B / "Customers.csv"]
    made = planned(sources, Path("/out"))
    assert made[1] == Target(
        Path("/out/customers-2-scrubbed.csv"), Path("/out/customers-2-removed.csv")
    )
    assert names(made)[2] == "Customers-3-scrubbed.csv", "case makes no difference on some disks"


def test_no_list_is_replaced_by_what_another_is_saved_as() -> None:
    sources = [A / "customers.csv", A / "customers-scrubbed.csv"]
    assert names(planned(sources)) == [
        "customers-2-scrubbed.csv",
        "customers-scrubbed-scrubbed.csv",
    ]


def test_a_chosen_name_is_numbered_without_losing_its_suffix() -> None:
    proposal = target_beside(A / "mine-scrubbed.xlsx")
    assert names(targets_apart([proposal, proposal], [])) == [
        "mine-scrubbed.xlsx",
        "mine-2-scrubbed.xlsx",
    ]


@pytest.mark.parametrize("there", ["customers-scrubbed.csv", "customers-removed.csv"])
def test_what_is_there_is_kept_if_wished(tmp_path: Path, there: str) -> None:
    (tmp_path / there).touch()
    sources = [tmp_path / "customers.csv"]
    assert existing(planned(sources)) == [tmp_path / there]
    kept = planned(sources, keep=True)
    assert names(kept) == ["customers-2-scrubbed.csv"]
    assert existing(kept) == []


NAMES = st.sampled_from(
    ["a.csv", "A.csv", "a-2.csv", "a-scrubbed.csv", "a-2-scrubbed.csv", "a-removed.csv", "a.xlsx"]
)
SOURCES = st.lists(st.tuples(st.sampled_from([A, B]), NAMES), unique=True)


@given(SOURCES, st.sampled_from([None, A, Path("/out")]))
def test_no_file_stands_for_two_things(
    sources: list[tuple[Path, str]], folder: Path | None
) -> None:
    paths = [place / name for place, name in sources]
    made = planned(paths, folder)
    assert len(made) == len(paths)
    files = [str(path).casefold() for each in made for path in (each.scrubbed, each.removed)]
    assert len(set(files)) == len(files)
    assert not {str(path).casefold() for path in paths} & set(files)
    if folder:
        assert {each.scrubbed.parent for each in made} <= {folder}
