"""Scrub a workbook with pandas: with_pandas_excel.py BOOK REPORTS OUT."""

import sys
from pathlib import Path

import pandas as pd

book, reports, out = map(Path, sys.argv[1:])
deactivated = pd.concat(
    pd.read_csv(path, header=None, names=["phone"], dtype=str) for path in reports.glob("*.csv")
)["phone"].str[-10:]
frame = pd.read_excel(book, dtype=object, engine="calamine")
phones = frame["mobile"].astype(str).str.replace(r"\D", "", regex=True).str[-10:]
gone = phones.isin(deactivated)
frame[~gone].to_excel(out / "scrubbed.xlsx", index=False, engine="xlsxwriter")
frame[gone].to_excel(out / "removed.xlsx", index=False, engine="xlsxwriter")
