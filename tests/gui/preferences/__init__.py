"""Tests of deact_gui.gui.preferences."""
