"""Connections below HTTP: what is read ahead, what is left over, and what may surround a response."""
