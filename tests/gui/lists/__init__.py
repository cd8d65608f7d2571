"""Tests of several lists at once."""
