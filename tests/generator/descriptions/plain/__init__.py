"""Plain OpenAPI documents: small ones of our own, one for each construct."""
