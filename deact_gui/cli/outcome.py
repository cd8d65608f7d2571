"""What came of one scrub, for a program to read or for a person."""

import json
from dataclasses import asdict, dataclass

from deact_gui.core.save import Saved
from deact_gui.core.scrub import Scrub


@dataclass(frozen=True, slots=True)
class Outcome:
    """A list that was compared and saved."""

    scrub: Scrub
    saved: Saved
    seconds: float

    @property
    def dates(self) -> list[str]:
        """Return the dates of the reports, each once, oldest first."""
        return sorted({str(stored.report.date) for stored in self.scrub.reports})

    def to_json(self) -> str:
        """Return one object on one line."""
        return json.dumps(
            {
                "file": str(self.scrub.contacts.path),
                **asdict(self.scrub.counts),
                "reports": self.dates,
                "scrubbed": str(self.saved.target.scrubbed),
                "removed": str(self.saved.target.removed),
                "seconds": round(self.seconds, 3),
            }
        )

    def to_text(self) -> str:
        """Return a few calm lines."""
        contacts, counts, target = self.scrub.contacts, self.scrub.counts, self.saved.target
        columns, days = self.scrub.columns, self.dates
        span = f"{len(days)} reports, {days[0]} to {days[-1]}" if days[1:] else f"report {days[0]}"
        verdicts = [(counts.deactivated, "deactivated: removed"), (counts.active, "active: kept")]
        if columns.consent is not None:
            since = f"consent in {contacts.columns[columns.consent]} is newer"
            verdicts.append((counts.reconsented, f"deactivated, but the {since}: kept"))
        phone = contacts.columns[columns.phone]
        verdicts.append((counts.unreadable, f"without a US number in {phone}: kept"))
        if self.scrub.odd:
            verdicts.append((self.scrub.odd, "of all these spelled oddly: read one by one"))
        return "\n".join(
            (
                f"{contacts.path}: {counts.rows:,} rows compared with {span}",
                *(f"{count:>12,}  {meaning}" for count, meaning in verdicts),
                f"  {target.scrubbed}",
                f"  {target.removed}",
                f"  {self.seconds:.2f} seconds",
            )
        )
