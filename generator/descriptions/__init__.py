"""What upstream says: its documents, the facts distilled from them, `spec/<backend>/`."""
