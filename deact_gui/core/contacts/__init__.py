"""Contact lists: one interface, a module for each kind of file."""
