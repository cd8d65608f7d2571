"""Step 2 on screen: the contact list, its columns and its first rows."""
