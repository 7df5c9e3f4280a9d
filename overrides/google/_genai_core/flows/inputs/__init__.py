"""Normalizers: the forms that users write, turned into the types that are sent."""
