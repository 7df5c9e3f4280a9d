"""Rung 1, the lowest: everything that a call needs and no generated type.

Folders: `http` (transports), `auth` (credentials), `watching` (attempt callbacks and the log),
`driving` (drivers of flows), `wire` (the JSON of each backend), `schema` and `media` (JSON Schema,
files and images).
"""
