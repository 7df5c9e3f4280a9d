"""Keep `spec/` up with upstream: what can be done without a decision is done, and the rest is listed."""
