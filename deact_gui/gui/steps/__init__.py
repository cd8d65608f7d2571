"""The state of the job, step by step; no widgets. Panels show it, ask it, and never each other."""
