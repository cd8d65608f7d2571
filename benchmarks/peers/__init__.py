"""The tools that people would use instead, as they would write it."""
