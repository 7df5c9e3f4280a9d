"""Connections below HTTP: bytes that are read ahead or left over, and bytes that may surround a response."""
