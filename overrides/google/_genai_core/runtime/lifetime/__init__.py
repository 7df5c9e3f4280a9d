"""The end of objects, and of a process that is forked."""
