"""Tests of the window, with real clicks and keys."""
