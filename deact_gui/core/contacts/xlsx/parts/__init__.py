"""What refers to rows in each kind of part, and how it follows when rows are removed.

Each module changes the parsed XML of its kind in place.
"""
