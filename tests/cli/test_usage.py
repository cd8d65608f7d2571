"""What can't be meant is wrong usage: exit code 2, and a word on why."""

import subprocess
import sys

import pytest

from deact_gui import __version__
from tests.cli.conftest import Deact


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "COMMAND"),
        ("scrub", "FILE"),
        ("scrub a.csv --source d --profile p", "without --profile"),
        ("scrub a.csv --source d --region eu-west-1", "without --profile"),
        ("scrub a.csv --reports yesterday", "'yesterday' is none of latest"),
        ("scrub a.csv --encoding klingon", "'klingon' is none of utf-8"),
        ("scrub a.csv --delimiter ::", "'::' is not one character"),
        ("scrub a.csv --date-order dmy", "--consent-column"),
        ("scrub a.xlsx --header-row two", "'two' is no row: 0 to 1,048,576"),
        ("scrub a.xlsx --header-row -1", "--header-row"),
        ("scrub a.xlsx --header-row 1048577", "is no row"),
        ("reports", "list | fetch"),
        ("reports fetch", "--latest"),
        ("reports fetch --latest --date 2026-11-22", "not allowed with"),
        ("reports fetch --from 2026-11-22", "--from and --to go together"),
        ("reports fetch --latest --to 2026-11-22", "--from and --to go together"),
        ("reports fetch --from 2026-11-22 --to 2026-11-21", "--to is before --from"),
        ("reports fetch --date 22.11.2026", "'22.11.2026' is no date"),
        ("reports list --source d --region us-east-1", "without --profile"),
    ],
)
def test_wrong_usage_says_why(deact: Deact, words: str, why: str) -> None:
    ran = deact(*words.split())
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err


def test_it_says_its_version(deact: Deact) -> None:
    assert deact("--version") == (0, f"deact {__version__}\n", "")


def test_help_needs_neither_numpy_nor_boto3() -> None:
    code = (
        "import sys; from deact_gui.cli.arguments import parse\n"
        "import deact_gui.cli\n"
        "print({'numpy', 'boto3', 'pandas', 'PySide6'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
