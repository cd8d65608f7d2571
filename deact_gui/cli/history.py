"""`deact history` and `deact verify`: what was scrubbed, and whether files are what it says."""

from deact_gui.cli.console import Console
from deact_gui.core.history.history import History
from deact_gui.core.history.recording import settle
from deact_gui.core.paths import data_folder


def open_history(console: Console) -> History:
    """Return the history, after what a crash may have left is settled."""
    history = History(data_folder())
    for notice in history.notices:
        console.warn(notice)
    settle(history)
    return history
