"""Speed against ``cp`` and against the tools people would use instead, in one run."""
