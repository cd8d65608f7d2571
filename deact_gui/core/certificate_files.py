"""Write the certificate of a scrub: its page as HTML and its facts as JSON."""

import os
from collections.abc import Mapping
from pathlib import Path

from deact_gui.core.certificate import facts, to_json
from deact_gui.core.certificate_page import to_html
from deact_gui.core.files import writing
from deact_gui.core.history.entry import Entry
from deact_gui.core.publishing import publish
from deact_gui.core.scratch import scratch_folder


def certificate_stem(entry: Entry) -> str:
    """Return what the files of a certificate are called, before their suffix."""
    return f"{entry.list.path.stem}-certificate-{entry.id[:8]}"


def publish_certificate(
    entry: Entry, folder: Path, force: bool = False, more: Mapping[str, bytes] | None = None
) -> list[Path]:
    """Write HTML and JSON, and ``more`` by suffix, into a folder; all or nothing.

    Raises WouldOverwrite if a name is taken and ``force`` is not set, SaveError if it can't be
    written.
    """
    made = facts(entry)
    files = {
        ".html": to_html(made).encode(),
        ".json": to_json(made).encode(),
        **(more or {}),
    }
    stem = certificate_stem(entry)
    with writing(folder / stem), scratch_folder(folder) as scratch:
        names = [(scratch / f"{stem}{suffix}", folder / f"{stem}{suffix}") for suffix in files]
        for (aside, _), body in zip(names, files.values(), strict=True):
            with aside.open("xb") as file:
                file.write(body)
                file.flush()
                os.fsync(file.fileno())
        publish(names, force)
    return [final for _, final in names]
