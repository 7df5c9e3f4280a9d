"""The rules of the generator, on a tiny spec."""
