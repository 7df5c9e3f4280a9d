"""Random input for everything that reads: `make fuzz`, in short in the tests."""
