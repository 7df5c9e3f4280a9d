"""Credentials: API keys, tokens, and those of google-auth."""
