"""What users write, as what is sent."""
