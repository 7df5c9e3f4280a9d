"""The classes of `client.file_search_stores` and `client.aio.file_search_stores`, for annotations."""

from google._genai_api.resources.aio.file_search_stores import AsyncFileSearchStores
from google._genai_api.resources.file_search_stores import FileSearchStores

__all__ = ["AsyncFileSearchStores", "FileSearchStores"]
