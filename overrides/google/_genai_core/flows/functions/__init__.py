"""Python functions as tools: their declarations, their arguments, and their results."""
