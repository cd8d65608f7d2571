"""Tests of deact_gui.gui.help."""
