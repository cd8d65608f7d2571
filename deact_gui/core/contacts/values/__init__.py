"""Spreadsheets of which only the values are read: .xls, .xlsb, .ods, and what can't stay as it was.

Each format has a small reader of its own, because the libraries for them can't be given a file that
somebody may have made to do harm: they take room for what its header says, and all of it at once.
"""
