"""The classes of `client.auth_tokens` and `client.aio.auth_tokens`, for annotations."""

from google._genai_api.resources.aio.auth_tokens import AsyncTokens
from google._genai_api.resources.auth_tokens import Tokens

__all__ = ["AsyncTokens", "Tokens"]
