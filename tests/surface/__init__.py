"""What users and type checkers see of the package."""
