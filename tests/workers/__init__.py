"""Tests of running work off the GUI thread."""
