"""Where the frozen window starts."""

import sys

from deact_gui import frozen

frozen.prepare()
frozen.find_plugins()

from deact_gui.__main__ import main  # noqa: E402

sys.exit(main())
