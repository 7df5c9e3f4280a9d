"""The emulator, through its HTTP interface."""
