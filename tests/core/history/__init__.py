"""Claims about what is kept of scrubs."""
