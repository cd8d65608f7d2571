"""`deact reports import | export | check`: the archive, handed on and looked after."""

import argparse

from deact_gui.cli.console import Console
from deact_gui.cli.reports import choose
from deact_gui.core.archive import Archive
from deact_gui.core.coverage import in_words
from deact_gui.core.library import check, damaged_in_words, export, take_in
from deact_gui.core.paths import data_folder
from deact_gui.core.sizes import size_in_words


def import_reports(options: argparse.Namespace, console: Console) -> bool:
    """Put the reports of a folder or an export into the archive."""
    with console.step("Importing") as checkpoint:
        made = take_in(Archive(data_folder()), options.path, checkpoint)
    for sentence in made.refused:
        console.warn(sentence)
    console.say(f"{len(made.new)} new: {in_words(made.new)}" if made.new else "Nothing new.")
    if made.known:
        console.say(f"{len(made.known)} were here already.")
    return not made.refused


def export_reports(options: argparse.Namespace, console: Console) -> bool:
    """Write reports of the archive to a ZIP."""
    archive = Archive(data_folder())
    chosen = choose(archive.reports(), options.reports, "the archive", console)
    with console.step("Exporting") as checkpoint:
        days = {stored.report.date for stored in chosen}
        count = export(archive, days, options.path, checkpoint)
    console.say(f"{count} reports: {options.path}")
    return True


def check_reports(options: argparse.Namespace, console: Console) -> bool:
    """Compare every report with its checksum; name those that were set aside."""
    archive = Archive(data_folder())
    with console.step("Checking") as checkpoint:
        aside = check(archive, checkpoint)
    records = archive.records()
    size = size_in_words(sum(record.size for record in records))
    console.say(f"{len(records)} reports, {size}: each is what was fetched.")
    if aside:
        console.warn(damaged_in_words(aside))
    return not aside
