"""The classes of `client.models` and `client.aio.models`, for annotations."""

from google._genai_api.resources.aio.models import AsyncModels
from google._genai_api.resources.models import Models

__all__ = ["AsyncModels", "Models"]
