"""Scrub a list with DuckDB: with_duckdb.py CONTACTS REPORTS OUT."""

import sys
from pathlib import Path

import duckdb

contacts, reports, out = map(Path, sys.argv[1:])
database = duckdb.connect()
database.execute(
    f"""
    create table deactivated as
        select distinct right(column0, 10) as phone
        from read_csv('{reports}/*.csv', header=false, all_varchar=true);
    create view contacts as
        select *, right(regexp_replace(mobile, '\\D', '', 'g'), 10) as digits
        from read_csv('{contacts}', all_varchar=true);
    copy (select * exclude digits from contacts anti join deactivated on digits = phone)
        to '{out}/scrubbed.csv' (header);
    copy (select * exclude digits from contacts semi join deactivated on digits = phone)
        to '{out}/removed.csv' (header);
    """
)
