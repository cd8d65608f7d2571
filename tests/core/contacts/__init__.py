"""Tests of contact lists: no row lost, none changed."""
