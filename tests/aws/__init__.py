"""Tests of what talks to AWS, as far as they need no server."""
