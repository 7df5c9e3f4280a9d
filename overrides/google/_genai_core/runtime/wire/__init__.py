"""The JSON of each backend: tables of rows, the code that applies them, and resource names."""
