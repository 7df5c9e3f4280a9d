"""The protocol of the backends: HTTP, ProtoJSON, routes, validation and errors."""
