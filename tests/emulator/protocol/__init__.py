"""How the emulator reads requests and writes responses."""
