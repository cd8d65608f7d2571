"""Preferences: what should be so at every start."""
