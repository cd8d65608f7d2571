"""Keep the archive current: get what AWS has and this computer has not, once at each start."""

from PySide6.QtCore import Qt

from deact_gui.gui.settings import Settings
from deact_gui.gui.steps.reports import ReportsStep


def keep_current(reports: ReportsStep, settings: Settings) -> None:
    """Get every report as soon as AWS has told what there is, if the user wants that."""

    def look() -> None:
        if reports.shelf.source is None:
            return  # what AWS has is not known yet, or there is no AWS
        reports.changed.disconnect(connection)
        if settings.keeps_current:
            reports.choose(reports.shelf.days)
            reports.get()

    # Queued: the step may be in the middle of telling what is new.
    connection = reports.changed.connect(look, Qt.ConnectionType.QueuedConnection)
