"""The return types of streaming methods, for annotations: `Stream[types.GenerateContentResponse]`."""

from google._genai_core.runtime.driving.streams import AsyncStream, Stream

__all__ = ["AsyncStream", "Stream"]
