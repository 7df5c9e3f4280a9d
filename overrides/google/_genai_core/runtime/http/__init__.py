"""HTTP: messages, addresses, timeouts, decoding, and errors of connections.

Only the subpackage `transports` imports HTTP libraries.
"""
