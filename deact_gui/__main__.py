"""Open the window; where there is no display, show the job on the sample in the terminal."""

import gc
import sys

from deact_gui.display import why_no_window


def main() -> int:
    """Run Deact as a person starts it, and return its exit code."""
    reason = why_no_window()
    if reason is None:
        gc.disable()  # nothing is garbage before the window is there: it goes on from then
        from deact_gui.app import main as open_window

        return open_window()
    print(f"The window can't be opened: {reason}.")
    if sys.argv[1:]:
        print("The command `deact` does the same job in a terminal: see deact --help.")
        return 1
    print("The command `deact` does the same job in a terminal. Here it is on the sample:")
    from deact_gui.cli.demo import show

    return show()


if __name__ == "__main__":
    sys.exit(main())
