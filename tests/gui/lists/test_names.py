"""Claims about what lists are called side by side."""

from pathlib import Path

from deact_gui.gui.lists.names import names
from deact_gui.gui.steps.job import Job


def test_lists_of_one_name_are_told_apart_by_their_folders(job: Job) -> None:
    job.open([Path("/a/people.csv"), Path("/b/people.csv"), Path("/b/leads.csv")])
    called = names(job.lists)
    assert [called[each] for each in job.lists] == [
        "people.csv (a)",
        "people.csv (b)",
        "leads.csv",
    ]


def test_a_place_without_a_list_has_a_name_too(job: Job) -> None:
    assert list(names(job.lists).values()) == ["New list"]
