"""What the command says while it works, and its ear for Ctrl-C."""

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from io import TextIOWrapper
from types import FrameType

from deact_gui.core.checkpoint import Cancelled, Checkpoint

BETWEEN = 0.1
"""Seconds between two looks at the progress."""


class Console:
    """Results on standard output; progress and all that is wrong on standard error."""

    def __init__(self) -> None:
        self._cancelled = False
        self.is_lively = sys.stderr.isatty()
        """Somebody looks on."""
        if isinstance(sys.stdout, TextIOWrapper):  # a file's name may be anything
            sys.stdout.reconfigure(errors="backslashreplace")

    def say(self, text: str) -> None:
        """Print a result."""
        print(text, flush=True)

    def warn(self, sentence: str) -> None:
        """Print what is wrong, or what the user had better know."""
        print(f"deact: {sentence}", file=sys.stderr, flush=True)

    def ask_secret(self, question: str) -> str:
        """Ask for what nobody should read on the screen; Ctrl-C or the end of input cancels."""
        heard = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            return getpass(question)
        except (KeyboardInterrupt, EOFError):
            raise Cancelled from None
        finally:
            signal.signal(signal.SIGINT, heard)

    @contextmanager
    def ctrl_c_cancels(self) -> Iterator[None]:
        """Let Ctrl-C end the work at its next checkpoint; a second one doesn't wait for that."""
        if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            yield
            return
        signal.signal(signal.SIGINT, self._on_ctrl_c)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    @contextmanager
    def step(self, title: str) -> Iterator[Checkpoint]:
        """Show, on a terminal, how far a step is; its checkpoint raises Cancelled after Ctrl-C."""
        drawn = 0.0

        def checkpoint(done: int, total: int) -> None:
            nonlocal drawn
            if self._cancelled:
                raise Cancelled
            now = time.monotonic()
            if self.is_lively and total > 0 and now - drawn >= BETWEEN:
                drawn = now
                self._draw(f"{title} … {done / total:.0%}")

        if self._cancelled:
            raise Cancelled
        if self.is_lively:
            self._draw(f"{title} …")
        try:
            yield checkpoint
        finally:
            if self.is_lively:
                self._draw("")

    def _draw(self, line: str) -> None:
        print(f"\r{line}\x1b[K", end="", file=sys.stderr, flush=True)

    def _on_ctrl_c(self, number: int, frame: FrameType | None) -> None:
        if self._cancelled:
            raise KeyboardInterrupt
        self._cancelled = True
