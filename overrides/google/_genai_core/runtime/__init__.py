"""Rung 1, the ground floor: what every call needs, and no generated type.

Rooms: `http` (how bytes travel), `auth` (who is calling), `watching` (who observes an attempt),
`driving` (who runs a flow), `wire` (what a backend takes), `schema` and `media` (knowledge without I/O).
"""
