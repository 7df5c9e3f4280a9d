"""Clients: settings, life, and requests that no method covers."""
