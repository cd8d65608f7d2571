"""The window, its panels, models and dialogs; holds no rules."""
