"""The classes of `client.file_search_stores.documents` and its async twin, for annotations."""

from google._genai_api.resources.aio.documents import AsyncDocuments
from google._genai_api.resources.documents import Documents

__all__ = ["AsyncDocuments", "Documents"]
