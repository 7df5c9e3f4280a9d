"""Methods and properties that generated types have by mixins."""
