"""Tests of the domain: no Qt, no AWS, no network."""
