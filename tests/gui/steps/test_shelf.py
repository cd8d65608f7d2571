"""Claims about what is known of a source's reports."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.sources import Available
from deact_gui.gui.steps import shelf
from deact_gui.gui.steps.origin import Folder, SampleReports
from deact_gui.gui.steps.services import Services
from deact_gui.gui.steps.shelf import Place, Shelf
from tests.gui.builders import ANN, AWS, DAY, FakeAws, report, write_reports

NEXT = DAY + timedelta(1)
LAST = DAY + timedelta(2)


def items(seen: Shelf) -> list[Available]:
    return [day.item for day in seen.days.values() if day.item]


def test_a_folder_is_here_and_names_its_gaps(folder: Path) -> None:
    seen = shelf.on_this_machine(Services(), Folder(folder))
    assert seen.here() == {DAY, LAST}
    places = [seen.place(DAY + timedelta(n)) for n in (-1, 0, 1, 2, 3)]
    assert places == [Place.BEYOND, Place.HERE, Place.MISSING, Place.HERE, Place.BEYOND]


def test_a_file_without_a_date_waits_for_one(folder: Path) -> None:
    undated = folder / "twilio.txt"
    undated.write_bytes(report(ANN, "2065550109"))
    assert shelf.on_this_machine(Services(), Folder(folder)).undated == (undated,)
    dated = shelf.on_this_machine(Services(), Folder(folder, ((undated, NEXT),)))
    assert (dated.undated, dated.place(NEXT)) == ((), Place.HERE)


def test_the_sample_is_here() -> None:
    seen = shelf.on_this_machine(Services(), SampleReports())
    assert len(seen.here()) == 7


def test_aws_offers_what_is_not_here(services: Services) -> None:
    seen = shelf.on_offer(services, AWS)
    assert {seen.place(day) for day in seen.days} == {Place.OFFERED}
    assert seen.here() == frozenset()


def test_what_was_fetched_is_here_and_outlives_aws(services: Services, aws: FakeAws) -> None:
    seen = shelf.on_offer(services, AWS)
    shelf.fetch(services, AWS, items(seen)[:2])
    assert shelf.restocked(services, seen).here() == {DAY, NEXT}
    assert shelf.on_this_machine(services, AWS).here() == {DAY, NEXT}
    aws.reports.clear()
    assert shelf.on_offer(services, AWS).here() == {DAY, NEXT}


def test_a_report_that_aws_has_replaced_is_on_offer_again(services: Services, aws: FakeAws) -> None:
    shelf.fetch(services, AWS, items(shelf.on_offer(services, AWS)))
    aws.reports[DAY] = report(ANN, "2065550109")
    assert shelf.on_offer(services, AWS).place(DAY) is Place.OFFERED


def test_progress_counts_the_bytes_of_all_reports(services: Services, aws: FakeAws) -> None:
    seen = shelf.on_offer(services, AWS)
    said: list[tuple[int, int]] = []
    shelf.fetch(
        services, AWS, items(seen), checkpoint=lambda done, total: said.append((done, total))
    )
    whole = sum(len(data) for data in aws.reports.values())
    assert said[-1] == (whole, whole)
    assert said == sorted(said)


def test_a_cancelled_fetch_keeps_the_reports_it_has(services: Services, aws: FakeAws) -> None:
    seen = shelf.on_offer(services, AWS)
    aws.held = {NEXT, LAST}

    def stop_after_the_first(done: int, total: int) -> None:
        if services.archive().find(items(seen)[0]):
            raise Cancelled

    with pytest.raises(Cancelled):
        shelf.fetch(services, AWS, items(seen), checkpoint=stop_after_the_first)
    assert shelf.restocked(services, seen).here() == {DAY}


@pytest.mark.parametrize(
    ("days", "expected"), [(1, {LAST}), (2, {LAST, NEXT}), (99, {LAST, NEXT, DAY})]
)
def test_the_last_days_count_from_the_newest_report(
    tmp_path: Path, days: int, expected: set[date]
) -> None:
    folder = write_reports(tmp_path / "r", dict.fromkeys((DAY, NEXT, LAST), report(ANN)))
    seen = shelf.on_this_machine(Services(), Folder(folder))
    assert seen.last(days) == expected
    assert Shelf().last(days) == frozenset()
