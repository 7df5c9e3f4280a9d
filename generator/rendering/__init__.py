"""From the IR to the files of `generated/`."""
