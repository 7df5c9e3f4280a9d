"""The services: one class for each area of the APIs, which answers calls from the emulator's state."""
