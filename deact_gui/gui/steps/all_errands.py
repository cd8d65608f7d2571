"""What is being done in all: for the reports and for every list, to follow as one."""

from PySide6.QtCore import QObject, Signal

from deact_gui.gui.steps.errands import Errand, Errands, Kind


class Stretch:
    """The errands of one kind, from when the first began until none is under way."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.errands: list[Errand] = []

    def take(self, current: list[Errand]) -> None:
        """Take in those that are under way, and let go of those that were dropped."""
        known, under_way = set(self.errands), set(current)
        kept = [each for each in self.errands if each.is_over or each in under_way]
        self.errands = kept + [each for each in current if each not in known]

    @property
    def over(self) -> int:
        """Return how many errands have ended."""
        return sum(each.is_over for each in self.errands)

    @property
    def done(self) -> int:
        """Return how much of all their work is done."""
        return sum(each.total if each.is_over else each.done for each in self.errands)

    @property
    def total(self) -> int:
        """Return how much work there is in all, as far as that is known."""
        return sum(each.total for each in self.errands)

    @property
    def is_cancelling(self) -> bool:
        """Tell whether all that is still under way has been asked to stop."""
        return all(each.is_over or each.task.is_cancelling for each in self.errands)


class AllErrands(QObject):
    """The errands of several steps; each has its own, and knows nothing of the others."""

    changed = Signal()
    """An errand began, was cancelled, or ended."""
    progressed = Signal(object)
    """The stretch that came further."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: list[Errands] = []
        self._stretches: dict[Kind, Stretch] = {}

    def add(self, part: Errands) -> None:
        """Follow the errands of one more."""
        self._parts.append(part)
        part.changed.connect(self._on_changed)
        part.progressed.connect(self._on_progressed)
        self._on_changed()

    def remove(self, part: Errands) -> None:
        """Follow the errands of one less."""
        self._parts.remove(part)
        part.changed.disconnect(self._on_changed)
        part.progressed.disconnect(self._on_progressed)
        self._on_changed()

    def running(self, kind: Kind) -> bool:
        """Tell whether an errand of the kind is under way."""
        return kind in self._stretches

    def cancel(self, kind: Kind) -> None:
        """Cancel all errands of a kind; their steps hear when they have stopped."""
        for part in self._parts:
            part.cancel(kind)

    @property
    def foremost(self) -> Stretch | None:
        """Return what to show, if anything is worth it: the first by kind."""
        return min(
            (each for each in self._stretches.values() if each.kind <= Kind.LIST),
            key=lambda each: each.kind,
            default=None,
        )

    @property
    def is_busy(self) -> bool:
        """Tell whether work is under way that the user would have to start again."""
        return any(kind <= Kind.FETCH for kind in self._stretches)

    def _on_changed(self) -> None:
        current: dict[Kind, list[Errand]] = {}
        for part in self._parts:
            for errand in part.current:
                current.setdefault(errand.kind, []).append(errand)
        for kind in self._stretches.keys() - current.keys():
            del self._stretches[kind]
        for kind, errands in current.items():
            self._stretches.setdefault(kind, Stretch(kind)).take(errands)
        self.changed.emit()

    def _on_progressed(self, errand: Errand) -> None:
        self.progressed.emit(self._stretches[errand.kind])
