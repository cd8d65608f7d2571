"""`deact reports`: which reports there are, which are here, and fetching them."""

import argparse
import os
from collections.abc import Iterable, Sequence
from datetime import date

from deact_gui.cli.console import Console
from deact_gui.cli.selection import Dated, DatedT, Selection
from deact_gui.core.archive import Archive
from deact_gui.core.coverage import in_words
from deact_gui.core.errors import DeactError, ReportError
from deact_gui.core.folder import FolderSource
from deact_gui.core.paths import data_folder
from deact_gui.core.report import StoredReport
from deact_gui.core.sources import Available, ReportSource


def list_reports(options: argparse.Namespace, console: Console) -> bool:
    """Print each report's date, its size, and whether it is here."""
    archive = Archive(data_folder())
    if options.archive:
        for stored in archive.reports():
            console.say(_line(stored, "here"))
        return True
    for item in _available(_open_source(options, console), console):
        console.say(_line(item, "here" if archive.find(item) else ""))
    return True


def fetch_reports(options: argparse.Namespace, console: Console) -> bool:
    """Put the reports that were asked for in the archive, and print each."""
    source, archive = _open_source(options, console), Archive(data_folder())
    wanted = choose(_available(source, console), options.reports, source.name, console)
    were_here = {item: archive.find(item) is not None for item in wanted}
    got: Sequence[Available] = ()
    try:
        _fetch(source, wanted, archive, console)
        got = wanted
    except DeactError:  # about one report perhaps: the others are here all the same
        got = [item for item in wanted if archive.find(item)]
        raise
    finally:
        for item in got:
            console.say(_line(item, "was here" if were_here[item] else "fetched"))
    _tell_unreadable(archive, wanted, console)
    return True


def reports_to_compare(options: argparse.Namespace, console: Console) -> list[StoredReport]:
    """Return the reports that were asked for, fetching from AWS those that are not here yet."""
    selection: Selection = options.reports
    if options.source:
        folder = open_folder(options, console)
        return choose(folder.stored(), selection, folder.name, console)
    archive = Archive(data_folder())
    if options.profile or options.region:
        source = _open_source(options, console)
        _fetch(source, selection.choose(_available(source, console)), archive, console)
    if not archive.reports():
        raise ReportError(
            "No reports are on this machine yet. Fetch some (deact reports fetch --latest), "
            "or name a folder of them with --source."
        )
    chosen = choose(archive.reports(), selection, "the archive", console)
    _tell_unreadable(archive, chosen, console)
    return chosen


def newest_report(options: argparse.Namespace) -> date | None:
    """Return the day of the newest report in the folder that was named, or on this machine."""
    if options.source:
        days = [item.report.date for item in FolderSource(options.source).available()]
    else:
        days = [stored.report.date for stored in Archive(data_folder()).reports()]
    return max(days, default=None)


def choose(
    dated: Iterable[DatedT], selection: Selection, where: str, console: Console
) -> list[DatedT]:
    """Return the reports that are meant, and warn of days in between that have none."""
    dated = list(dated)
    chosen = selection.choose(dated)
    if not dated:
        raise ReportError(f"There are no reports in {where}.")
    if not chosen:
        days = sorted(each.report.date for each in dated)
        raise ReportError(
            f"There is no report of {selection} in {where}; it has those from {days[0]} to "
            f"{days[-1]}. See deact reports list."
        )
    if gaps := selection.gaps(chosen):
        console.warn(
            f"No report of {in_words(gaps)} in {where}: numbers deactivated then are not found."
        )
    return chosen


def open_folder(options: argparse.Namespace, console: Console) -> FolderSource:
    """Return the folder that was named, and warn of files that can't be dated."""
    folder = FolderSource(options.source)
    for path in folder.undated():
        console.warn(
            f"{path.name} is left out: there is no date in its name, as in 2026-11-22.csv."
        )
    return folder


def _open_source(options: argparse.Namespace, console: Console) -> ReportSource:
    if options.source:
        return open_folder(options, console)
    # AWS's library takes half a second to load.
    from deact_gui.aws.regions import HOME_REGION
    from deact_gui.aws.reports import open_source
    from deact_gui.aws.session import MfaQuestion

    by_environment = os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION")
    region = options.region or by_environment or HOME_REGION

    def ask_code(question: MfaQuestion) -> str:
        if question.was_wrong:
            console.warn("AWS did not take that code. Wait for the next one.")
        return console.ask_secret(f"MFA code for {question.device}: ")

    return open_source(options.profile, region, ask_code)


def _available(source: ReportSource, console: Console) -> list[Available]:
    with console.step(f"Listing the reports in {source.name}") as checkpoint:
        return source.available(checkpoint)


def _fetch(
    source: ReportSource, items: Sequence[Available], archive: Archive, console: Console
) -> None:
    with console.step(f"Fetching reports from {source.name}") as checkpoint:
        archive.fetch_all(source, items, checkpoint)


def _tell_unreadable(archive: Archive, chosen: Iterable[Dated], console: Console) -> None:
    reports = {each.report for each in chosen}
    for record in archive.records():
        if record.unreadable and record.report in reports:
            console.warn(
                f"{record.unreadable:,} of the {record.lines:,} lines of the report of "
                f"{record.report.date} hold no US number."
            )


def _line(item: Available | StoredReport, state: str) -> str:
    return f"{item.report.date}  {item.size:>12,} bytes  {state}".rstrip()
