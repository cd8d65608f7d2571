"""Write the certificate of a scrub beside what was saved, and open it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.gui.steps.errands import Errands, Kind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from deact_gui.core.history.entry import Entry


class Certificates(QObject):
    """Makes certificates, one at a time; the PDF is opened when it is there."""

    written = Signal(object)
    """The files that are there now (list of Path), the PDF last."""
    failed = Signal(object)
    """They could not be written, and why."""

    def __init__(self, errands: Errands, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._errands = errands
        self.written.connect(_open)

    def write(self, entry: Entry) -> None:
        """Write a certificate beside the scrubbed list; ask where if that folder is gone."""
        folder = entry.scrubbed.path.parent
        if folder.is_dir():
            self._write(entry, folder)
            return
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Folder for the certificate"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self._write(entry, Path(path)))
        dialog.open()

    def _write(self, entry: Entry, folder: Path) -> None:
        work = partial(_written, entry, folder)
        self._errands.run(Kind.CERTIFY, work, self.written.emit, self.failed.emit)


def _written(entry: Entry, folder: Path, *, checkpoint: Checkpoint = ignore) -> list[Path]:
    # Imported here: nobody needs it before the first certificate.
    from deact_gui.core.certificate import facts
    from deact_gui.core.certificate_files import publish_certificate
    from deact_gui.gui.history.certificate_pdf import to_pdf

    return publish_certificate(entry, folder, force=True, more={".pdf": to_pdf(facts(entry))})


def _open(files: list[Path]) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(files[-1])))
