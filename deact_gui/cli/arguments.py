"""The words of the command `deact`: what may be asked, and what each word means."""

import argparse
import codecs
from datetime import date
from pathlib import Path
from typing import TypeAlias

from deact_gui import __version__
from deact_gui.cli.selection import Selection
from deact_gui.core.contacts.dialect import ENCODINGS

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
LAST_ROW = 1 << 20
"""Of a sheet in Excel."""
PASSWORD = "DEACT_PASSWORD"
"""The environment variable that may hold the password of a workbook."""
LATEST = Selection(latest=True)


def parse(words: list[str] | None) -> argparse.Namespace:
    """Read the command line; print why and exit with 2 where it makes no sense."""
    parser = argparse.ArgumentParser(
        prog="deact",
        description="Take deactivated US phone numbers off SMS contact lists.",
        epilog="Reports are kept in Deact's data folder, which DEACT_HOME moves. AWS's own "
        "environment variables (AWS_PROFILE, AWS_REGION, ...) work as everywhere.",
    )
    parser.add_argument("--version", action="version", version=f"deact {__version__}")
    parser.add_argument("--debug", action="store_true", help="show the traceback of a bug")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_sample(commands)
    _add_sign_in(commands)
    _add_reports(commands)
    _add_scrub(commands)
    _add_history(commands)
    _add_verify(commands)
    options = parser.parse_args(words)
    if complaint := _contradiction(options):
        options.complain(complaint)
    return options


def _add_sample(commands: Commands) -> None:
    sample = commands.add_parser("sample", help="write the sample reports and contact list")
    sample.set_defaults(command="sample", complain=sample.error)
    sample.add_argument("folder", metavar="DIR", type=Path)


def _add_sign_in(commands: Commands) -> None:
    sign_in = commands.add_parser("sign-in", help="sign in to AWS's single sign-on in a browser")
    sign_in.set_defaults(command="sign-in", complain=sign_in.error)
    sign_in.add_argument("--profile", metavar="P", help="a profile of the AWS config files")


def _add_reports(commands: Commands) -> None:
    reports = commands.add_parser("reports", help="list deactivation reports, or fetch them")
    verbs = reports.add_subparsers(required=True, metavar="list | fetch | import | export | check")

    listing = verbs.add_parser("list", help="show which reports there are, and which are here")
    listing.set_defaults(command="reports list", complain=listing.error)
    _add_source(listing)
    listing.add_argument("--archive", action="store_true", help="only those on this machine")

    fetch = verbs.add_parser("fetch", help="put reports in the archive on this machine")
    fetch.set_defaults(command="reports fetch", complain=fetch.error)
    _add_source(fetch)
    which = fetch.add_mutually_exclusive_group(required=True)
    which.add_argument("--latest", dest="reports", action="store_const", const=LATEST)
    which.add_argument("--date", dest="reports", metavar="D", type=_one_day)
    which.add_argument("--from", dest="first", metavar="D", type=_day, help="as 2026-11-16")
    fetch.add_argument("--to", dest="last", metavar="D", type=_day)

    taken = verbs.add_parser("import", help="take reports in from a folder or an export")
    taken.set_defaults(command="reports import", complain=taken.error)
    taken.add_argument("path", metavar="DIR|ZIP", type=Path)

    handed = verbs.add_parser("export", help="write reports to a ZIP, for a colleague")
    handed.set_defaults(command="reports export", complain=handed.error)
    handed.add_argument("path", metavar="ZIP", type=Path)
    handed.add_argument(
        "--reports", type=_selection, default=Selection(), metavar="latest|DATE|FROM..TO|all"
    )

    check = verbs.add_parser("check", help="compare every report here with its checksum")
    check.set_defaults(command="reports check", complain=check.error)


def _add_history(commands: Commands) -> None:
    history = commands.add_parser("history", help="show what was scrubbed on this machine")
    verbs = history.add_subparsers(required=True, metavar="list | certificate")
    listing = verbs.add_parser("list", help="list scrubs, newest first")
    listing.set_defaults(command="history list", complain=listing.error)
    listing.add_argument("words", metavar="WORD", nargs="*", help="only those that match all")
    listing.add_argument("--json", action="store_true", help="the facts of each, one a line")
    made = verbs.add_parser("certificate", help="write the certificate of a scrub")
    made.set_defaults(command="history certificate", complain=made.error)
    made.add_argument("id", metavar="ID", help="as history list shows it")
    made.add_argument("--out", metavar="DIR", type=Path, default=Path())
    made.add_argument("--force", action="store_true", help="replace files of that name")


