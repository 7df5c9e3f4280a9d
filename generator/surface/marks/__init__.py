"""Marks of names: the sentences of their flags, and the warnings for those that upstream has dropped."""
