"""`deact history` and `deact verify`: what was scrubbed, and whether files are what it says."""

import argparse
import json

from deact_gui.cli.console import Console
from deact_gui.core.certificate import facts
from deact_gui.core.certificate_files import publish_certificate
from deact_gui.core.errors import CertificateError
from deact_gui.core.history.history import History
from deact_gui.core.history.settling import settle
from deact_gui.core.paths import data_folder
from deact_gui.core.verify import Holds, read_certificate, verify


def open_history(console: Console) -> History:
    """Return the history, after what a crash may have left is settled."""
    history = History(data_folder())
    for notice in history.notices:
        console.warn(notice)
    settle(history)
    return history


def list_history(options: argparse.Namespace, console: Console) -> bool:
    """Print the scrubs that match, newest first."""
    for entry in open_history(console).entries(" ".join(options.words)):
        if options.json:
            console.say(json.dumps(facts(entry)))
            continue
        first, last = min(entry.days), max(entry.days)
        console.say(
            f"{entry.id[:8]}  {entry.at.astimezone():%Y-%m-%d %H:%M}  {entry.list.path.name}: "
            f"{entry.removed.rows:,} of {entry.counts.rows:,} rows removed, "
            f"{len(entry.reports)} reports, {first} to {last}"
        )
    return True


def write_certificate(options: argparse.Namespace, console: Console) -> bool:
    """Write the certificate of one scrub and print the names of its files."""
    entry = open_history(console).entry(options.id)
    if entry is None:
        raise CertificateError(
            f"No scrub, or several, have an id that begins with {options.id}. "
            "See deact history list."
        )
    for path in publish_certificate(entry, options.out, options.force):
        console.say(str(path))
    return True


def verify_files(options: argparse.Namespace, console: Console) -> bool:
    """Print what holds of a certificate and of files; tell whether all does."""
    certificate = read_certificate(options.certificate)
    with console.step("Verifying") as checkpoint:
        findings = list(verify(certificate, options.files, checkpoint))
    for finding in findings:
        console.say(f"{finding.holds.value + ':':24}{finding.sentence}")
    return all(finding.holds is Holds.YES for finding in findings)
