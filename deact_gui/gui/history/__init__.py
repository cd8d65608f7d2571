"""What was scrubbed on this machine: the history on screen, and certificates on paper."""