def _add_verify(commands: Commands) -> None:
    verify = commands.add_parser(
        "verify",
        help="check files against a certificate",
        description="Recompute checksums and say which hold: of the list, of what was saved, and "
        "of the reports. Exits with 1 if one doesn't.",
    )
    verify.set_defaults(command="verify", complain=verify.error)
    verify.add_argument("certificate", metavar="CERT.json", type=Path)
    verify.add_argument("files", metavar="FILE", type=Path, nargs="*")


def _add_source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--source", metavar="DIR", type=Path, help="a folder of reports named by their date"
    )
    parser.add_argument("--profile", metavar="P", help="a profile of the AWS config files")
    parser.add_argument(
        "--region", metavar="R", help="an AWS region; us-east-1 unless AWS_REGION says otherwise"
    )


def _add_scrub(commands: Commands) -> None:
    scrub = commands.add_parser(
        "scrub",
        help="take deactivated numbers off contact lists",
        description="Take deactivated numbers off contact lists: CSV files and Excel workbooks.",
        epilog=f"The password of a workbook is asked for on the terminal, or read from {PASSWORD}.",
    )
    scrub.set_defaults(command="scrub", complain=scrub.error)
    scrub.add_argument("files", metavar="FILE", type=Path, nargs="+")
    _add_source(scrub)
    scrub.add_argument(
        "--reports",
        type=_selection,
        default=Selection(),
        metavar="latest|DATE|FROM..TO|all",
        help="all unless said: every report of the folder or on this machine",
    )
    columns = scrub.add_argument_group("columns, each by its name or its number from 1")
    columns.add_argument("--phone-column", metavar="NAME")
    columns.add_argument("--consent-column", metavar="NAME", help="the date of consent")
    columns.add_argument("--date-order", choices=("mdy", "dmy"), help="how dates are written")

    reading = scrub.add_argument_group("reading, where it was detected wrong")
    reading.add_argument("--sheet", metavar="NAME", help="of a workbook; the first with phones")
    reading.add_argument(
        "--header-row",
        metavar="N",
        type=_row,
        help="of a workbook: the row that names the columns, 0 if there is none",
    )
    reading.add_argument("--encoding", metavar="NAME", type=_encoding, help="as utf-8, cp1252")
    reading.add_argument("--delimiter", metavar="CHAR", type=_delimiter, help=", ; | or tab")
    reading.add_argument("--header", action=argparse.BooleanOptionalAction)
    reading.add_argument("--quoting", action=argparse.BooleanOptionalAction)

    saving = scrub.add_argument_group("saving")
    saving.add_argument("--out", metavar="DIR", type=Path, help="beside the list unless said")
    saving.add_argument("--force", action="store_true", help="replace files of that name")
    saving.add_argument(
        "--values-only",
        action="store_true",
        help="of a workbook that can't be saved as it is: signed, or with a password",
    )
    saving.add_argument(
        "--certificate", action="store_true", help="write a certificate beside the results, too"
    )
    saving.add_argument("--json", action="store_true", help="one object a file, one a line")


def _contradiction(options: argparse.Namespace) -> str | None:
    """Say what can't be meant together; and turn --from and --to into one range."""
    if getattr(options, "source", None) and (options.profile or options.region):
        return "--source is a folder: it goes without --profile and --region"
    if options.command == "scrub" and options.date_order and not options.consent_column:
        return "--date-order says how to read --consent-column: name that, too"
    if options.command == "reports fetch" and (options.first or options.last):
        if not (options.first and options.last):
            return "--from and --to go together"
        if options.last < options.first:
            return "--to is before --from"
        options.reports = Selection(options.first, options.last)
    return None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write 2026-11-22") from None


def _one_day(text: str) -> Selection:
    return Selection(_day(text), _day(text))


def _selection(text: str) -> Selection:
    try:
        return Selection.parse(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is none of latest, 2026-11-22, 2026-11-16..2026-11-22, all"
        ) from None


def _row(text: str) -> int:
    if not (text.isdecimal() and int(text) <= LAST_ROW):
        raise argparse.ArgumentTypeError(f"{text!r} is no row: 0 to {LAST_ROW:,}")
    return int(text)


def _encoding(text: str) -> str:
    try:
        encoding = codecs.lookup(text).name
    except LookupError:
        encoding = ""
    if encoding not in ENCODINGS:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(ENCODINGS)}")
    return encoding


def _delimiter(text: str) -> str:
    delimiter = DELIMITERS.get(text, text)
    if len(delimiter) != 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not one character, nor tab")
    return delimiter
