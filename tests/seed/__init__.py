"""The examples of the published documentation, run against the emulator."""
