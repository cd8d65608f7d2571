"""Trying again what a bad network broke off: with growing pauses, and Cancel live in each."""

import random
import time

from botocore import exceptions as aws
from botocore.exceptions import BotoCoreError, ClientError

from deact_gui.core.checkpoint import Checkpoint

FIRST_PAUSE = 0.3
"""Seconds; each pause is about twice as long as the one before."""
LOOK = 0.05
"""Seconds between two looks for Cancel."""
CODES = {
    "InternalError",
    "RequestTimeout",
    "ServiceUnavailable",
    "SlowDown",
    "Throttling",
    "ThrottlingException",
}
STATUSES = {429, 500, 502, 503, 504}
PASSING: tuple[type[BotoCoreError], ...] = (
    aws.ConnectionError,
    aws.HTTPClientError,
    aws.IncompleteReadError,
)


class Patience:
    """So many failures one after the other are borne; then the last of them is raised."""

    def __init__(self, checkpoint: Checkpoint, failures: int) -> None:
        self._checkpoint = checkpoint
        self._most = failures
        self._failures = 0

    def progressed(self) -> None:
        """Count from the start again."""
        self._failures = 0

    def bear(self, error: BotoCoreError | ClientError, done: int = 0, total: int = 0) -> None:
        """Wait a while before the next try, or raise the error if there should be none."""
        self._failures += 1
        if self._failures > self._most or not is_passing(error):
            raise error
        # Apart by chance, so that those who were turned away together don't come back together.
        pause = FIRST_PAUSE * 2 ** (self._failures - 1) * random.uniform(0.75, 1.25)
        until = time.monotonic() + pause
        while (left := until - time.monotonic()) > 0:
            self._checkpoint(done, total)
            time.sleep(min(LOOK, left))


def is_passing(error: BotoCoreError | ClientError) -> bool:
    """Tell whether the same request may well succeed in a moment."""
    if isinstance(error, ClientError):
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
        return error.response.get("Error", {}).get("Code") in CODES or status in STATUSES
    return isinstance(error, PASSING) and not isinstance(
        error, aws.SSLError | aws.ProxyConnectionError
    )
