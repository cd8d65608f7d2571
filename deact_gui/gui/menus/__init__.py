"""The menus: what can be done, in the words and with the shortcuts of the platform."""
