"""Where the frozen command starts."""

import sys

from deact_gui.cli import main

sys.exit(main())
