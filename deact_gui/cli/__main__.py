"""Run the command: python -m deact_gui.cli."""

import sys

from deact_gui.cli import main

sys.exit(main())
