"""Tests of the emulator, mostly through its HTTP interface."""
