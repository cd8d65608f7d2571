"""The command `deact`: what the window does, for scripts and for people without a display."""

import argparse
import os
import sys

from deact_gui.cli.arguments import parse
from deact_gui.cli.console import Console
from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.errors import AccessDenied, DeactError, SignInExpired
from deact_gui.memory import share_memory

DONE, COULD_NOT, CANCELLED = 0, 1, 130
"""Exit codes; argparse itself exits with 2 for wrong usage."""


def main(words: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    share_memory()
    options = parse(words)
    console = Console()
    try:
        with console.ctrl_c_cancels():
            return DONE if _signed_in(options, console) else COULD_NOT
    except (Cancelled, KeyboardInterrupt):
        console.warn("Cancelled.")
        return CANCELLED
    except DeactError as error:
        console.warn(error.sentence)
        _tell_details(error, console, options)
    except BrokenPipeError:
        # Whoever read our output has gone. Python would complain once more as it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as bug:
        if options.debug:
            raise
        # Its text may hold what we read, so it is not shown unasked.
        console.warn(f"A bug stopped this ({type(bug).__name__}). `deact --debug` shows where.")
    return COULD_NOT


def _signed_in(options: argparse.Namespace, console: Console) -> bool:
    """Run the command; on a terminal sign in if it needs that, and run it once more."""
    try:
        return _run(options, console)
    except SignInExpired as expired:
        if not (expired.can_sign_in and console.is_lively):
            raise
        console.warn(expired.sentence)
        from deact_gui.cli.sign_in import sign_in

        sign_in(options, console)
        return _run(options, console)


def _tell_details(error: DeactError, console: Console, options: argparse.Namespace) -> None:
    if options.debug and error.details:
        console.warn(error.details)
    if isinstance(error, AccessDenied) and error.policy:
        console.warn(f"This policy allows what is missing:\n{error.policy}")
    if isinstance(error, SignInExpired) and error.can_sign_in:
        profile = f" --profile {options.profile}" if options.profile else ""
        console.warn(f"deact sign-in{profile} does that.")


def _run(options: argparse.Namespace, console: Console) -> bool:
    # Imported here, because --help and a typing mistake need none of it.
    match options.command:
        case "sample":
            from deact_gui.cli.sample import write as command
        case "sign-in":
            from deact_gui.cli.sign_in import sign_in as command
        case "reports list":
            from deact_gui.cli.reports import list_reports as command
        case "reports fetch":
            from deact_gui.cli.reports import fetch_reports as command
        case "history list":
            from deact_gui.cli.history import list_history as command
        case "history certificate":
            from deact_gui.cli.history import write_certificate as command
        case "verify":
            from deact_gui.cli.history import verify_files as command
        case "reports import":
            from deact_gui.cli.library import import_reports as command
        case "reports export":
            from deact_gui.cli.library import export_reports as command
        case "reports check":
            from deact_gui.cli.library import check_reports as command
        case _:
            from deact_gui.cli.scrub import scrub_files as command
    return command(options, console)
