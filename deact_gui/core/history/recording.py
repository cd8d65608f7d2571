"""Save a scrub so that the history tells the truth about it, whatever happens meanwhile.

The entry is written when the files are finished but don't have their names yet, and confirmed when
they have. So there is never a scrub without an entry; and an entry that a crash left unconfirmed
is settled at the next start: its files get their names, or the entry is taken back.
"""

import getpass
import os
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from deact_gui import __version__
from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.coverage import coverage, future_in_words, words_before_saving
from deact_gui.core.decisions import Decisions
from deact_gui.core.errors import StorageError
from deact_gui.core.files import sha256
from deact_gui.core.history.entry import MADE_UP, RULE, Entry, ListFacts, Output, ReportUsed
from deact_gui.core.history.history import History
from deact_gui.core.history.settling import alive
from deact_gui.core.resources import resource
from deact_gui.core.sample import is_of_sample
from deact_gui.core.save import Saved, save, save_values
from deact_gui.core.scrub import Scrub
from deact_gui.core.targets import Target


@dataclass(frozen=True, slots=True)
class Recorder:
    """Saves scrubs and writes them down; knows what is to be said before that."""

    history: History
    newest: date | None
    """The day of the newest report there is: days up to it count as not covered."""

    def save(
        self,
        scrub: Scrub,
        decisions: Decisions | None,
        target: Target,
        force: bool = False,
        checkpoint: Checkpoint = ignore,
    ) -> Saved:
        """Save as ``save`` does, or the values where the list refuses more, and write it down.

        Raises what ``save`` raises, and StorageError if the history can't be written: then nothing
        has been saved.
        """
        write = save_values if scrub.contacts.refusal else save
        recording = _Recording(self, scrub, decisions)
        saved = write(scrub, decisions, target, force, checkpoint, witness=recording.witness)
        return replace(saved, entry=recording.entry)

    def words(self, scrub: Scrub) -> list[str]:
        """Return what is to be said before a scrub is saved: gaps, and the scrub before."""
        contacts, counts = scrub.contacts, scrub.counts
        known = self.history.known(contacts.columns, scrub.sketch)
        days = {stored.report.date for stored in scrub.reports}
        numbers = counts.rows - counts.unreadable
        said = words_before_saving(contacts.path.name, days, numbers, known, self.newest)
        return [*said, *filter(None, [future_in_words(scrub.future)])]


@dataclass(slots=True)
class _Recording:
    """The writing down of one scrub."""

    recorder: Recorder
    scrub: Scrub
    decisions: Decisions | None
    entry: Entry | None = None

    @contextmanager
    def witness(self, saved: Saved, aside: Target) -> Iterator[None]:
        """Write the entry, let the files be named, and confirm it; or take it back."""
        scrub, history = self.scrub, self.recorder.history
        asides = {"scrubbed": aside.scrubbed, "removed": aside.removed}
        entry = self._made(saved, aside)
        with alive(history.folder, entry.id):
            history.announce(entry, asides, scrub.contacts.columns, scrub.sketch)
            try:
                yield
            except BaseException:
                history.withdraw(entry.id)
                raise
            with suppress(StorageError):  # the files are there: the next start confirms it
                history.confirm(entry.id)
        self.entry = entry

    def _made(self, saved: Saved, aside: Target) -> Entry:
        scrub, target = self.scrub, saved.target
        known = self.recorder.history.known(scrub.contacts.columns, scrub.sketch)
        days = {stored.report.date for stored in scrub.reports}
        covered = coverage(days, known.days if known else (), self.recorder.newest)
        checksums = saved.checksums
        return Entry(
            id=uuid.uuid4().hex,
            at=datetime.now(UTC),
            user=_user(),
            program=__version__,
            list=_list_facts(scrub, checksums.source),
            rule=RULE,
            counts=scrub.counts,
            overruled=_overruled(scrub, self.decisions),
            reports=tuple(_reports(scrub)),
            scrubbed=_output(aside.scrubbed, target.scrubbed, checksums.kept, saved.kept),
            removed=_output(aside.removed, target.removed, checksums.removed, saved.removed),
            not_covered=covered.missing if covered else (),
            earlier=known.last.id if known else None,
        )


def _output(aside: Path, target: Path, checksum: str, rows: int) -> Output:
    """Return the facts of a finished file, which lies aside still."""
    return Output(target.absolute(), aside.stat().st_size, checksum, rows)


def _list_facts(scrub: Scrub, checksum: str) -> ListFacts:
    contacts, columns = scrub.contacts, scrub.columns
    return ListFacts(
        contacts.path.absolute(),
        contacts.size,
        checksum,
        replace(contacts.read_as, password=None),
        columns,
        contacts.columns[columns.phone],
        None if columns.consent is None else contacts.columns[columns.consent],
    )


def _reports(scrub: Scrub) -> Iterable[ReportUsed]:
    sample = resource("sample")
    is_sample = is_of_sample(scrub.contacts.path)
    for stored, numbers in zip(scrub.reports, scrub.numbers, strict=True):
        checksum = stored.sha256 or sha256(stored.path)
        made_up = stored.path.is_relative_to(sample) and not is_sample
        source = MADE_UP if made_up else stored.report.source
        yield ReportUsed(stored.report.date, stored.name, source, stored.etag, checksum, numbers)


def _overruled(scrub: Scrub, decisions: Decisions | None) -> int:
    return int(decisions.overruled(scrub).sum()) if decisions else 0


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return str(os.getuid()) if hasattr(os, "getuid") else ""
