"""Who is calling: API keys, tokens, and Google's own credentials."""
