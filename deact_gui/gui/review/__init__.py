"""Step 3 on screen: every row with its verdict, to filter, search and overrule."""
