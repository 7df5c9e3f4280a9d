"""Rung 1: transport, auth, errors, the wire walker, drivers and type behaviours.

Nothing here imports a generated type; tables name them by path.
"""
