"""Verify a certificate: are the files those that it is about?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from deact_gui.core.certificate import Facts, fingerprint, from_json
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.errors import CertificateError
from deact_gui.core.files import sha256


class Holds(Enum):
    """What became of one check."""

    YES = "holds"
    NO = "does not hold"
    UNKNOWN = "not on the certificate"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check and what became of it."""

    holds: Holds
    sentence: str


def read_certificate(path: Path) -> Facts:
    """Read a certificate's file; raise CertificateError if it can't be read or is none."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise CertificateError(f"{path.name} can't be read: {reason}. Choose another.") from error
    return from_json(text)


def verify(
    certificate: Facts, files: Iterable[Path], checkpoint: Checkpoint = ignore
) -> Iterator[Finding]:
    """Yield what holds of a certificate: first of itself, then of each file."""
    yield _itself(certificate)
    known = dict(_known(certificate))
    for path in files:
        yield _file(path, known, checkpoint)


def _itself(certificate: Facts) -> Finding:
    if fingerprint(certificate) == certificate.get("fingerprint"):
        return Finding(Holds.YES, "The certificate is as it was made: its fingerprint holds.")
    return Finding(
        Holds.NO, "The certificate was changed after it was made: its fingerprint differs."
    )


def _known(certificate: Facts) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the checksum, the name and the part of every file on the certificate."""
    for report in certificate["reports"]:
        part = f"the report of {report['date']} that the list was compared with"
        yield report["sha256"], (report["name"], part)
    for role, part in (
        ("list", "the list that was scrubbed"),
        ("scrubbed", "the rows that were kept"),
        ("removed", "the rows that were removed"),
    ):
        yield certificate[role]["sha256"], (certificate[role]["name"], part)


def _file(path: Path, known: dict[str, tuple[str, str]], checkpoint: Checkpoint) -> Finding:
    try:
        checksum = sha256(path, checkpoint)
    except OSError as error:
        return Finding(Holds.NO, f"{path.name} can't be read: {error.strerror}.")
    if checksum in known:
        return Finding(Holds.YES, f"{path.name} is {known[checksum][1]}.")
    for name, part in known.values():
        if name == path.name:
            sentence = f"{path.name} is called like {part}, but it is not that file any more."
            return Finding(Holds.NO, sentence)
    return Finding(Holds.UNKNOWN, f"{path.name} is none of the files on the certificate.")
