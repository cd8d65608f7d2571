"""Tests of the command `deact`."""
