"""Tests of the spreadsheets of which only the values are read."""
