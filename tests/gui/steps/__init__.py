"""Tests of the state behind the window; no widgets."""
