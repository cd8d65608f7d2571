"""What the guide says."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Chapter:
    """A few paragraphs about one thing, as HTML."""

    name: str
    """What it is referred to by."""
    title: str
    paragraphs: tuple[str, ...]


def chapters() -> tuple[Chapter, ...]:
    """Return the guide in the user's language."""
    first = _job(), _reports(), _lists(), _consent(), _verdicts()
    return (*first, _saved(), _evidence(), _privacy(), _keys())


def _job() -> Chapter:
    return Chapter(
        "job",
        translate("Guide", "What Deact does"),
        (
            translate(
                "Guide",
                "Every day US carriers publish the phone numbers that were deactivated. Such a "
                "number is soon given to somebody else, who never agreed to hear from you. Texting "
                "it is spam under the TCPA, at $500 to $1,500 a message.",
            ),
            translate(
                "Guide",
                "Deact takes these numbers off your contact lists in three steps: choose the "
                "<b>reports</b>, open a <b>contact list</b>, look at the verdicts and <b>save</b>. "
                "Comparing starts by itself as soon as there are reports and a list.",
            ),
            translate(
                "Guide",
                "Nothing can go wrong while you try: your list is only read, never changed. "
                "<b>Try it with sample data</b> shows the whole job without AWS.",
            ),
        ),
    )


def _reports() -> Chapter:
    return Chapter(
        "reports",
        translate("Guide", "Reports"),
        (
            translate(
                "Guide",
                "A deactivation report holds the numbers that one day's carriers reported. AWS "
                "keeps the reports of the last 90 days; those that you get stay on this computer "
                "for good. The calendar shows each day: a <b>disc</b> is a report on this "
                "computer, a <b>ring</b> one that AWS offers, a <b>dash</b> a day without one.",
            ),
            translate(
                "Guide",
                "Choose a day with a click, several by dragging or with Shift or Ctrl, then press "
                "<b>Get</b>. Nothing is downloaded before that. AWS charges about a hundredth of a "
                "cent for each report, and a report that is here is never bought twice.",
            ),
            translate(
                "Guide",
                "Which days? <b>Since last scrub</b> chooses those that a list you have scrubbed "
                "before was not compared with yet; for a new list choose all there are. A day left "
                "out is a day whose deactivated numbers stay on your list.",
            ),
            translate(
                "Guide",
                "Without AWS, take reports from a <b>folder</b> that somebody filled for you. The "
                "date in a file's name says which day it belongs to, as in "
                "2026-11-22-deact-report.csv; where there is none, Deact asks.",
            ),
        ),
    )


def _lists() -> Chapter:
    return Chapter(
        "lists",
        translate("Guide", "Contact lists"),
        (
            translate(
                "Guide",
                "Drop an Excel workbook or a CSV file on the window. Deact finds the sheet, the "
                "row that names the columns and the column of phone numbers; <b>Format</b> "
                "corrects what it found. Numbers may be written in any usual way: (206) 555-0123, "
                "206.555.0123, +1 206 555 0123.",
            ),
            translate(
                "Guide",
                "Several lists can be dropped together. They stand side by side, are compared with "
                "the same reports and saved together.",
            ),
        ),
    )


def _consent() -> Chapter:
    return Chapter(
        "consent",
        translate("Guide", "The consent rule"),
        (
            translate(
                "Guide",
                "A number may have been deactivated, given to a new owner, and <i>that</i> person "
                "may have agreed to be texted. Choose the column that says when each contact "
                "agreed, and such contacts are kept.",
            ),
            translate(
                "Guide",
                "The rule is the one of the FCC's Reassigned Numbers Database: a number counts as "
                "deactivated if its latest deactivation is <b>on or after</b> the date of consent. "
                "Consent on the same day is not enough, because nobody knows which came first.",
            ),
            translate(
                "Guide",
                "Without such a column, or where the date is empty or can't be read, the number "
                "counts as deactivated. Where 04/11/2026 could be April or November, Deact asks.",
            ),
        ),
    )


def _verdicts() -> Chapter:
    return Chapter(
        "verdicts",
        translate("Guide", "Verdicts"),
        (
            translate(
                "Guide",
                "<b>Deactivated</b>: the number stands on a chosen report. The row is removed.",
            ),
            translate(
                "Guide", "<b>Active</b>: the number stands on none of them. The row is kept."
            ),
            translate(
                "Guide",
                "<b>Kept by consent</b>: it stands on a report, but the contact agreed after that "
                "date. The row is kept.",
            ),
            translate(
                "Guide",
                "<b>Unreadable</b>: no US number can be read. The row is kept, for you to look at.",
            ),
            translate(
                "Guide",
                "You have the last word: select rows and press <b>Keep</b> or <b>Remove</b>. "
                "Whatever you decide can be undone, and is counted apart.",
            ),
        ),
    )


def _saved() -> Chapter:
    return Chapter(
        "saved",
        translate("Guide", "What is saved"),
        (
            translate(
                "Guide",
                "Two new files: <b>…-scrubbed</b> with the rows kept, exactly as they were, and "
                "<b>…-removed</b> with the rows taken out, plus the columns deactivated_on and "
                "report. Together they have every row of your list.",
            ),
            translate(
                "Guide",
                "A CSV row comes back byte for byte; a workbook keeps its styles, formulas, tables "
                "and other sheets. What can't come back like that is said before you save.",
            ),
            translate(
                "Guide",
                "Files are finished or not there at all: a full disk, a cancel or a power cut "
                "leaves nothing half-written. Keep the removed file: it shows later whom you took "
                "off, and why.",
            ),
        ),
    )


def _evidence() -> Chapter:
    return Chapter(
        "evidence",
        translate("Guide", "History and evidence"),
        (
            translate(
                "Guide",
                "Every list that you save is written down in the <b>History</b>: when, by whom, "
                "compared with which days, by which rule, and what came out. A list that you open "
                "again is known again, and days that are missing are named before you save.",
            ),
            translate(
                "Guide",
                "A <b>certificate</b> is one page that says all this about one scrub, for whoever "
                "has to prove it later. It holds no contact and no phone number.",
            ),
        ),
    )


def _privacy() -> Chapter:
    return Chapter(
        "privacy",
        translate("Guide", "What stays private"),
        (
            translate(
                "Guide",
                "Your list never leaves this computer. Deact remembers your choices and where your "
                "last lists lie, but no contact, no phone number and no AWS key; the log holds "
                "none of them either.",
            ),
        ),
    )


def _keys() -> Chapter:
    return Chapter(
        "keys",
        translate("Guide", "Keyboard shortcuts"),
        (
            translate(
                "Guide",
                "Tab goes through everything; Alt with an underlined letter goes there at once. In "
                "the calendar, arrows move, Space chooses, Shift reaches, Ctrl with Space adds. "
                "Esc cancels the work that is shown at the foot of the window.",
            ),
        ),
    )
