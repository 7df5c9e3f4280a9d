"""What the model said: merged from a stream, parsed, and kept as history."""
