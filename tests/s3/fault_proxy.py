"""A bad network on loopback: a proxy that breaks what the S3 server answers, at chosen bytes."""

import re
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import BinaryIO
from urllib.parse import urlsplit

BLOCK = 128 << 10
ERROR = """<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code></Error>"""


class Kind(Enum):
    """What goes wrong."""

    RESET = auto()
    """The connection is torn down."""
    TRUNCATE = auto()
    """The connection ends as if all were said."""
    STALL = auto()
    """Nothing comes any more, for longer than anybody waits."""
    SLOW_DOWN = auto()
    """503 in place of the answer."""
    BROKEN = auto()
    """500 in place of the answer."""
    CORRUPT = auto()
    """One byte is another."""
    REPLACE = auto()
    """The object is replaced just before it is asked for."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong, and after which byte of the answer's body."""

    kind: Kind
    at: int = 0


@dataclass(slots=True)
class FaultProxy:
    """Between a client and the S3 server; without faults it passes everything on."""

    upstream: tuple[str, int]
    delay: float = 0.0
    """Seconds that each answer is late: one way there and back."""
    stall: float = 1.0
    faults: dict[str, deque[Fault]] = field(default_factory=dict)
    """What happens to the next answers, by the end of the path asked for."""
    replace: Callable[[str], None] = lambda name: None
    ranges: list[tuple[str, str]] = field(default_factory=list)
    """What was asked for: the end of the path, and the range."""
    endpoint: str = ""
    _listener: socket.socket | None = None
    _open: set[socket.socket] = field(default_factory=set)

    def plan(self, name: str, *faults: Fault) -> None:
        """Let these happen, one an answer."""
        self.faults[name] = deque(faults)

    def listen(self, port: int = 0) -> None:
        """Be there."""
        self._listener = socket.create_server(("127.0.0.1", port))
        self.endpoint = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def vanish(self) -> None:
        """Be gone, as the network is for a laptop that was closed."""
        if self._listener:
            with suppress(OSError):  # else the thread that accepts keeps it open
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
        for each in list(self._open):
            with suppress(OSError):
                _tear_down(each)

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                self._open.add(client)
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with suppress(OSError, EOFError), client, socket.create_connection(self.upstream) as server:
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            reader = client.makefile("rb")
            answers = server.makefile("rb")
            while True:
                head = _head(reader)
                name = _name(head)
                fault = self._next(name)
                self.ranges.append((name, _field(head, "range") or ""))
                if fault and fault.kind is Kind.REPLACE:
                    self.replace(name)
                time.sleep(self.delay)
                if fault and fault.kind in (Kind.SLOW_DOWN, Kind.BROKEN):
                    client.sendall(_refusal(fault.kind))
                    continue
                server.sendall(head)
                if not self._answer(client, answers, fault):
                    break
        self._open.discard(client)

    def _next(self, name: str) -> Fault | None:
        planned = self.faults.get(name)
        return planned.popleft() if planned else None

    def _answer(self, client: socket.socket, answers: BinaryIO, fault: Fault | None) -> bool:
        """Pass an answer on, as far as it goes; tell whether the connection lives on."""
        head = _head(answers)
        size = int(_field(head, "content-length") or 0)
        client.sendall(head)
        if _field(head, "transfer-encoding") == "chunked":  # a listing
            while (line := answers.readline()) != b"0\r\n":
                client.sendall(line + answers.read(int(line, 16) + 2))
            client.sendall(line + answers.readline())
            return True
        passed = 0
        while passed < size:
            block = answers.read(min(BLOCK, size - passed))
            if fault and passed <= fault.at < passed + len(block):
                offset = fault.at - passed
                if fault.kind is Kind.CORRUPT:
                    block = block[:offset] + bytes([block[offset] ^ 1]) + block[offset + 1 :]
                elif fault.kind in (Kind.RESET, Kind.TRUNCATE, Kind.STALL):
                    client.sendall(block[:offset])
                    self._end(client, fault.kind)
                    return False
            client.sendall(block)
            passed += len(block)
        return True

    def _end(self, client: socket.socket, kind: Kind) -> None:
        if kind is Kind.STALL:
            time.sleep(self.stall)
        if kind is Kind.RESET:
            _tear_down(client)


@contextmanager
def between(endpoint: str, delay: float = 0.0) -> Iterator[FaultProxy]:
    """Stand between clients and the server at an address."""
    place = urlsplit(endpoint)
    assert place.hostname
    assert place.port
    proxy = FaultProxy((place.hostname, place.port), delay)
    proxy.listen()
    try:
        yield proxy
    finally:
        proxy.vanish()


def _head(reader: BinaryIO) -> bytes:
    lines = []
    while (line := reader.readline()) not in (b"\r\n", b""):
        lines.append(line)
    if not lines:
        raise EOFError
    return b"".join([*lines, b"\r\n"])


def _field(head: bytes, name: str) -> str | None:
    found = re.search(rb"\r\n%s: *([^\r]*)" % name.encode(), head, re.IGNORECASE)
    return found[1].decode() if found else None


def _name(head: bytes) -> str:
    path = head.split(b" ", 2)[1].decode()
    return "" if "?" in path else path.rpartition("/")[2]


def _refusal(kind: Kind) -> bytes:
    status, code = (503, "SlowDown") if kind is Kind.SLOW_DOWN else (500, "InternalError")
    body = ERROR.format(code=code).encode()
    return b"HTTP/1.1 %d Sorry\r\nContent-Type: application/xml\r\nContent-Length: %d\r\n\r\n%s" % (
        status,
        len(body),
        body,
    )


def _tear_down(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
