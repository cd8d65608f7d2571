"""What was scrubbed, when and with what: kept for years, without any contact in it.

entry.py      what is kept of a scrub
schema.py     the tables, and how those of earlier versions become them
database.py   the file: checked, backed up, migrated
history.py    writing entries, finding them again, and the list they are of
rows.py       entries as rows of the tables, and back
export.py     the history as a table for a spreadsheet
recording.py  saving a scrub so that its entry tells the truth, whatever happens meanwhile
settling.py   bringing to an end what a crash has left
"""
