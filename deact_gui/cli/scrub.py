"""`deact scrub`: compare contact lists with reports, save what is kept and what is removed."""

import argparse
import time
from pathlib import Path

from deact_gui.cli.arguments import PASSWORD
from deact_gui.cli.columns import column_named, phone_column
from deact_gui.cli.console import Console
from deact_gui.cli.history import open_history
from deact_gui.cli.opening import open_list
from deact_gui.cli.outcome import Outcome
from deact_gui.cli.reports import newest_report, reports_to_compare
from deact_gui.core.certificate_files import publish_certificate
from deact_gui.core.contacts.contact_file import ContactFile
from deact_gui.core.date_order import DateOrder
from deact_gui.core.deactivations import Deactivations
from deact_gui.core.errors import DeactError, PasswordNeeded, SaveError, WouldOverwrite
from deact_gui.core.history.recording import Recorder
from deact_gui.core.library import load
from deact_gui.core.paths import data_folder
from deact_gui.core.scrub import compare
from deact_gui.core.targets import Target, default_target, real
from deact_gui.core.terms import Columns


def scrub_files(options: argparse.Namespace, console: Console) -> bool:
    """Scrub each list and print what came of it; one that fails doesn't stop the others."""
    _refuse_collisions(options.files, options.out)
    reports = reports_to_compare(options, console)
    with console.step("Reading the reports") as checkpoint:
        deactivations = load(data_folder(), reports, checkpoint)
    recorder = Recorder(open_history(console), newest_report(options))
    all_done, made = True, set[Path]()
    for path in options.files:
        try:
            outcome = _scrub(path, deactivations, options, console, made, recorder)
            console.say(outcome.to_json() if options.json else outcome.to_text())
            for sentence in outcome.saved.left_behind:
                console.warn(sentence)
        except WouldOverwrite as error:
            console.warn(f"{error.sentence} On the command line --force does.")
            all_done = False
        except PasswordNeeded as error:
            console.warn(f"{error.sentence} On the command line {PASSWORD} can hold it.")
            all_done = False
        except DeactError as error:
            named = path.name in error.sentence
            console.warn(error.sentence if named else f"{path.name}: {error.sentence}")
            all_done = False
    return all_done


def _scrub(
    path: Path,
    deactivations: Deactivations,
    options: argparse.Namespace,
    console: Console,
    made: set[Path],
    recorder: Recorder,
) -> Outcome:
    started = time.monotonic()
    contacts = open_list(path, options, console)
    if contacts.refusal and not options.values_only:
        raise SaveError(_with_way_out(contacts.refusal))
    columns = _columns(contacts, options)
    with console.step(f"Comparing {path.name}") as checkpoint:
        scrub = compare(contacts, deactivations, columns, checkpoint)
    warnings = (*contacts.notices, contacts.not_carried_over, *recorder.words(scrub))
    for sentence in filter(None, warnings):
        console.warn(sentence)
    target = default_target(path, options.out, contacts.suffix)
    _make_folder(target.scrubbed.parent)
    if real(target.scrubbed) in made:
        raise _collision(path, target)
    with console.step(f"Saving {target.scrubbed.name}") as checkpoint:
        was_refused = contacts.refusal is not None
        try:
            saved = recorder.save(scrub, None, target, options.force, checkpoint)
        except SaveError as error:
            if was_refused or not contacts.refusal:
                raise
            if not options.values_only:
                raise SaveError(_with_way_out(contacts.refusal)) from error
            target = default_target(path, options.out, contacts.suffix)
            saved = recorder.save(scrub, None, target, options.force, checkpoint)
    made.add(real(target.scrubbed))
    if options.certificate and saved.entry:
        folder = target.scrubbed.parent
        for written in publish_certificate(saved.entry, folder, options.force):
            made.add(real(written))
    return Outcome(scrub, saved, time.monotonic() - started)


def _with_way_out(refusal: str) -> str:
    return f"{refusal} Or save the values of this sheet by --values-only."


def _columns(contacts: ContactFile, options: argparse.Namespace) -> Columns:
    consent, order = options.consent_column, options.date_order
    return Columns(
        phone_column(contacts, options.phone_column),
        None if consent is None else column_named(contacts, consent),
        None if order is None else DateOrder(order),
    )


def _refuse_collisions(files: list[Path], out: Path | None) -> None:
    """Raise SaveError if a result would take the place of a list, or of another result."""
    taken = {real(path) for path in files}
    for path in files:
        target = default_target(path, out)
        results = {real(target.scrubbed), real(target.removed)}
        if results & taken:
            raise _collision(path, target)
        taken |= results


def _collision(path: Path, target: Target) -> SaveError:
    return SaveError(
        f"{path} can't be scrubbed together with the others: its {target.scrubbed.name} or "
        f"{target.removed.name} would take the place of another file. Scrub it by itself."
    )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(f"The folder {folder} can't be made: {error.strerror}.") from error
