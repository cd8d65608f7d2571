"""Scrub a list with pandas: with_pandas.py CONTACTS REPORTS OUT."""

import sys
from pathlib import Path

import pandas as pd

contacts, reports, out = map(Path, sys.argv[1:])
deactivated = pd.concat(
    pd.read_csv(path, header=None, names=["phone"], dtype=str) for path in reports.glob("*.csv")
)["phone"].str[-10:]
frame = pd.read_csv(contacts, dtype=str, keep_default_na=False)
phones = frame["mobile"].str.replace(r"\D", "", regex=True).str[-10:]
gone = phones.isin(deactivated)
frame[~gone].to_csv(out / "scrubbed.csv", index=False)
frame[gone].to_csv(out / "removed.csv", index=False)
