"""The certificate of a scrub as facts: a JSON file that can be checked years later.

It names files without their folders, and holds no contact and no phone number.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from deact_gui.core.coverage import in_words
from deact_gui.core.errors import CertificateError
from deact_gui.core.history.entry import Entry, Output

KIND = "Certificate of a scrub against deactivation reports"
FORMAT = 1
"""Raised when readers of older certificates would misunderstand newer ones."""

Facts = dict[str, Any]


def facts(entry: Entry) -> Facts:
    """Return the facts of a scrub as they stand in its certificate, with their fingerprint."""
    made: Facts = {
        "certificate": KIND,
        "format": FORMAT,
        "id": entry.id,
        "program": f"Deact {entry.program}",
        "scrubbed_at": entry.at.isoformat(),
        "user": entry.user,
        "list": {
            "name": entry.list.path.name,
            "size": entry.list.size,
            "sha256": entry.list.sha256,
            "rows": entry.counts.rows,
            "phone_column": entry.list.phone,
            "consent_column": entry.list.consent,
        },
        "rule": entry.rule,
        "reports": [{**asdict(used), "date": str(used.date)} for used in entry.reports],
        "days_not_covered": [str(day) for day in entry.not_covered],
        "days_not_covered_in_words": in_words(entry.not_covered) or "none",
        "earlier_scrub": entry.earlier,
        "verdicts": {
            "active": entry.counts.active,
            "deactivated": entry.counts.deactivated,
            "kept_by_consent": entry.counts.reconsented,
            "unreadable": entry.counts.unreadable,
            "overruled_by_user": entry.overruled,
        },
        "scrubbed": _output(entry.scrubbed),
        "removed": _output(entry.removed),
    }
    return {**made, "fingerprint": fingerprint(made)}


def fingerprint(made: Mapping[str, Any]) -> str:
    """Return the SHA-256 of the facts, the fingerprint itself left out, as canonical JSON."""
    rest = {name: value for name, value in made.items() if name != "fingerprint"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def to_json(made: Facts) -> str:
    """Return a certificate as the text of its JSON file."""
    return json.dumps(made, indent=2) + "\n"


def from_json(text: str) -> Facts:
    """Read a certificate; raise CertificateError if it is none, or of a newer Deact."""
    try:
        made = json.loads(text)
    except ValueError:
        made = None
    if not isinstance(made, dict) or made.get("certificate") != KIND:
        raise CertificateError(
            "This is no certificate of Deact. Choose the JSON file that was saved with it."
        )
    if made.get("format") != FORMAT:
        raise CertificateError("This certificate was made by a newer Deact. Verify it with that.")
    return made


def _output(output: Output) -> Facts:
    return {
        "name": output.path.name,
        "size": output.size,
        "sha256": output.sha256,
        "rows": output.rows,
    }
