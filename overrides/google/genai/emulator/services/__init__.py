"""The services: one class for each group of calls, which answers them from the emulator's state."""
