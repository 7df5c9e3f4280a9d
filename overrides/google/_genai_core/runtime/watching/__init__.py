"""Observing an attempt: attempt callbacks, the log, and the redaction of secrets."""
