"""The documentation: its Python runs, its links lead somewhere, its facts are those of the code."""
