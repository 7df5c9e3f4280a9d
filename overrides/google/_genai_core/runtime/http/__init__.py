"""How bytes travel: messages, addresses, timeouts, decoding, and errors of connections.

The HTTP libraries stand in `transports`; nothing else here imports one.
"""
