"""Tests of step 3 on screen."""
