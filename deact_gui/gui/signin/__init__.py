"""Dialogs that AWS makes necessary: signing in, and codes of MFA devices."""
