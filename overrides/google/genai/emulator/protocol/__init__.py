"""The protocol of the services: HTTP, ProtoJSON, routes, validation and errors."""
