"""Connections: how they are made and secured, and through which proxies."""
