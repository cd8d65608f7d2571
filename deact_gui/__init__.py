"""Take deactivated US phone numbers off SMS contact lists, exactly and provably."""

__version__ = "0.1.0"

NAME = "Deact"
IDENTIFIER = "io.github.deact_gui.Deact"
"""What the platforms know the program by; unique in the world, so in reverse domain order."""
