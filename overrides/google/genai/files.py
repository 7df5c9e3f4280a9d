"""The classes of `client.files` and `client.aio.files`, for annotations."""

from google._genai_api.resources.aio.files import AsyncFiles
from google._genai_api.resources.files import Files

__all__ = ["AsyncFiles", "Files"]
