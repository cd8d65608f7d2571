"""Tests of workbooks: the same cells before and after."""
