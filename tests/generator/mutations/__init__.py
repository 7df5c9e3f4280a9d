"""Changes to a rule or template of the generator: each is shown by a problem or by a changed file."""
