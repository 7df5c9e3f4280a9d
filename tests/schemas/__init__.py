"""Schemas of answers and of parameters: what of a type is sent, and what the answer is held to."""
