"""Claims about the tarball and the .deb: small, valid, and gone without a trace when removed."""

import os
import subprocess
from pathlib import Path

import pytest

from deact_gui import IDENTIFIER
from tests.frozen.conftest import User
from tests.frozen.test_app import end_all, titles, wait_until


def _size(folder: Path) -> float:
    """Return megabytes on disk, each hard link once."""
    done = subprocess.run(["du", "-s", "-B1", folder], capture_output=True, text=True, check=True)
    return int(done.stdout.split()[0]) / 1e6


def _printed(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _files_below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()]


def test_the_folder_has_240_mb_at_most_and_the_tarball_85(dist: Path, tarball: Path) -> None:
    assert _size(dist / "deact") <= 240
    assert tarball.stat().st_size / 1e6 <= 85


def test_the_menu_entry_and_the_page_of_the_software_centre_are_valid(dist: Path) -> None:
    share = dist / "deact/share"
    _printed("desktop-file-validate", share / "applications" / f"{IDENTIFIER}.desktop")
    metainfo = share / "metainfo" / f"{IDENTIFIER}.metainfo.xml"
    _printed("appstreamcli", "validate", "--no-net", metainfo)


def test_installed_for_a_user_it_starts_from_the_menu_and_leaves_nothing(
    app: Path, user: User
) -> None:
    (user.home / ".local").mkdir(mode=0o777)
    (user.home / ".local").chmod(0o777)
    before = _files_below(user.home)
    kept = user.home / "data"
    home = {
        "HOME": str(user.home),
        "DEACT_HOME": str(kept),
        "PATH": os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
    }
    code, out, err = user.run(app / "install", **home)
    assert (code, err) == (0, ""), out
    entry = user.home / f".local/share/applications/{IDENTIFIER}.desktop"
    _printed("desktop-file-validate", entry)
    assert user.run(user.home / ".local/bin/deact", "--version")[0] == 0

    contacts = user.home / "100 % à la carte.csv"
    contacts.write_text("mobile\n2065550101\n")
    launched = user.start("gio", "launch", entry, contacts, **home)
    wait_until(lambda: titles() == [f"{contacts.name} - Deact"])
    end_all(app)
    launched.communicate()
    contacts.unlink()

    code, out, err = user.run(app / "uninstall", **home)
    assert (code, err) == (0, ""), out
    left = [path for path in _files_below(user.home) if kept not in path.parents]
    assert [path for path in left if path not in before] == []


@pytest.mark.skipif(
    os.environ.get("CI") != "true" or os.geteuid() != 0,
    reason="the .deb is installed on the system itself: only in CI (CI=true), as root",
)
def test_the_deb_installs_starts_and_is_removed(dist: Path, user: User) -> None:
    (deb,) = dist.glob("*.deb")
    _printed("apt-get", "install", "-y", "--no-install-recommends", deb)
    try:
        installed = [Path(line) for line in _printed("dpkg", "-L", "deact").splitlines()]
        code, out, err = user.run("/usr/bin/deact-gui", "--self-test", user.home)
        assert (code, out[:8]) == (0, "passed: "), out + err
        assert user.run("/usr/bin/deact", "--version")[1].startswith("deact ")
    finally:
        _printed("apt-get", "purge", "-y", "deact")
    left = [
        path for path in installed if path.is_file() or ("deact" in path.name and path.exists())
    ]
    assert left == []
