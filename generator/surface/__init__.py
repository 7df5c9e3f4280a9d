"""The public surface of the SDK: `spec/surface/` and `spec/docs/`, resolved against the descriptions."""
