"""Keep the archive current: get what AWS has and this computer has not, once at each start."""

from PySide6.QtCore import QObject, Qt, Slot

from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.reports import ReportsStep


class KeepCurrent(QObject):
    """Gets every report as soon as AWS has told what there is, if the user wants that."""

    def __init__(self, reports: ReportsStep, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._reports = reports
        self._settings = settings
        self._is_done = False
        # Queued: the step may be in the middle of telling what is new.
        reports.changed.connect(self._look, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _look(self) -> None:
        if self._is_done or self._reports.shelf.source is None:
            return
        self._is_done = True
        if self._settings.keeps_current:
            self._reports.choose(self._reports.shelf.days)
            self._reports.get()
