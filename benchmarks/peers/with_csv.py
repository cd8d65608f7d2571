"""Scrub a list with Python's csv module and a set: with_csv.py CONTACTS REPORTS OUT."""

import csv
import re
import sys
from pathlib import Path

contacts, reports, out = map(Path, sys.argv[1:])
deactivated = {line[-10:] for path in reports.glob("*.csv") for line in path.read_text().split()}
not_a_digit = re.compile(r"\D")
with (
    contacts.open(newline="") as source,
    (out / "scrubbed.csv").open("w", newline="") as kept,
    (out / "removed.csv").open("w", newline="") as gone,
):
    rows = csv.reader(source)
    writers = csv.writer(kept), csv.writer(gone)
    header = next(rows)
    column = header.index("mobile")
    for writer in writers:
        writer.writerow(header)
    for row in rows:
        writers[not_a_digit.sub("", row[column])[-10:] in deactivated].writerow(row)
