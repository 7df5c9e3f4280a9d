"""The classes of `client.batches` and `client.aio.batches`, for annotations."""

from google._genai_api.resources.aio.batches import AsyncBatches
from google._genai_api.resources.batches import Batches

__all__ = ["AsyncBatches", "Batches"]
