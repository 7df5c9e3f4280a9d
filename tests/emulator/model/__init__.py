"""What the emulator's models answer, count and draw."""
