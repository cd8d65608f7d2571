"""What the chosen reports say together: read once, however many lists are compared with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deact_gui.gui.steps.errands import Errands, Kind

if TYPE_CHECKING:
    from deact_gui.core.deactivations import Deactivations
    from deact_gui.core.report import StoredReport
    from deact_gui.gui.steps.reports import ReportsStep
    from deact_gui.gui.steps.services import Services


class DeactivationsStep(QObject):
    """The deactivations of the chosen reports, read when the first list asks for them."""

    loaded = Signal()
    """They are at hand."""
    failed = Signal(object)
    """They could not be read, and why."""
    stopped = Signal()
    """The user cancelled reading them."""

    def __init__(
        self,
        errands: Errands,
        reports: ReportsStep,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._reports = reports
        self._services = services
        self._asked: tuple[StoredReport, ...] = ()
        self._deactivations: Deactivations | None = None
        reports.changed.connect(self._on_reports_changed)

    @property
    def at_hand(self) -> Deactivations | None:
        """Return the deactivations of the chosen reports, None before they are read."""
        known = self._deactivations
        return known if known and known.reports == self._reports.ready else None

    def load(self) -> None:
        """Read them, unless that is under way."""
        if self._errands.running(Kind.LOAD):
            return
        self._asked = self._reports.ready
        work = partial(self._services.load, self._asked)
        self._errands.run(Kind.LOAD, work, self._on_loaded, self.failed.emit, self.stopped.emit)

    def _on_loaded(self, deactivations: Deactivations) -> None:
        self._deactivations = deactivations
        self.loaded.emit()

    def _on_reports_changed(self) -> None:
        if self._reports.ready != self._asked:
            self._errands.drop(Kind.LOAD)
