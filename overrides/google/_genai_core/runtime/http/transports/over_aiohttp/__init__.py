"""aiohttp as a transport: sessions of the SDK, one for each event loop, or the session of a caller."""
