"""The example programs, run against the emulator."""
