"""Tests of tuning kinds and of batches of embeddings, from the call to the request."""
