"""What users give: names, own types, and values that cannot be used or sent."""
