"""Tests of step 2 on screen."""
