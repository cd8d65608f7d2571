"""Contact lists in Excel workbooks: read, and saved as they were without the rows removed."""
