"""Tests of the dialogs that AWS makes necessary."""
