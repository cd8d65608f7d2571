"""Tests of the parts of a workbook: what refers to rows follows them."""
