"""Answers of the model: merged from a stream, parsed, and recorded as history."""
