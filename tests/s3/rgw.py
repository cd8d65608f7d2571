"""A real S3 server for the tests: one node of Ceph RGW, on loopback, in memory.

It checks signatures, bucket policies and Requester Pays as AWS does; the usual mocks check none.
"""

import shutil
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = (
    "ceph",
    "ceph-authtool",
    "ceph-mon",
    "ceph-osd",
    "monmaptool",
    "radosgw",
    "radosgw-admin",
    "setpriv",
)
PATIENCE = 60
"""Seconds that any one step of the start may take."""

CONFIG = """
[global]
fsid = {fsid}
mon host = v2:127.0.0.1:{mon_port}
public addr = 127.0.0.1
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
auth allow insecure global id reclaim = false
keyring = {folder}/keyring
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd crush chooseleaf type = 0
mon allow pool size one = true
mon data avail crit = 1
mon max pg per osd = 1000
run dir = {folder}
admin socket = {folder}/$name.asok
log file = {folder}/$name.log
mon data = {folder}/mon
osd data = {folder}/osd
osd objectstore = memstore
memstore device bytes = 2147483648
osd class load list = *
osd class default list = *
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:{port}
rgw enable ops log = false
"""

CAPABILITIES = {
    "mon.": {"mon": "allow *"},
    "client.admin": {"mon": "allow *", "osd": "allow *"},
    "client.rgw": {"mon": "allow rw", "osd": "allow rwx"},
    "osd.0": {"mon": "allow profile osd", "osd": "allow *"},
}


@dataclass(frozen=True, slots=True)
class Keys:
    """An S3 user's access key and secret."""

    access: str
    secret: str


@dataclass(frozen=True, slots=True)
class S3Server:
    """The server, and its two users: the reader may only do what the owner's bucket policy says."""

    endpoint: str
    owner: Keys
    reader: Keys


def missing_programs() -> list[str]:
    """Return the programs that the server needs and this machine hasn't."""
    return [program for program in PROGRAMS if shutil.which(program) is None]


@contextmanager
def running() -> Iterator[S3Server]:
    """Start the server and stop it again, whatever happens between."""
    # Not pytest's tmp_path: a socket's path may have 107 bytes at most.
    with tempfile.TemporaryDirectory(prefix="rgw-") as folder, ExitStack() as daemons:
        yield _Node(Path(folder), daemons).start()


class _Node:
    """One monitor, one object store and one gateway, all below one folder."""

    def __init__(self, folder: Path, daemons: ExitStack) -> None:
        self._folder = folder
        self._daemons = daemons
        self._port, self._mon_port = _free_ports(2)
        self._environment = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": str(folder),
            "CEPH_CONF": str(folder / "ceph.conf"),
        }

    def start(self) -> S3Server:
        self._write_config()
        self._create_keys()
        self._start_monitor()
        self._start_object_store()
        server = S3Server(
            f"http://127.0.0.1:{self._port}",
            self._create_user("owner"),
            self._create_user("reader"),
        )
        self._wait_for(self._daemon("radosgw", "-n", "client.rgw"))
        return server

    def _write_config(self) -> None:
        self._fsid = str(uuid.uuid4())
        config = CONFIG.format(
            fsid=self._fsid, folder=self._folder, port=self._port, mon_port=self._mon_port
        )
        (self._folder / "ceph.conf").write_text(config)
        (self._folder / "mon").mkdir()
        (self._folder / "osd").mkdir()

    def _create_keys(self) -> None:
        self._run("ceph-authtool", "--create-keyring", "keyring")
        for entity, capabilities in CAPABILITIES.items():
            caps = [
                word for service, cap in capabilities.items() for word in ("--cap", service, cap)
            ]
            self._run("ceph-authtool", "keyring", "--gen-key", "-n", entity, *caps)

    def _start_monitor(self) -> None:
        address = f"[v2:127.0.0.1:{self._mon_port}]"
        self._run("monmaptool", "--create", "--fsid", self._fsid, "--addv", "a", address, "monmap")
        self._run("ceph-mon", "--mkfs", "-i", "a", "--monmap", "monmap", "--keyring", "keyring")
        self._daemon("ceph-mon", "-i", "a")

    def _start_object_store(self) -> None:
        osd = str(uuid.uuid4())
        self._run("ceph", "osd", "new", osd)
        self._run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", osd)
        self._daemon("ceph-osd", "-i", "0")

    def _create_user(self, name: str) -> Keys:
        keys = Keys(f"{name}key", f"{name}secret")
        who = (f"--uid={name}", f"--display-name={name}")
        secrets = (f"--access-key={keys.access}", f"--secret={keys.secret}")
        self._run("radosgw-admin", "-n", "client.rgw", "user", "create", *who, *secrets)
        return keys

    def _wait_for(self, gateway: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and gateway.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self._port)) == 0:
                    return
            time.sleep(0.1)
        log = (self._folder / "client.rgw.log").read_text(errors="replace")
        raise RuntimeError(f"The S3 server did not start:\n{log[-2000:]}")

    def _run(self, *command: str) -> None:
        done = subprocess.run(
            command,
            cwd=self._folder,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)} failed: {done.stdout}{done.stderr}")

    def _daemon(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a program that runs until the stack of daemons unwinds, or we are killed."""
        process = subprocess.Popen(
            ("setpriv", "--pdeathsig", "KILL", *command, "-f"),
            cwd=self._folder,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._daemons.callback(_stop, process)
        return process


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.kill()  # Nothing is worth a clean shutdown: it all lives in memory.
    process.wait()


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
