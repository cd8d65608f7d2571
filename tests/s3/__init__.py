"""Tests against a real S3 server that enforces signatures and Requester Pays."""
