"""Claims about the history on screen."""
