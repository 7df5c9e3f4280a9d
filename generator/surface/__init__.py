"""What the SDK shows: `spec/surface/` and `spec/docs/`, resolved against the descriptions."""
