"""Every resource of the emulator, by service."""
