"""The table of calls, by subject."""
