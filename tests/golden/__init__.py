"""The generated package of a tiny spec, as a snapshot."""
