"""The whole job on the sample, in the terminal: each command and what it prints."""

import contextlib
import shlex
import tempfile

from deact_gui.cli import main

COMMANDS = (
    "sample demo",
    "reports list --source demo/reports",
    "scrub demo/contacts.csv --source demo/reports --consent-column opt_in_date --out demo/out",
)


def show() -> int:
    """Run the commands in a folder that is gone afterwards, as long as they succeed."""
    with tempfile.TemporaryDirectory(prefix="deact-") as folder, contextlib.chdir(folder):
        for command in COMMANDS:
            print(f"\n$ deact {command}", flush=True)
            if code := main(shlex.split(command)):
                return code
    return 0
