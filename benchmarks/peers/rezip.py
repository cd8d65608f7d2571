"""Unpack a workbook and pack it anew: rezip.py BOOK REPORTS OUT."""

import sys
import zipfile
from pathlib import Path

book, _, out = map(Path, sys.argv[1:])
with (
    zipfile.ZipFile(book) as source,
    zipfile.ZipFile(out / book.name, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as copy,
):
    for name in source.namelist():
        with source.open(name) as part, copy.open(name, "w", force_zip64=True) as new:
            while block := part.read(1 << 20):
                new.write(block)
