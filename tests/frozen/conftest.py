"""The app as people get it: built once, unpacked where nobody may write, started as by `env -i`."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("objcopy", "strip", "zstd", "tar", "dpkg-deb", "dpkg-query", "xwininfo", "gio")
NOBODY = 65534


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the build the time it takes on a busy machine."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.timeout(900))


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build what `make app` builds; DEACT_DIST names a folder where that was done before."""
    if made := os.environ.get("DEACT_DIST"):
        return Path(made).resolve()
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if importlib.util.find_spec("PyInstaller") is None:
        missing.append("PyInstaller")
    if missing or sys.platform != "linux":
        reason = f"The app is not built: no {', '.join(missing)} (make test installs it)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "resources.installers", folder], cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="session")
def tarball(dist: Path) -> Path:
    """Give the tarball."""
    (path,) = dist.glob("*.tar.zst")
    return path


@pytest.fixture(scope="session")
def app(tarball: Path) -> Iterator[Path]:
    """Unpack the tarball below a name with spaces and accents; nobody may write there."""
    with tempfile.TemporaryDirectory(prefix="deact-") as name:
        folder = Path(name) / 'L\'été à "la $carte"'
        folder.mkdir()
        subprocess.run(["tar", "--zstd", "-xf", tarball, "-C", folder], check=True)
        subprocess.run(["chmod", "-R", "a+rX,a-w", name], check=True)
        yield next(folder.iterdir())
        subprocess.run(["chmod", "-R", "u+w", name], check=True)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with a home and a display, and nothing else in the environment."""

    home: Path

    @property
    def environment(self) -> dict[str, str]:
        """Return what every program needs to reach the display, and where data is kept."""
        kept = ("DISPLAY", "QT_QPA_PLATFORM")
        found = {name: os.environ[name] for name in kept if name in os.environ}
        authority = self.home / ".Xauthority"
        if authority.exists():
            found["XAUTHORITY"] = str(authority)
        return found

    def start(self, *command: str | Path, **more: str) -> "subprocess.Popen[str]":
        """Start a program from the root folder, as `env -i` would."""
        return subprocess.Popen(
            [str(word) for word in command],
            cwd="/",
            env={**self.environment, **more},
            user=NOBODY if os.geteuid() == 0 else None,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *command: str | Path, **more: str) -> tuple[int, str, str]:
        """Run a program to its end; return its exit code and what it printed."""
        process = self.start(*command, **more)
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err


@pytest.fixture
def user() -> Iterator[User]:
    """Give somebody who is not root, so that what is read-only is."""
    with tempfile.TemporaryDirectory(prefix="deact-home-") as name:
        home = Path(name)
        home.chmod(0o755)
        if authority := os.environ.get("XAUTHORITY"):
            shutil.copyfile(authority, home / ".Xauthority")
        if os.geteuid() == 0:
            for path in (home, *home.iterdir()):
                os.chown(path, NOBODY, NOBODY)
        yield User(home)


@pytest.fixture(autouse=True)
def _needs_a_display(request: pytest.FixtureRequest) -> None:
    if not os.environ.get("DISPLAY"):
        pytest.skip("The app is started on an X display: there is none (make test brings Xvfb)")
    request.getfixturevalue("qapp")  # Xvfb starts anew when the last of its clients has gone
