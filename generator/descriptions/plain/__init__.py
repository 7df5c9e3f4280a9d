"""Plain OpenAPI documents, 3.0 and 3.1, of any API; Swagger 2.0 is converted first."""
