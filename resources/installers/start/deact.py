"""Where the frozen command starts."""

import sys

from deact_gui import frozen

frozen.prepare()

from deact_gui.cli import main  # noqa: E402

sys.exit(main())
