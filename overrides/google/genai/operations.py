"""The classes of `client.operations` and `client.aio.operations`, for annotations."""

from google._genai_api.resources.aio.operations import AsyncOperations
from google._genai_api.resources.operations import Operations

__all__ = ["AsyncOperations", "Operations"]
