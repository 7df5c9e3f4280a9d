"""Transports over HTTP libraries: httpx with the SDK's own pools, and aiohttp."""
