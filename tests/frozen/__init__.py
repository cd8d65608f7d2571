"""The frozen app, and what is made of it."""
