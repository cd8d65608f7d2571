"""Take deactivated US phone numbers off SMS contact lists, exactly and provably."""

__version__ = "0.1.0"
