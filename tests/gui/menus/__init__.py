"""Tests of deact_gui.gui.menus."""
