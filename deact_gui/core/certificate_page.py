"""The certificate of a scrub as one page: what a person reads, and as HTML that needs nothing else.

The window prints the same page as PDF.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html import escape

from deact_gui.core.certificate import Facts
from deact_gui.core.coverage import in_words
from deact_gui.core.resources import resource
from deact_gui.core.sizes import size_in_words

MOST_REPORTS = 8
"""Reports that are listed one by one: a page has no room for ninety."""


@dataclass(frozen=True, slots=True)
class Line:
    """A fact with its name; a code is set in a typewriter's letters."""

    name: str
    value: str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that stands on a certificate."""

    title: str
    about: str
    result: str
    sections: tuple[Section, ...]
    foot: str


def page(made: Facts) -> Page:
    """Return the page of a certificate."""
    at = datetime.fromisoformat(made["scrubbed_at"]).astimezone(UTC)
    list_, kept, removed = made["list"], made["scrubbed"], made["removed"]
    reports = made["reports"]
    one = len(reports) == 1
    return Page(
        title="Certificate of a scrub",
        about=(
            f"{list_['name']}, on {at.day} {at:%B %Y} at {at:%H:%M} UTC, "
            f"by {made['user'] or 'an unnamed user'} with {made['program']}"
        ),
        result=(
            f"{_counted(list_['rows'], 'row')} compared with "
            f"{'one deactivation report' if one else f'{len(reports)} deactivation reports'}: "
            f"{removed['rows']:,} removed, {kept['rows']:,} kept."
        ),
        sections=(
            Section("What was compared", tuple(_list_lines(list_))),
            Section("With what", tuple(_report_lines(made))),
            Section("By which rule", (Line("", made["rule"]),)),
            Section("What came out", tuple(_result_lines(made))),
            Section("How to verify", tuple(_verify_lines(made))),
        ),
        foot=(
            "Made from facts that were written down when the files were saved. A fingerprint shows "
            "that nothing has been changed by accident; it is not a signature."
        ),
    )


def _list_lines(list_: Facts) -> Iterable[Line]:
    yield Line("List", f"{list_['name']}, {size_in_words(list_['size'])}, {list_['rows']:,} rows")
    yield Line("SHA-256", list_["sha256"], is_code=True)
    yield Line("Phone numbers", f"in the column “{list_['phone_column']}”")
    consent = list_["consent_column"]
    yield Line("Dates of consent", f"in the column “{consent}”" if consent else "not used")


def _report_lines(made: Facts) -> Iterable[Line]:
    reports = made["reports"]
    days = in_words(_days(report["date"] for report in reports))
    numbers = sum(report["numbers"] for report in reports)
    yield Line("Reports of", days)
    yield Line("Numbers on them", f"{numbers:,}")
    yield Line("From", ", ".join(sorted({_source(report["source"]) for report in reports})))
    if len(reports) <= MOST_REPORTS:
        for report in reports:
            yield Line(f"SHA-256 of {report['date']}", report["sha256"], is_code=True)
    else:
        yield Line("SHA-256 of each", "in the JSON file of this certificate")
    missing = "" if made["days_not_covered"] else ", up to the newest report there was"
    yield Line("Days not covered", f"{made['days_not_covered_in_words']}{missing}")
    if made["earlier_scrub"]:
        yield Line("Scrub before", made["earlier_scrub"], is_code=True)


def _result_lines(made: Facts) -> Iterable[Line]:
    verdicts = made["verdicts"]
    yield Line("On a report", f"{verdicts['deactivated']:,} deactivated")
    yield Line("Kept by consent", f"{verdicts['kept_by_consent']:,} on a report, consent is newer")
    yield Line("On no report", f"{verdicts['active']:,} active")
    yield Line("Unreadable", f"{verdicts['unreadable']:,} without a US number, kept")
    yield Line("Overruled", f"{verdicts['overruled_by_user']:,} decided by the user")
    for name, role in (("Rows kept", "scrubbed"), ("Rows removed", "removed")):
        output = made[role]
        size = size_in_words(output["size"])
        yield Line(name, f"{output['rows']:,} in {output['name']}, {size}")
        yield Line("SHA-256", output["sha256"], is_code=True)


def _verify_lines(made: Facts) -> Iterable[Line]:
    files = (made["list"]["name"], made["scrubbed"]["name"], made["removed"]["name"])
    yield Line("With Deact", f"deact verify CERTIFICATE.json {' '.join(files)}", is_code=True)
    yield Line("Without", "compare each file's SHA-256 with the one above: sha256sum FILE")
    yield Line("Certificate", made["id"], is_code=True)
    yield Line("Fingerprint", made["fingerprint"], is_code=True)


def _counted(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count:,} {what}s"


def _days(texts: Iterable[str]) -> Iterable[date]:
    return (date.fromisoformat(text) for text in texts)


def _source(name: str) -> str:
    return {"folder": "a folder", "made up": "the sample: made up"}.get(name, f"AWS, {name}")


def to_html(made: Facts) -> str:
    """Return the page as HTML that needs no other file."""
    shown = page(made)
    sections = "".join(_section_html(section) for section in shown.sections)
    return _HTML.format(
        language="en",
        title=escape(f"{shown.title}: {made['list']['name']}"),
        css=_CSS,
        logo=(resource("icons") / "deact.svg").read_text(encoding="utf-8"),
        heading=escape(shown.title),
        about=escape(shown.about),
        result=escape(shown.result),
        sections=sections,
        foot=escape(shown.foot),
    )


def _section_html(section: Section) -> str:
    rows = "".join(_line_html(line) for line in section.lines)
    return f"<section><h2>{escape(section.title)}</h2><dl>{rows}</dl></section>"


def _line_html(line: Line) -> str:
    kind = ' class="code"' if line.is_code else ""
    if not line.name:
        return f'<dd class="whole">{escape(line.value)}</dd>'
    return f"<dt>{escape(line.name)}</dt><dd{kind}>{escape(line.value)}</dd>"


_CSS = """
@page { size: letter; margin: 15mm 18mm }
* { box-sizing: border-box }
body { margin: 0; background: #f2f4f7; color: #1b2128;
  font: 10pt/1.4 "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif }
main { max-width: 184mm; margin: 8mm auto; padding: 14mm 16mm; background: #fff;
  border: 1px solid #dde1e7; border-radius: 8px }
header { display: flex; align-items: center; gap: 5mm; padding-bottom: 4mm;
  border-bottom: 2px solid #1d5bbf }
header svg { width: 14mm; height: 14mm; flex: none }
h1 { margin: 0; font-size: 18pt; line-height: 1.15; letter-spacing: -.01em }
header p { margin: 1mm 0 0; color: #58626e }
.result { margin: 5mm 0; padding: 3mm 4mm; background: #e8f0fc; border-radius: 6px;
  font-size: 12pt; font-weight: 600 }
section { margin-top: 4mm; break-inside: avoid }
h2 { margin: 0 0 1mm; font-size: 9pt; text-transform: uppercase; letter-spacing: .06em;
  color: #1d5bbf }
dl { display: grid; grid-template-columns: 36mm 1fr; gap: .6mm 3mm; margin: 0 }
dt { color: #58626e } dd { margin: 0; overflow-wrap: anywhere }
dd.whole { grid-column: 1 / -1 }
dd.code { font: 8pt/1.6 "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono",
  monospace }
footer { margin-top: 5mm; padding-top: 3mm; border-top: 1px solid #dde1e7; color: #58626e;
  font-size: 8.5pt }
@media print { body { background: #fff; font-size: 9pt; -webkit-print-color-adjust: exact;
    print-color-adjust: exact }
  main { max-width: none; margin: 0; padding: 0; border: 0 } dd.code { font-size: 7.5pt } }
"""
_HTML = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>{css}</style></head>
<body><main><header>{logo}<div><h1>{heading}</h1><p>{about}</p></div></header>
<p class="result">{result}</p>{sections}<footer>{foot}</footer></main></body></html>
"""
