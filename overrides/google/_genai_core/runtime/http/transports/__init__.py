"""The HTTP libraries that carry requests: httpx with pools of the SDK, and aiohttp."""
