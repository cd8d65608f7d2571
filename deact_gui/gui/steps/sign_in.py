"""Signing in with AWS's single sign-on, and what goes on afterwards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deact_gui.gui.steps.errands import Errands, Kind
from deact_gui.gui.steps.problem import Problem

if TYPE_CHECKING:
    from deact_gui.aws.sso import Invitation
    from deact_gui.core.checkpoint import Checkpoint
    from deact_gui.gui.steps.services import Services


class SignInStep(QObject):
    """A code to confirm on a web page, or why there is none, until the user has signed in."""

    changed = Signal()
    """Anything of the step is another."""

    def __init__(self, errands: Errands, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self._services = services
        self._profile: str | None = None
        self._then: Callable[[], object] = lambda: None
        self._is_open = False
        self._invitation: Invitation | None = None
        self._problem: Problem | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether signing in is under way, or has failed and can be done again."""
        return self._is_open

    @property
    def profile(self) -> str | None:
        """Return the profile that is signed in for."""
        return self._profile

    @property
    def invitation(self) -> Invitation | None:
        """Return the code and its page, None as long as AWS hasn't given one."""
        return self._invitation

    @property
    def problem(self) -> Problem | None:
        """Return why it came to nothing."""
        return self._problem

    def begin(self, profile: str | None, then: Callable[[], object]) -> None:
        """Sign in for a profile, then go on with what was asked."""
        self._profile, self._then, self._is_open = profile, then, True
        self._again()

    def cancel(self) -> None:
        """Let it be."""
        self._errands.drop(Kind.SIGN_IN)
        self._close()

    def _again(self) -> None:
        self._invitation = self._problem = None
        self._errands.run(
            Kind.SIGN_IN, partial(_invite, self._services, self._profile), self._wait, self._fail
        )
        self.changed.emit()

    def _wait(self, invitation: Invitation) -> None:
        self._invitation = invitation
        self._errands.run(
            Kind.SIGN_IN, partial(self._services.accept, invitation), self._on_accepted, self._fail
        )
        self.changed.emit()

    def _on_accepted(self, _: object) -> None:
        then = self._then
        self._close()
        then()

    def _fail(self, error: Exception) -> None:
        self._invitation = None
        self._problem = Problem(error, self._again)
        self.changed.emit()

    def _close(self) -> None:
        self._is_open = False
        self._invitation = self._problem = None
        self._then = lambda: None
        self.changed.emit()


def _invite(services: Services, profile: str | None, *, checkpoint: Checkpoint) -> Invitation:
    return services.invite(profile)
