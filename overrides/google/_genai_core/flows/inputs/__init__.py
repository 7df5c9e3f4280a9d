"""What users write, turned into what is sent. Plain functions, no flows."""
