"""Uploads and downloads over connections that break."""
