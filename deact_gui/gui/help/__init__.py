"""Help inside the program: guide, log, and what it is made of."""
