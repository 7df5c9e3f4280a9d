"""Raw mode: a client of any API, from its document alone."""
