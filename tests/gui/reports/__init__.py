"""Tests of step 1 on screen."""
