"""LibreOffice as an oracle: it removes the same rows itself and tells what each cell says then."""

import os
import signal
import subprocess
from collections.abc import Collection
from pathlib import Path

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Oracle"/>
</library:library>
"""

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Oracle"
 script:language="StarBasic"><![CDATA[
Sub Tell(source, target, sheetName, gone)
    On Error GoTo Failed
    file = FreeFile
    Open ConvertFromURL(target) For Output As #file
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    book = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
    If gone <> "" Then
        book.Sheets.getByName(sheetName).unprotect("")
        rows = Split(gone, " ")
        For i = UBound(rows) To 0 Step -1
            book.Sheets.getByName(sheetName).Rows.removeByIndex(CLng(rows(i)) - 1, 1)
        Next
    End If
    book.calculateAll()
    For i = 0 To book.Sheets.Count - 1
        sheet = book.Sheets.getByIndex(i)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        For y = 0 To cursor.RangeAddress.EndRow
            For x = 0 To cursor.RangeAddress.EndColumn
                cell = sheet.getCellByPosition(x, y)
                If cell.Formula <> "" Then
                    said = cell.String
                    If cell.FormulaResultType2 = 1 Then said = CStr(cell.Value)
                    If cell.getError() <> 0 Then said = "error " & cell.getError()
                    parts = Array(sheet.Name, x & "," & y, cell.Formula, said)
                    Print #file, Replace(Join(parts, Chr(9)), Chr(10), " ")
                End If
            Next
        Next
    Next
    names = book.NamedRanges
    For i = 0 To names.Count - 1
        parts = Array("name", names.getByIndex(i).Name, names.getByIndex(i).Content)
        Print #file, Join(parts, Chr(9))
    Next
    Print #file, "end"
Failed:
    If Err <> 0 Then Print #file, Replace(Error$, Chr(10), " ") & " in line " & Erl
    Close #file
    book.close(True)
    StarDesktop.terminate()
End Sub
]]></script:module>
"""


class LibreOffice:
    """A LibreOffice with a profile of its own, started anew for each question."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._run("--terminate_after_init")
        library = folder / "profile" / "user" / "basic" / "Standard"
        (library / "script.xlb").write_text(_LIBRARY)
        (library / "Oracle.xba").write_text(_MODULE)

    def tell(self, workbook: Path, sheet: str = "", gone: Collection[int] = ()) -> list[list[str]]:
        """Return what a workbook says when it is calculated, without some rows of a sheet.

        For each cell with content: its sheet, column and row from 0, formula and value; and for
        each defined name: "name", the name and its content.
        """
        target = self._folder / "told.txt"
        target.unlink(missing_ok=True)
        rows = " ".join(map(str, sorted(gone)))
        macro = f'Tell("{workbook.as_uri()}","{target.as_uri()}","{sheet}","{rows}")'
        self._run(f"macro:///Standard.Oracle.{macro}")
        lines = target.read_text(encoding="utf-8").splitlines()
        assert lines and lines[-1] == "end", lines[-1:]
        return [line.split("\t") for line in lines[:-1]]

    def convert(self, source: Path, suffix: str) -> Path:
        """Save a spreadsheet in another format; return where it is."""
        target = self._folder / "converted"
        self._run("--convert-to", suffix, "--outdir", str(target), str(source))
        return target / source.with_suffix(f".{suffix}").name

    def _run(self, *arguments: str) -> None:
        profile = (self._folder / "profile").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        pipe = subprocess.DEVNULL
        with subprocess.Popen(
            [*command, *arguments], stdout=pipe, stderr=pipe, start_new_session=True
        ) as process:
            try:
                assert process.wait(timeout=30) == 0
            except BaseException:
                os.killpg(process.pid, signal.SIGKILL)
                raise
