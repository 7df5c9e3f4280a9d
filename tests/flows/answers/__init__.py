"""What becomes of the model's answers."""
