"""Where the frozen window starts."""

import sys

from deact_gui.__main__ import main

sys.exit(main())
