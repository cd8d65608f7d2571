"""The domain: reports, contact lists, verdicts; no Qt and no AWS."""
