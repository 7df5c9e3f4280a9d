"""The classes of `client.tunings` and `client.aio.tunings`, for annotations."""

from google._genai_api.resources.aio.tunings import AsyncTunings
from google._genai_api.resources.tunings import Tunings

__all__ = ["AsyncTunings", "Tunings"]
