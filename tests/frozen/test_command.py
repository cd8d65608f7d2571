"""Claims about the frozen command: it does what the checkout does, with every library."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from deact_gui.core.resources import resource
from tests.core.contacts.values import ods_books
from tests.frozen.conftest import User
from tests.s3.bucket import PROFILE, REGION, ReportBucket
from tests.workbooks import PASSWORD, locked, read_book, write_book

ROWS = [["name", "mobile"], ["Ann", "(206) 555-0101"], ["Bob", "+1 206 555 0102 ext. 3"]]


@pytest.fixture
def lists(user: User) -> list[Path]:
    """Give lists of several kinds, to be read by several libraries."""
    table = ods_books.table("".join(ods_books.row(*map(ods_books.cell, row)) for row in ROWS))
    csv = user.home / "people.csv"
    csv.write_text("".join(f"{','.join(row)}\n" for row in ROWS), encoding="utf-8")
    book = write_book(user.home / "people.xlsx", People=ROWS)
    return [
        csv,
        book,
        locked(book),
        ods_books.write_ods(user.home / "others.ods", ods_books.content(table)),
    ]


def _scrub(command: list[str | Path], lists: list[Path], out: Path) -> list[str | Path]:
    reports = out.parent / "reports"
    reports.mkdir(exist_ok=True)
    (reports / "2026-11-22-deact-report.csv").write_text("12065550101\n")
    words = ("--source", reports, "--json", "--force", "--values-only")
    return [*command, "scrub", *lists, *words, "--out", out]


def test_it_scrubs_as_the_checkout_does(app: Path, user: User, lists: list[Path]) -> None:
    out = user.home / "out"
    words = _scrub([app / "deact"], lists, out)
    code, told, err = user.run(*words, DEACT_PASSWORD=PASSWORD, DEACT_HOME=str(user.home / "d"))
    assert code == 0, err
    frozen = _contents(out)
    assert len(frozen) == 2 * len(lists)
    assert [json.loads(line)["deactivated"] for line in told.splitlines()] == [1] * len(lists)
    words = _scrub([sys.executable, "-m", "deact_gui.cli"], lists, out)
    subprocess.run(words, check=True, env={"DEACT_PASSWORD": PASSWORD}, capture_output=True)
    assert _contents(out) == frozen


def _contents(folder: Path) -> dict[str, object]:
    """Return the bytes of files, and the values of workbooks: those tell when they were made."""
    return {
        path.name: read_book(path) if path.suffix == ".xlsx" else path.read_bytes()
        for path in folder.iterdir()
    }


def test_the_sample_comes_along(app: Path, user: User) -> None:
    code, _, err = user.run(app / "deact", "sample", user.home / "sample")
    assert code == 0, err
    ours, theirs = resource("sample", "contacts.csv"), user.home / "sample/contacts.csv"
    assert theirs.read_bytes() == ours.read_bytes()


def test_the_translations_and_licences_come_along(app: Path) -> None:
    resources = app / "_internal/resources"
    assert (resources / "translations/deact_es.qm").exists()
    assert (resources / "licences/LGPL-3.0.txt").exists()


@pytest.mark.s3
def test_it_fetches_from_s3_and_what_it_starts_gets_no_environment_of_ours(
    app: Path, user: User, report_bucket: ReportBucket
) -> None:
    keys = report_bucket.server.reader
    given = {"Version": 1, "AccessKeyId": keys.access, "SecretAccessKey": keys.secret}
    program = user.home / "credentials"
    program.write_text(f"#!/bin/sh\nenv >{user.home}/environment\necho '{json.dumps(given)}'\n")
    program.chmod(0o755)
    config = user.home / "config"
    config.write_text(
        f"[profile {PROFILE}]\nregion = {REGION}\nendpoint_url = {report_bucket.server.endpoint}\n"
        f"credential_process = {program}\n"
    )
    code, out, err = user.run(
        *(app / "deact", "reports", "fetch", "--latest", "--profile", PROFILE),
        AWS_CONFIG_FILE=str(config),
        DEACT_HOME=str(user.home / "data"),
        LD_LIBRARY_PATH="/the/users/own",
    )
    assert (code, out.split()[0]) == (0, "2026-11-22"), err
    environment = (user.home / "environment").read_text().splitlines()
    assert "LD_LIBRARY_PATH=/the/users/own" in environment
    assert not [line for line in environment if str(app) in line.partition("=")[2]]
