"""Thousands of calls against a server that fails: `make soak`, in short in the tests."""
