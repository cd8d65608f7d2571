"""What the steps get from the outside: AWS, the archive, the sample; loaded when asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from deact_gui.core.checkpoint import Checkpoint, ignore
from deact_gui.core.paths import data_folder
from deact_gui.core.resources import resource
from deact_gui.core.sources import ReportSource

if TYPE_CHECKING:
    from deact_gui.aws.identity import Identity
    from deact_gui.aws.prices import Meter
    from deact_gui.aws.profiles import Profile
    from deact_gui.aws.session import MfaQuestion
    from deact_gui.aws.sso import Invitation
    from deact_gui.core.archive import Archive
    from deact_gui.core.deactivations import Deactivations
    from deact_gui.core.history.history import History
    from deact_gui.core.report import StoredReport
    from deact_gui.gui.steps.origin import Aws


def open_history() -> History:
    """Return the history in the data folder."""
    return _history(data_folder())


@lru_cache(maxsize=1)
def _history(folder: Path) -> History:
    """Open a history once: it is checked then, and what a crash has left in it is settled."""
    from deact_gui.core.history.history import History
    from deact_gui.core.history.settling import settle

    history = History(folder)
    settle(history)
    return history


def open_archive() -> Archive:
    """Return the archive in the data folder."""
    from deact_gui.core.archive import Archive

    return Archive(data_folder())


def load_prepared(
    reports: Sequence[StoredReport], *, checkpoint: Checkpoint = ignore
) -> Deactivations:
    """Return what reports say together, from the prepared file where there is one."""
    from deact_gui.core.library import load

    return load(data_folder(), reports, checkpoint)


class PaidSource(ReportSource, Protocol):
    """A source that charges for what is asked of it."""

    @property
    def meter(self) -> Meter:
        """Return what counts that."""


AskCode = Callable[["MfaQuestion"], str]
"""Asks the user for the code of an MFA device, or raises."""


def open_aws(origin: Aws, ask_code: AskCode) -> PaidSource:
    """Return the reports that a profile may read, once AWS has given credentials for it."""
    from deact_gui.aws.reports import open_source

    return open_source(origin.profile, origin.region, ask_code)


def identify(origin: Aws, ask_code: AskCode) -> Identity:
    """Ask AWS who a profile is."""
    from deact_gui.aws.identity import identify

    return identify(origin.profile, origin.region, ask_code)


def invite(profile: str | None) -> Invitation:
    """Ask AWS for a code to sign in with."""
    from deact_gui.aws.sso import invite

    return invite(profile)


def accept(invitation: Invitation, *, checkpoint: Checkpoint = ignore) -> None:
    """Wait until the user has confirmed a code; the checkpoint counts seconds."""
    from deact_gui.aws.sso import accept

    accept(invitation, checkpoint)


def aws_choices() -> AwsChoices:
    """Return the profiles and regions to choose from."""
    from deact_gui.aws.profiles import profiles
    from deact_gui.aws.regions import REGIONS

    return AwsChoices(tuple(profiles()), REGIONS)


@dataclass(frozen=True, slots=True)
class AwsChoices:
    """Profiles and regions, the ones to begin with first."""

    profiles: tuple[Profile, ...]
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Services:
    """The outside as the steps see it. Everything here may be slow: call it in an errand."""

    archive: Callable[[], Archive] = open_archive
    aws: Callable[[Aws, AskCode], PaidSource] = open_aws
    aws_choices: Callable[[], AwsChoices] = aws_choices
    identify: Callable[[Aws, AskCode], Identity] = identify
    invite: Callable[[str | None], Invitation] = invite
    accept: Callable[..., None] = accept
    history: Callable[[], History] = open_history
    load: Callable[..., Deactivations] = load_prepared
    sample: Path = field(default_factory=lambda: resource("sample"))
