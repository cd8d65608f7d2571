"""`deact sample`: a list and reports to try Deact with."""

import argparse

from deact_gui.cli.console import Console
from deact_gui.core.sample import write_sample


def write(options: argparse.Namespace, console: Console) -> bool:
    """Write the sample and print where it is."""
    sample = write_sample(options.folder)
    console.say(str(sample.contacts))
    console.say(str(sample.reports))
    return True
