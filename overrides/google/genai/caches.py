"""The classes of `client.caches` and `client.aio.caches`, for annotations."""

from google._genai_api.resources.aio.caches import AsyncCaches
from google._genai_api.resources.caches import Caches

__all__ = ["AsyncCaches", "Caches"]
