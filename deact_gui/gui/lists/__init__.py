"""Several lists at once: what the window shows of them side by side, and saves together."""
