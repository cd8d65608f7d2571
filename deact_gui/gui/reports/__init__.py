"""Step 1 on screen: where reports come from, and a calendar to choose them in."""
