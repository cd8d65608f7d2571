"""What goes into the installers."""
