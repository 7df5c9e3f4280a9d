"""The example programs and the README, run against the emulator."""
