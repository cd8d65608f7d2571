"""Scrub a list with polars, streaming: with_polars.py CONTACTS REPORTS OUT."""

import sys
from pathlib import Path

import polars as pl

contacts, reports, out = map(Path, sys.argv[1:])
deactivated = (
    pl.scan_csv(reports / "*.csv", has_header=False, new_columns=["phone"], infer_schema=False)
    .select(pl.col("phone").str.tail(10))
    .collect(engine="streaming")["phone"]
    .unique()
)
phones = pl.col("mobile").str.replace_all(r"\D", "").str.tail(10)
gone = phones.is_in(deactivated.implode())
frame = pl.scan_csv(contacts, infer_schema=False)
pl.collect_all(
    [
        frame.filter(~gone).sink_csv(out / "scrubbed.csv", lazy=True),
        frame.filter(gone).sink_csv(out / "removed.csv", lazy=True),
    ],
    engine="streaming",
)
